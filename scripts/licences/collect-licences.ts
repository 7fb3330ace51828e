/** The licences of what the desk is made of: each bundled library and font with the text that its package brings. */
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import type { LibraryLicence } from '../../core/about/about.ts';

/** Files of a package that are its licence, or belong to it. */
const isLicence = /^(licen[cs]e|copying|notice|third-party-notices)\b/i;

/** What packages leave out, as their own repositories have it: the text, or the short name. */
const given: Record<string, { file?: string; licence?: string }> = {
  saxes: { file: 'saxes.txt' },
  '@css-inline/css-inline-wasm': { file: 'css-inline-wasm.txt' },
  'svelte-toolbelt': { licence: 'MIT' },
  'lazy-val': { file: 'lazy-val.txt' },
};

const described = z.object({
  name: z.string(),
  version: z.string(),
  license: z.union([z.string(), z.object({ type: z.string() }).transform(({ type }) => type)]).optional(),
});

/** The licence of the package in a folder. Throws where it brings no text. */
export async function licenceOf(folder: string): Promise<LibraryLicence> {
  const { name, version, license } = described.parse(
    JSON.parse(await readFile(path.join(folder, 'package.json'), 'utf8')),
  );
  const files = (await readdir(folder)).filter((file) => isLicence.test(file)).sort();
  const places = files.map((file) => path.join(folder, file));
  const { file, licence = license } = given[name] ?? {};
  if (places.length === 0 && file !== undefined) places.push(path.join(import.meta.dirname, 'given', file));
  const texts = await Promise.all(places.map((place) => readFile(place, 'utf8')));
  const text = texts.map((one) => one.replaceAll('\r\n', '\n').trim()).join('\n\n');
  if (text === '' || licence === undefined)
    throw new Error(
      `${name} ${version} is part of the desk and does not say under which licence, or brings no text of it. Leave it out, or ask its authors.`,
    );
  return { name, version, licence, text };
}

/** Packages whose files lie beside the archive: fonts, and what electron-builder.yml copies from node_modules. */
export function copiedPackages(builderConfig: string): string[] {
  const { extraResources } = z
    .object({ extraResources: z.array(z.object({ from: z.string() })) })
    .parse(parse(builderConfig));
  const folders = extraResources.flatMap(
    ({ from }) => /^node_modules\/(?:@[^/]+\/)?[^/]+/.exec(from)?.slice(0, 1) ?? [],
  );
  return [...new Set(folders)];
}

/** Licences of the packages in these folders under `root`, by name; each name and version once. */
export async function collectLicences(root: string, folders: readonly string[]): Promise<LibraryLicence[]> {
  const all = await Promise.all([...new Set(folders)].map((folder) => licenceOf(path.join(root, folder))));
  const once = new Map(all.map((one) => [`${one.name} ${one.version}`, one]));
  return [...once.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The same as one text for people. */
export const licencesAsText = (licences: readonly LibraryLicence[]): string =>
  `${[
    'Liaison Desk is made with these libraries and fonts. Electron and Chromium have theirs in LICENSE.electron.txt and LICENSES.chromium.html.',
    ...licences.map(
      ({ name, version, licence, text }) => `${'='.repeat(80)}\n${name} ${version} (${licence})\n\n${text}`,
    ),
  ].join('\n\n')}\n`;
