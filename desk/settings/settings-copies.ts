/** Copies of library.json in `.desk/settings/`, from which a lost one is made again. */
import path from 'node:path';
import { librarySettingsSchema, type LibrarySettings } from '../../core/document.ts';
import { ownPlaces, ownFolder } from '../../core/places.ts';
import { believedCount } from '../storage/counting.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import { readStored, type Found } from '../documents/stored-file.ts';
import { makeFolder } from '../storage/durable-file.ts';

/** Copies that are kept, the newest by revision. */
const mostCopies = 10;
/** `<revision>.<first 12 digits of the digest>.json` */
const named = /^(\d{6,})\.[0-9a-f]{12}\.json$/;

const folderOf = (files: LibraryFiles): string => path.join(files.root, ownPlaces.settings);

/** Keeps what library.json now holds, unless that is kept already. Throws Node's errors; library.json itself is whole. */
export async function addSettingsCopy(files: LibraryFiles, found: Found<LibrarySettings>): Promise<void> {
  const { disk, root } = files;
  const folder = folderOf(files);
  const names = (await namesIn(folder, files.root)).filter((name) => named.test(name));
  const name = `${String(found.rev).padStart(6, '0')}.${found.sha256.slice(0, 12)}.json`;
  if (names.includes(name)) return;
  for (const made of [path.join(root, ownFolder), folder]) await makeFolder(made, disk);
  await files.writeCopy(path.join(folder, name), found.document, found.rev);
  const byRevision = [...names, name].sort((a, b) => revisionOf(b) - revisionOf(a));
  // What is being kept now stays, also where an older file has been put back.
  for (const old of byRevision.slice(mostCopies).filter((one) => one !== name))
    await disk.unlink(path.join(folder, old)).catch(() => undefined);
}

/** Copies that can be read, the newest first. */
export async function settingsCopies(files: LibraryFiles): Promise<Found<LibrarySettings>[]> {
  const folder = folderOf(files);
  const names = (await namesIn(folder, files.root)).filter((name) => named.test(name));
  const found = await Promise.all(
    names.map((name) =>
      readStored(path.join(folder, name), librarySettingsSchema, files.disk, files.forms).catch(() => null),
    ),
  );
  return found.filter((copy) => copy !== null).sort((a, b) => b.rev - a.rev);
}

/** The newest copy that can be read, or null. */
export const newestCopy = async (files: LibraryFiles): Promise<Found<LibrarySettings> | null> =>
  (await settingsCopies(files))[0] ?? null;

/** The highest revision of which there is a copy, or 0. */
export const newestRevision = async (files: LibraryFiles): Promise<number> =>
  Math.max(0, ...(await namesIn(folderOf(files), files.root)).map(revisionOf));

const revisionOf = (name: string): number => believedCount(Number(named.exec(name)?.[1] ?? 0));
