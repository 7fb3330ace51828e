/** Which files of a library a backup holds, by their place: the path inside the library, with "/". */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isDeviceName } from '../../core/text/file-name.ts';
import { addressesFile, folders, libraryParts, ownFolder, settingsFile } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { whyNoFolder } from '../storage/own-folders.ts';
import { readDocumentName } from '../documents/document-name.ts';
import { temporaryName } from '../storage/durable-file.ts';

const documentFolders: readonly string[] = Object.values(folders);

/** True of places of files that are or ought to be documents. */
export const isDocumentPlace = (place: string): boolean =>
  documentFolders.includes(path.posix.dirname(place)) &&
  ['document', 'misnamed'].includes(readDocumentName(path.posix.basename(place)).kind);

/** In this order a document that is moved to the trash meanwhile is met again there, and pictures after their documents. */
const parts = [...libraryParts, ownFolder];

/** Belongs to a running desk or to this computer, or can be made again. */
const notKept = /^\.desk\/(lock|index|newest\/|identity\.json$)/;

/**
 * True for places that a backup may hold, on any system: inside a folder of the library, no step up, no absolute path,
 * no drive, no stream, no control characters, nothing that a system renames by itself.
 */
export function isSafePlace(place: string): boolean {
  if (place === settingsFile || place === addressesFile) return true;
  const steps = place.split('/');
  if (steps.length < 2 || !parts.includes(steps[0] ?? '') || place.length > 1_000) return false;
  if (notKept.test(place)) return false;
  return steps.every(
    (step) =>
      step !== '' &&
      !/^\.{1,2}$/.test(step) &&
      !/[\p{Cc}\p{Cs}\\:*?"<>|]/u.test(step) &&
      !/[. ]$/.test(step) &&
      !isDeviceName(step),
  );
}

/** A file that is there and cannot be in a backup, or that is none. */
export interface LeftOut {
  place: string;
  /** A sentence. */
  reason: string;
  /** True where the disk does not give back what a backup ought to hold. */
  isUnreadable?: boolean | undefined;
}

/** What is said of a file or folder that cannot be read. */
export const unreadable = (place: string, error: unknown): LeftOut => {
  const code = errorCode(error);
  const reason = ['EACCES', 'EPERM'].includes(code)
    ? 'You do not have permission to read it. Get permission, then make another backup.'
    : `The disk cannot read it${code ? ` (${code})` : ''}. Check the disk.`;
  return { place, reason, isUnreadable: true };
};

/**
 * Places of all files that a backup is to hold, in the order in which they are to be copied; library.json, which is
 * copied last, is not among them. Temporary files, locks and the index are left out silently.
 */
export async function placesIn(root: string): Promise<{ places: string[]; leftOut: LeftOut[] }> {
  const places: string[] = [];
  const leftOut: LeftOut[] = [];
  for (const part of parts) await look(part);
  if ((await lstat(path.join(root, addressesFile)).catch(() => null))?.isFile()) places.push(addressesFile);
  return { places, leftOut };

  async function look(folder: string): Promise<void> {
    const foreign = whyNoFolder(root, path.join(root, folder));
    if (foreign !== null) {
      leftOut.push({ place: folder, reason: foreign });
      return;
    }
    const entries = await readdir(path.join(root, folder), { withFileTypes: true }).catch(
      (error: unknown) => {
        if (errorCode(error) !== 'ENOENT') leftOut.push(unreadable(folder, error));
        return [];
      },
    );
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const place = `${folder}/${entry.name}`;
      if (temporaryName.test(entry.name) || notKept.test(place)) continue;
      if (entry.isDirectory()) await look(place);
      else if (!entry.isFile()) leftOut.push({ place, reason: 'It is a link or a device, not a file.' });
      else if (!isSafePlace(place))
        leftOut.push({ place, reason: 'Its name is not allowed on every system.' });
      else places.push(place);
    }
  }
}
