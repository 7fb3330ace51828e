/** Looking through the folders of this computer, for the chooser of the page. */
import { mkdir, readdir, realpath, stat } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { isDeviceName } from '../../core/text/file-name.ts';
import type { FolderEntry, FolderView, Place } from '../../core/door/door.ts';
import { settingsFile } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';

/** Made once: a comparison of names that makes its own each time takes minutes for a large folder. */
const byName = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });

/** Most things shown of one folder. */
const mostEntries = 2_000;

const reasons: Record<string, string> = {
  ENOENT: 'It is not there. Check the path, or connect its drive.',
  ENOTDIR: 'A part of the path is a file, not a folder. Check the path.',
  EACCES: 'You do not have permission to open it. Choose another folder.',
  EPERM: 'You do not have permission to open it. Choose another folder.',
  ELOOP: 'Its links lead in a circle. Choose another folder.',
  ENAMETOOLONG: 'The path is too long for this computer.',
};
const reasonOf = (error: unknown): string =>
  reasons[errorCode(error)] ?? `The disk failed (${errorCode(error) || String(error)}). Try again.`;

/** A path as it was typed, made whole: `~` is the home folder. Throws DeskError where it cannot be one. */
export function wholePath(typed: string): string {
  const trimmed = typed.trim().replace(/^(["'])(.*)\1$/, '$2');
  if (trimmed === '' || trimmed.includes('\0'))
    throw new DeskError('bad-request', 'Type the path of a folder, such as “~/Documents”.');
  const home = /^~(?=$|[/\\])/.test(trimmed) ? homedir() + trimmed.slice(1) : trimmed;
  if (!path.isAbsolute(home))
    throw new DeskError(
      'bad-request',
      `“${trimmed}” is not a whole path. Begin with “${path.parse(homedir()).root}”, or with “~” for your home folder.`,
    );
  return path.resolve(home);
}

/** A folder, or the folder of a file. Throws DeskError with a sentence where it cannot be looked into. */
export async function lookInto(typed: string): Promise<FolderView> {
  const asked = wholePath(typed);
  try {
    const folder = (await stat(asked)).isDirectory() ? asked : path.dirname(asked);
    const found = await readdir(folder, { withFileTypes: true });
    const seen = found
      .filter(({ name }) => !name.startsWith('.'))
      .sort((a, b) => byName.compare(a.name, b.name));
    const entries = (
      await Promise.all(seen.slice(0, mostEntries).map(async ({ name }) => entryOf(path.join(folder, name))))
    ).filter((entry) => entry !== null);
    const parent = path.dirname(folder);
    return {
      path: folder,
      parent: parent === folder ? null : parent,
      entries: [
        ...entries.filter(({ kind }) => kind !== 'file'),
        ...entries.filter(({ kind }) => kind === 'file'),
      ],
      left: Math.max(0, seen.length - mostEntries),
    };
  } catch (error) {
    throw new DeskError('not-found', `“${asked}” cannot be opened. ${reasonOf(error)}`, { cause: error });
  }
}

/** What stands at a path; null for what is neither a folder nor a regular file, or cannot be reached. */
async function entryOf(place: string): Promise<FolderEntry | null> {
  const found = await stat(place).catch(() => null);
  const name = path.basename(place);
  if (found?.isDirectory())
    return { name, path: place, kind: (await isLibrary(place)) ? 'library' : 'folder', size: null };
  return found?.isFile() ? { name, path: place, kind: 'file', size: found.size } : null;
}

const isLibrary = async (folder: string): Promise<boolean> =>
  (await stat(path.join(folder, settingsFile)).catch(() => null))?.isFile() ?? false;

/** Throws DeskError where a path is no regular file: reading a pipe or a device would never end. */
export async function requireFile(file: string): Promise<void> {
  const found = await stat(file).catch((error: unknown) => {
    throw new DeskError('not-found', `“${file}” cannot be opened. ${reasonOf(error)}`, { cause: error });
  });
  if (!found.isFile())
    throw new DeskError('bad-request', `“${file}” is not a file that can be read. Choose another one.`);
}

/** Makes a folder in another. Throws DeskError with a sentence. */
export async function makeFolder(typed: string, name: string): Promise<FolderView> {
  const parent = wholePath(typed);
  const wanted = name.trim();
  // eslint-disable-next-line no-control-regex -- control characters are what is refused
  if (wanted === '' || /[/\\\0-\x1f]/.test(wanted) || /\.$/.test(wanted) || isDeviceName(wanted))
    throw new DeskError(
      'bad-request',
      `“${wanted}” cannot be the name of a folder. Use letters, digits and spaces.`,
    );
  const folder = path.join(parent, wanted);
  try {
    await mkdir(folder);
  } catch (error) {
    const why =
      errorCode(error) === 'EEXIST'
        ? 'Something with that name already exists.'
        : errorCode(error) === 'EACCES' || errorCode(error) === 'EPERM' || errorCode(error) === 'EROFS'
          ? 'You do not have permission to write there. Choose another folder.'
          : reasonOf(error);
    throw new DeskError('disk', `The folder “${wanted}” was not made. ${why}`, { cause: error });
  }
  return lookInto(folder);
}

/** Folders that lead far: home, its usual ones, disks, and the folders that this desk has used (`recent`). */
export async function placesOf(recent: readonly string[]): Promise<{ start: string; places: Place[] }> {
  const home = homedir();
  const usual = ['Documents', 'Desktop', 'Downloads'].map((name) => path.join(home, name));
  const disks =
    process.platform === 'win32'
      ? [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter}:\\`)
      : process.platform === 'darwin'
        ? (await readdir('/Volumes').catch(() => [])).map((name) => path.join('/Volumes', name))
        : ['/'];
  const places: Place[] = [];
  const known = new Set<string>();
  const add = async (place: Place): Promise<void> => {
    const real = await realpath(place.path).catch(() => null);
    if (real === null || known.has(real) || !(await stat(real)).isDirectory()) return;
    known.add(real);
    places.push(place);
  };
  for (const folder of recent)
    await add({ name: path.basename(folder) || folder, path: folder, kind: 'recent' });
  await add({ name: 'Home', path: home, kind: 'home' });
  for (const folder of usual) await add({ name: path.basename(folder), path: folder, kind: 'usual' });
  for (const disk of disks)
    await add({
      name: disk === '/' ? 'This computer' : path.basename(disk) || disk,
      path: disk,
      kind: 'disk',
    });
  const documents = usual[0] ?? home;
  const start = places.some((place) => place.path === documents) ? documents : home;
  return { start, places };
}
