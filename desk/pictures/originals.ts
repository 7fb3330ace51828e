/**
 * Originals: files of pictures as they came, byte for byte, where the office keeps them. They lie in a folder of their own, each
 * named after its picture; nothing shows, exports or copies them but the editor who asks for one.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Original } from '../../core/gallery/listed-picture.ts';
import { foreignKindOf } from '../../core/pictures/foreign-kind.ts';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { originalName, originalsFolder } from '../../core/places.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { errorCode } from '../storage/disk.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { makeFolder, syncFolder, writeDurably } from '../storage/durable-file.ts';
import { mustStandInside } from '../storage/own-folders.ts';
import { mustBeOutsideLibraries } from '../storage/real-folder.ts';
import { readRegular, regularStats } from '../storage/regular-file.ts';

/** Longest name that is taken over of a file, in bytes. */
const longestName = 80;

/** What a picture and its originals have in common: the sum in the names of both. */
export const sumOf = (src: string): string => path.posix.basename(src).split('.')[0] ?? '';

/** Originals by the sum of their picture, in the order of their names. */
export async function originalsIn({ root }: Pick<LibraryFiles, 'root'>): Promise<Map<string, Original[]>> {
  const found = new Map<string, Original[]>();
  const folder = path.join(root, originalsFolder);
  for (const file of (await namesIn(folder, root)).sort()) {
    const [, sum, name] = originalName.exec(file) ?? [];
    const stats = regularStats(path.join(folder, file));
    if (sum === undefined || name === undefined || !stats) continue;
    found.set(sum, [
      ...(found.get(sum) ?? []),
      { place: `${originalsFolder}/${file}`, name, bytes: stats.size },
    ]);
  }
  return found;
}

/** Name with an ending that fits what the file holds, whatever it was called. */
function nameFor(called: string, bytes: Uint8Array): string {
  const kind = kindOf(bytes) ?? foreignKindOf(bytes) ?? 'bin';
  const [stem = '', ending = ''] = /^(.*?)(?:\.(\w{1,5}))?$/.exec(called)?.slice(1) ?? [];
  const isOf = ending.toLowerCase() === kind || (alike[kind] ?? []).includes(ending.toLowerCase());
  return `${safeFileName(stem, longestName, 'picture')}.${isOf ? ending : kind}`;
}
const alike: Partial<Record<string, readonly string[]>> = { jpg: ['jpeg', 'jpe'], tiff: ['tif'] };

const numbered = (name: string, number: number): string =>
  number === 1 ? name : name.replace(/(\.\w+)$/, ` ${number}$1`);

/**
 * Keeps the file that a picture was made of, unless the picture itself is that file, or the same is there. Throws DeskError
 * `disk`.
 */
export async function keepOriginal(
  library: Library,
  src: string,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<void> {
  const { files } = library;
  const { root, disk } = files;
  const isSame = async (place: string): Promise<boolean> => {
    if (regularStats(path.join(root, place))?.size !== bytes.length) return false;
    const there = await readRegular(path.join(root, place)).catch(() => null);
    return there !== null && Buffer.compare(there, bytes) === 0;
  };
  try {
    mustStandInside(root, `${originalsFolder}/x`);
    if (await isSame(src)) return;
    const standing = (await originalsIn(files)).get(sumOf(src)) ?? [];
    for (const { place } of standing) if (await isSame(place)) return;
    await files.mustStand();
    await makeFolder(path.join(root, originalsFolder), disk); // refuses a link
    const own = nameFor(name, bytes);
    const taken = new Set(standing.map((one) => one.name.toLowerCase()));
    let number = 1;
    while (taken.has(numbered(own, number).toLowerCase())) number += 1;
    const file = `${sumOf(src)}.${numbered(own, number)}`;
    await writeDurably(path.join(root, originalsFolder, file), bytes, disk);
  } catch (error) {
    throw asDiskError(error, `the original of “${name}”`);
  }
}

/** Removes the originals of pictures that are gone for good; what cannot be removed stays, and the doctor finds it. */
export async function forgetOriginals(files: LibraryFiles, sources: readonly string[]): Promise<void> {
  const there = await originalsIn(files);
  const gone = sources.flatMap((src) => there.get(sumOf(src)) ?? []);
  for (const { place } of gone) await files.disk.unlink(path.join(files.root, place)).catch(() => undefined);
  if (gone.length > 0) await syncFolder(path.join(files.root, originalsFolder), files.disk);
}

const isThere = async (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );

/**
 * Copies the originals of a picture into a folder that the editor chose, under the names that they came with, beside whatever is
 * there. Gives the paths. Throws DeskError `not-found` where there is none, `refused` where the folder is in a library, `disk`.
 */
export async function saveOriginals(library: Library, src: string, folder: string): Promise<string[]> {
  const { files } = library;
  const originals = (await originalsIn(files)).get(sumOf(src)) ?? [];
  if (originals.length === 0) throw new DeskError('not-found', says('no-original'));
  await mustBeOutsideLibraries(files.root, folder, 'original-in-library');
  const saved: string[] = [];
  try {
    for (const { place, name } of originals) {
      const bytes = await readRegular(path.join(files.root, place));
      let number = 1;
      // A folder or a link of that name is there as well.
      while (await isThere(path.join(folder, numbered(name, number)))) number += 1;
      const to = path.join(folder, numbered(name, number));
      await writeDurably(to, bytes, files.disk);
      saved.push(to);
    }
  } catch (error) {
    throw asDiskError(error, `the original “${originals[0]?.name ?? ''}”`);
  }
  return saved;
}
