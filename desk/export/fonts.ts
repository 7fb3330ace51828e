/** Where the fonts of an export come from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { fontFiles } from '../../core/writing/style/fonts.ts';

interface Wanted {
  /** Name in `assets/fonts/`. */
  name: string;
  /** Name of its package in the scope `@fontsource`. */
  package: string;
  /** Path in its package. */
  place: string;
}

/** Files that every export has. */
const wanted: Wanted[] = [
  ...fontFiles.map((font) => ({
    name: font.file,
    package: font.package.replace('@fontsource/', ''),
    place: `files/${font.file}`,
  })),
  // The Open Font License travels with the font.
  { name: 'LICENSE-inter.txt', package: 'inter', place: 'LICENSE' },
  { name: 'LICENSE-source-serif-4.txt', package: 'source-serif-4', place: 'LICENSE' },
];

/**
 * Path of a file of fonts. A packaged desk carries the files as resources, by their `name`; elsewhere they are at their
 * `place` in Fontsource's packages. `folder` is looked in first. Throws where neither has it.
 */
export function fontPath(name: string, fromPackage: string, place: string, folder?: string): string {
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  for (const candidate of [folder, resources && path.join(resources, 'fonts')])
    if (candidate && existsSync(path.join(candidate, name))) return path.join(candidate, name);
  // Packages let their licence be found, and not every file beside it.
  const licence = createRequire(import.meta.url).resolve(`@fontsource/${fromPackage}/LICENSE`);
  return path.join(path.dirname(licence), place);
}

/** The error of a desk that was installed without its fonts. */
export const withoutFonts = (cause: unknown): DeskError =>
  new DeskError('failed', says('fonts-missing'), { cause });

/**
 * The fonts for Latin letters with their licences, by the names that the style sheet uses. `folder` is looked in first.
 * Throws DeskError `failed` where the desk was installed without its fonts.
 */
export async function readFonts(folder?: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    return await Promise.all(
      wanted.map(async (file) => ({
        name: file.name,
        bytes: await readFile(fontPath(file.name, file.package, file.place, folder)),
      })),
    );
  } catch (error) {
    throw withoutFonts(error);
  }
}
