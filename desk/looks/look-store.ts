/** The look of a library: CSS files in its folder `looks`. People write them; the desk reads them, copies them there, and moves them aside. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { lookFiles, lookPlaceOf, largestLookFile, type LookFile } from '../../core/looks/look-files.ts';
import type { Look } from '../../core/looks/look-finding.ts';
import type { LookText } from '../../core/looks/read-look.ts';
import { looksFolder, ownPlaces } from '../../core/places.ts';
import { noLook } from '../../core/writing/style/look.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { errorCode } from '../storage/disk.ts';
import { makeFolder, renameWithRetries, syncFolder, writeDurably } from '../storage/durable-file.ts';
import { mustStandInside, NoFolderOfOurs } from '../storage/own-folders.ts';
import { NoRegularFile, readRegular } from '../storage/regular-file.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true });

/** What stands in the place of a file; null where nothing does. */
async function textOf({ root }: LibraryFiles, file: LookFile): Promise<LookText | null> {
  const place = lookPlaceOf(file);
  try {
    mustStandInside(root, place);
    // A byte more than a whole one may have is enough to tell that it is too large.
    return { text: utf8.decode(await readRegular(path.join(root, place), 4 * largestLookFile)) };
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return null;
    if (error instanceof TypeError) return { trouble: 'It is no text in UTF-8. Save it as UTF-8.' };
    if (error instanceof NoRegularFile || error instanceof NoFolderOfOurs) return { trouble: error.message };
    return { trouble: `The disk cannot read it (${errorCode(error) || 'unknown error'}). Check the disk.` };
  }
}

/** The look of a library; `accent` is its office's colour. Whatever is wrong with it is a finding. */
export async function readLookOf(files: LibraryFiles, accent: string): Promise<Look> {
  const texts = new Map<LookFile, LookText>();
  for (const file of lookFiles) {
    const text = await textOf(files, file);
    if (text !== null) texts.set(file, text);
  }
  if (texts.size === 0) return { files: [], findings: [], style: noLook };
  const said = JSON.stringify([accent, [...texts]]);
  const known = lastRead.get(files);
  if (known?.said === said) return known.look;
  const { readLook } = await import('../../core/looks/read-look.ts'); // the parser is large, and most libraries have no look
  const look = readLook(texts, accent);
  lastRead.set(files, { said, look });
  return look;
}

/** What was read of a library last: a window that comes to the front asks again, and seldom has anything changed. */
const lastRead = new WeakMap<LibraryFiles, { said: string; look: Look }>();

/** Copies the built-in look into a library; files that are there stay. Gives the places of those written. Throws Node's errors. */
export async function copyLook(files: LibraryFiles, accent: string): Promise<string[]> {
  const { builtInLook } = await import('../../core/looks/built-in-look.ts');
  await files.mustStand();
  await makeFolder(path.join(files.root, looksFolder), files.disk);
  const written: string[] = [];
  for (const [file, text] of builtInLook(accent)) {
    const target = path.join(files.root, lookPlaceOf(file));
    if (await isThere(target)) continue;
    await writeDurably(target, Buffer.from(text), files.disk);
    written.push(lookPlaceOf(file));
  }
  return written;
}

/** Moves the folder of a look to where such are kept, so that the built-in one serves. Gives its new place; null where there is none. */
export async function removeLook(files: LibraryFiles): Promise<string | null> {
  const from = path.join(files.root, looksFolder);
  mustStandInside(files.root, `${looksFolder}/`);
  if (!(await isThere(from))) return null;
  const folder = path.join(files.root, ownPlaces.looks);
  for (const made of [path.dirname(folder), folder]) await makeFolder(made, files.disk);
  const target = await freeSetAside(folder, looksFolder);
  await renameWithRetries(from, target, files.disk);
  await syncFolder(folder, files.disk);
  await syncFolder(files.root, files.disk);
  return `${ownPlaces.looks}/${path.basename(target)}`;
}

const isThere = (target: string): Promise<boolean> =>
  lstat(target).then(
    () => true,
    (error: unknown) => {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    },
  );
