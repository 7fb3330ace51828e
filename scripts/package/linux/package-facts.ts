/** What the Linux packages say of themselves, in the words of each of their systems. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';

/** Kinds of package that are made here; electron-builder makes the others. */
export const linuxPackages = ['deb', 'rpm'] as const;
export type LinuxPackage = (typeof linuxPackages)[number];

/** Processors, as Electron names them, and as each kind of package does. */
export const processors = {
  x64: { deb: 'amd64', rpm: 'x86_64', folder: 'linux-unpacked' },
  arm64: { deb: 'arm64', rpm: 'aarch64', folder: 'linux-arm64-unpacked' },
} as const;
export type Processor = keyof typeof processors;

/** What Electron loads while it runs, by the names of each system. Where a name changed, either will do. */
export const needs: Record<LinuxPackage, readonly string[]> = {
  deb: [
    'libasound2 | libasound2t64',
    'libatk-bridge2.0-0 | libatk-bridge2.0-0t64',
    'libatspi2.0-0 | libatspi2.0-0t64',
    'libc6 (>= 2.28)',
    'libcups2 | libcups2t64',
    'libdrm2',
    'libgbm1',
    'libgtk-3-0 | libgtk-3-0t64',
    'libnotify4',
    'libnss3',
    'libsecret-1-0',
    'libuuid1',
    'libxss1',
    'libxtst6',
    'xdg-utils',
  ],
  rpm: [
    '(alsa-lib or libasound2)',
    '(at-spi2-core or at-spi2-atk)',
    '(cups-libs or libcups2)',
    '(gtk3 or libgtk-3-0)',
    '(libXScrnSaver or libXss1)',
    '(libXtst or libXtst6)',
    '(libdrm or libdrm2)',
    '(libnotify or libnotify4)',
    '(libsecret or libsecret-1-0)',
    '(libuuid or libuuid1)',
    '(mesa-libgbm or libgbm1)',
    '(nss or mozilla-nss)',
    'xdg-utils',
  ],
};

const described = z.object({
  name: z.string(),
  version: z.string().regex(/^\d+\.\d+\.\d+(-[\w.]+)?$/),
  description: z.string(),
  license: z.string(),
  author: z.string(),
  homepage: z.url(),
});

/** What package.json says, with who answers for the package (a stand-in as long as `homepage` is one). */
export type PackageFacts = z.infer<typeof described> & { maintainer: string };

/** Reads what package.json in `root` says. Throws where something is missing. */
export async function readFacts(root: string): Promise<PackageFacts> {
  const facts = described.parse(JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')));
  return { ...facts, maintainer: `${facts.author} <desk@${new URL(facts.homepage).host}>` };
}

/** A version as deb and rpm compare it: what comes before a release is older than the release. */
export const systemVersion = (version: string): string => version.replace('-', '~');

/** Lines of fewer than eighty characters, as the tools of both systems show them. */
export const wrapped = (text: string): string[] =>
  [...text.matchAll(/\S.{0,77}(?=\s|$)/g)].map(([line]) => line);
