/** Where a folder really is, whatever links lead to it. */
import { access, realpath } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { ownFolder, settingsFile } from '../../core/places.ts';

/** Where a folder really is, or will be once it is made. */
async function realFolder(folder: string): Promise<string> {
  const real = await realpath(folder).catch(() => null);
  const above = path.dirname(folder);
  return real ?? (above === folder ? folder : path.join(await realFolder(above), path.basename(folder)));
}

/** True where a folder is another or stands in it, by whatever path it is reached. */
export async function isInFolder(root: string, folder: string): Promise<boolean> {
  const within = path.relative(await realFolder(root), await realFolder(folder));
  return within !== '..' && !within.startsWith(`..${path.sep}`) && !path.isAbsolute(within);
}

/**
 * Throws DeskError `refused` where a folder stands in that of the program, which is removed with all that is in it when the
 * desk is updated or removed. `programFolder` is null where there is no such folder.
 */
export async function mustBeOutsideProgram(programFolder: string | null, folder: string): Promise<void> {
  if (programFolder === null || !(await isInFolder(programFolder, path.resolve(folder)))) return;
  throw new DeskError('refused', says('folder-of-program', { folder: path.resolve(folder) }));
}

/** The library in which a folder stands, by what libraries hold: `library.json` beside `.desk`; null where it stands in none. */
export async function libraryAround(folder: string): Promise<string | null> {
  for (let at = await realFolder(path.resolve(folder)); ; at = path.dirname(at)) {
    const marks = [settingsFile, ownFolder].map((name) => access(path.join(at, name)));
    if ((await Promise.allSettled(marks)).every(({ status }) => status === 'fulfilled')) return at;
    if (path.dirname(at) === at) return null;
  }
}

/**
 * Throws DeskError `refused` where a folder stands in the library at `root` or in any other: files among its documents would be
 * taken for what they are not, and lost with it. `undone`: the sentence for what was not done.
 */
export async function mustBeOutsideLibraries(
  root: string,
  folder: string,
  undone: 'export-in-library' | 'original-in-library',
): Promise<void> {
  const library = (await isInFolder(root, folder)) ? root : await libraryAround(folder);
  if (library !== null) throw new DeskError('refused', says(undone, { folder, library }));
}
