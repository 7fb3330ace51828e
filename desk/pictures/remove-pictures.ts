/** Pictures that nothing uses leave the library's list, and come back. */
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { RemovedPicture } from '../../core/gallery/listed-picture.ts';
import { isOriginalPlace, mediaFolder, originalsFolder, ownPlaces } from '../../core/places.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import type { Library } from '../library/library.ts';
import { makeFolder, renameWithRetries, syncFolder } from '../storage/durable-file.ts';
import { regularStats } from '../storage/regular-file.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { namesSpokenOf } from './collect-pictures.ts';
import { isPicture } from './media.ts';
import { originalsIn, sumOf } from './originals.ts';

/**
 * Moves pictures, with their originals, to where the desk keeps what was set aside. Those of which a file speaks stay: documents, history, trash, drafts
 * (`alsoIn`), templates, settings. Throws DeskError: `read-only`, `disk`, `failed` where it cannot be told what is used.
 */
export async function removePictures(
  library: Library,
  sources: readonly string[],
  alsoIn: readonly string[],
): Promise<{ removed: RemovedPicture[]; left: string[] }> {
  await library.permission.mayWrite();
  const { root, disk } = library.files;
  const spokenOf = await namesSpokenOf(root, alsoIn);
  if (spokenOf === null) throw new DeskError('failed', says('use-of-pictures-unknown'));
  const folder = path.join(root, ownPlaces.setAside);
  const removed: RemovedPicture[] = [];
  const left: string[] = [];
  try {
    for (const made of [path.dirname(folder), folder]) await makeFolder(made, disk);
    const there = await originalsIn(library.files);
    for (const src of sources.filter(isPicture)) {
      const from = path.join(root, src);
      if (spokenOf.has(path.basename(src))) left.push(src);
      else if (regularStats(from)) {
        const to = await freeSetAside(folder, src);
        await renameWithRetries(from, to, disk);
        const originals: RemovedPicture['originals'] = [];
        for (const { place } of there.get(sumOf(src)) ?? []) {
          const aside = await freeSetAside(folder, place);
          await renameWithRetries(path.join(root, place), aside, disk);
          originals.push({ place, kept: path.basename(aside) });
        }
        removed.push({ src, kept: path.basename(to), originals });
      }
    }
    for (const changed of foldersOf(removed)) await syncFolder(path.join(root, changed), disk);
  } catch (error) {
    throw asDiskError(error, 'the pictures');
  }
  return { removed, left };
}

/** Folders that files come out of, or go into. */
const foldersOf = (pictures: readonly RemovedPicture[]): string[] => [
  ownPlaces.setAside,
  mediaFolder,
  ...(pictures.some(({ originals }) => originals.length > 0) ? [originalsFolder] : []),
];

/** Puts such pictures back. One that stands there again stays. Throws DeskError: `read-only`, `disk`. */
export async function putBackPictures(library: Library, pictures: readonly RemovedPicture[]): Promise<void> {
  await library.permission.mayWrite();
  const { root, disk } = library.files;
  const folder = path.join(root, ownPlaces.setAside);
  try {
    for (const { src, kept, originals } of pictures) {
      const [from, to] = [path.join(folder, path.basename(kept)), path.join(root, src)];
      if (isPicture(src) && regularStats(from) && !regularStats(to)) await renameWithRetries(from, to, disk);
      for (const { place, kept: name } of originals) {
        if (!isOriginalPlace.test(place)) continue;
        const [original, back] = [path.join(folder, path.basename(name)), path.join(root, place)];
        await makeFolder(path.dirname(back), disk); // refuses a link
        if (regularStats(original) && !regularStats(back)) await renameWithRetries(original, back, disk);
      }
    }
    for (const changed of foldersOf(pictures)) await syncFolder(path.join(root, changed), disk);
  } catch (error) {
    throw asDiskError(error, 'the pictures');
  }
}
