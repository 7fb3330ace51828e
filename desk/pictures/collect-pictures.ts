/** Removes pictures that nothing in the library refers to any more. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { dayLength } from '../../core/days/elapsed.ts';
import {
  folders,
  isPictureName,
  mediaFolder,
  ownPlaces,
  ownFolder,
  pictureNameSource,
  settingsFile,
  templatesFolder,
} from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import type { DeskDays } from '../days/desk-days.ts';
import { errorCode } from '../storage/disk.ts';
import { namesIn } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { readRegular, regularStats } from '../storage/regular-file.ts';
import { syncFolder } from '../storage/durable-file.ts';
import { forgetOriginals } from './originals.ts';

/** Days for which a picture has to have been unused: one that was just taken in is in no document yet. */
const unusedDays = 30;

const pictureName = new RegExp(pictureNameSource, 'g');

/** Files of `.desk` that only list what is there, pictures that nobody uses too. */
const lists = [ownPlaces.days, ownPlaces.index];

export interface CollectOptions {
  /** Files outside the library that may refer to pictures: those of the draft journal. */
  alsoIn?: readonly string[] | undefined;
  /** Milliseconds since 1970. */
  now?: number | undefined;
}

/**
 * Removes pictures that no document has shown for 30 days and that no file speaks of: documents, damaged ones too,
 * templates, trash, history, conflict copies, what was set aside, drafts; and their originals with them. Gives their `media/…`. Where one of those files cannot
 * be read, nothing is removed.
 */
export async function collectPictures(
  library: Library,
  days: DeskDays,
  { alsoIn = [], now = Date.now() }: CollectOptions = {},
): Promise<string[]> {
  const { root, disk } = library.files;
  const folder = path.join(root, mediaFolder);
  const shown = new Set<string>();
  for (const { pictures } of library.entries()) {
    for (const picture of pictures) shown.add(picture);
  }
  const unused = (await namesIn(folder, root)).filter(
    (name) => isPictureName.test(name) && !shown.has(`${mediaFolder}/${name}`),
  );
  const ages = days.ages('picture', unused, now);
  // Neither the library's own count nor the clock alone lets a picture go.
  const isOld = (name: string): boolean => {
    const added = regularStats(path.join(folder, name))?.mtimeMs ?? now;
    return (ages.get(name) ?? 0) >= unusedDays && now - added >= unusedDays * dayLength;
  };
  const due = unused.filter(isOld);
  if (due.length === 0) return [];
  const spokenOf = await namesSpokenOf(root, alsoIn);
  if (spokenOf === null) return [];
  const gone: string[] = [];
  for (const name of due.filter((one) => !spokenOf.has(one))) {
    const removed = await disk.unlink(path.join(folder, name)).then(
      () => true,
      () => false,
    );
    if (removed) gone.push(`${mediaFolder}/${name}`);
  }
  if (gone.length > 0) {
    await syncFolder(folder, disk);
    await forgetOriginals(library.files, gone);
  }
  return gone;
}

/** Names of pictures in the bytes of every file, whatever its shape; null where one cannot be read. */
export async function namesSpokenOf(root: string, alsoIn: readonly string[]): Promise<Set<string> | null> {
  const found = new Set<string>();
  try {
    const inFolders = await Promise.all(
      [...Object.values(folders), templatesFolder, ownFolder].map((folder) =>
        filesBelow(path.join(root, folder)),
      ),
    );
    const files = [path.join(root, settingsFile), ...inFolders.flat(), ...alsoIn].filter(
      (file) => !lists.some((list) => file === path.join(root, list)),
    );
    await atOnce(files, 4, async (file) => {
      const bytes = await readRegular(file).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return Buffer.alloc(0); // saved or removed just now
        throw error;
      });
      // Without zero bytes, text in UTF-16 is found too.
      for (const [name] of bytes.toString('latin1').replaceAll('\0', '').matchAll(pictureName))
        found.add(name);
    });
  } catch {
    return null;
  }
  return found;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch((error: unknown) => {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
