/** Pictures that nothing uses leave the library's list, and come back. */
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { mediaFolder, ownPlaces } from '../../core/places.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import type { Library } from '../library/library.ts';
import { makeFolder, renameWithRetries, syncFolder } from '../storage/durable-file.ts';
import { regularStats } from '../storage/regular-file.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { namesSpokenOf } from './collect-pictures.ts';
import { isPicture } from './media.ts';

export interface RemovedPicture {
  src: string;
  /** Its name where it is kept. */
  kept: string;
}

/**
 * Moves pictures to where the desk keeps what was set aside. Those of which a file speaks stay: documents, history, trash, drafts
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
  if (spokenOf === null)
    throw new DeskError(
      'failed',
      'A file of the library cannot be read, so nobody can say which pictures it uses. Nothing was removed.',
    );
  const folder = path.join(root, ownPlaces.setAside);
  const removed: RemovedPicture[] = [];
  const left: string[] = [];
  try {
    for (const made of [path.dirname(folder), folder]) await makeFolder(made, disk);
    for (const src of sources.filter(isPicture)) {
      const from = path.join(root, src);
      if (spokenOf.has(path.basename(src))) left.push(src);
      else if (regularStats(from)) {
        const to = await freeSetAside(folder, src);
        await renameWithRetries(from, to, disk);
        removed.push({ src, kept: path.basename(to) });
      }
    }
    for (const changed of [folder, path.join(root, mediaFolder)]) await syncFolder(changed, disk);
  } catch (error) {
    throw asDiskError(error, 'the pictures');
  }
  return { removed, left };
}

/** Puts such pictures back. One that stands there again stays. Throws DeskError: `read-only`, `disk`. */
export async function putBackPictures(library: Library, pictures: readonly RemovedPicture[]): Promise<void> {
  await library.permission.mayWrite();
  const { root, disk } = library.files;
  const folder = path.join(root, ownPlaces.setAside);
  try {
    for (const { src, kept } of pictures) {
      const [from, to] = [path.join(folder, path.basename(kept)), path.join(root, src)];
      if (isPicture(src) && regularStats(from) && !regularStats(to)) await renameWithRetries(from, to, disk);
    }
    for (const changed of [folder, path.join(root, mediaFolder)]) await syncFolder(changed, disk);
  } catch (error) {
    throw asDiskError(error, 'the pictures');
  }
}
