/** Where the fonts of an export come from. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { fontFiles } from '../../core/writing/style/fonts.ts';

/** A file for `assets/fonts/`: its name there, and its place in the installed packages. */
const wanted: { name: string; place: string }[] = [
  ...fontFiles.map((font) => ({ name: font.file, place: `${font.package}/files/${font.file}` })),
  // The Open Font License travels with the font.
  { name: 'LICENSE-inter.txt', place: '@fontsource/inter/LICENSE' },
  { name: 'LICENSE-source-serif-4.txt', place: '@fontsource/source-serif-4/LICENSE' },
];

/** A packaged desk carries the files as resources; elsewhere they are in Fontsource's packages. */
function pathOf(file: { name: string; place: string }, folder: string | undefined): string {
  const resources = (process as { resourcesPath?: string }).resourcesPath;
  for (const candidate of [folder, resources && path.join(resources, 'fonts')])
    if (candidate && existsSync(path.join(candidate, file.name))) return path.join(candidate, file.name);
  return createRequire(import.meta.url).resolve(file.place);
}

/**
 * All fonts of the house with their licences, by the names that the style sheet uses. `folder` is looked in first.
 * Throws DeskError `failed` where the desk was installed without its fonts.
 */
export async function readFonts(folder?: string): Promise<{ name: string; bytes: Uint8Array }[]> {
  try {
    return await Promise.all(
      wanted.map(async (file) => ({ name: file.name, bytes: await readFile(pathOf(file, folder)) })),
    );
  } catch (error) {
    throw new DeskError(
      'failed',
      'The fonts of the exports are missing from this desk. Install it again, then export again.',
      { cause: error },
    );
  }
}
