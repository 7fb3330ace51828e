/** The one way in which this desk writes a file that must survive a power cut. */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, realDisk, type Disk, type DiskFile } from './disk.ts';
import { mustBeFolderItself } from './own-folders.ts';

const held = new Set(['EPERM', 'EBUSY', 'EACCES']);
const writing = new Set<string>();

/** Temporary files are called `<file>.<process>-<12 hex digits>.tmp`. */
export const temporaryName = /\.(\d+)-[0-9a-f]{12}\.tmp$/;

/** True while this process is writing that temporary file. */
export const isBeingWritten = (path: string): boolean => writing.has(path);

/**
 * Writes a file so that, whatever happens, either the old or the new content is there; returns once the disk has
 * it. Steps: new temporary file in the same folder, full write, sync, size check, rename, sync of the folder.
 * `beforeReplacing` is asked once the new file is whole and the old one still stands; where it throws, so does this.
 * `afterReplacing` runs while the folder is synced, and is waited for. Throws Node's errors; the temporary file is then
 * gone.
 */
export async function writeDurably(
  path: string,
  bytes: Uint8Array,
  disk: Disk = realDisk,
  beforeReplacing?: () => Promise<void>,
  afterReplacing?: () => Promise<void>,
): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  writing.add(temporary);
  const folder = openFolder(dirname(path), disk);
  try {
    const file = await disk.open(temporary, 'wx');
    let closing: Promise<void> | null = null;
    try {
      try {
        await fill(file, bytes, temporary);
      } finally {
        closing = file.close();
        closing.catch(() => undefined);
      }
      // Windows does not rename what is open; elsewhere the two need not wait for each other.
      if (disk.platform === 'win32') await closing;
      await beforeReplacing?.();
      await renamePatiently(temporary, path, disk);
      await closing;
    } catch (error) {
      await closing?.catch(() => undefined);
      await disk.unlink(temporary).catch(() => undefined); // swept at the next opening if even this fails
      throw error;
    }
  } catch (error) {
    await folder.then((opened) => opened?.close()).catch(() => undefined);
    throw error;
  } finally {
    writing.delete(temporary);
  }
  const after = afterReplacing?.();
  after?.catch(() => undefined);
  await syncOpened(folder, disk);
  await after;
}

async function fill(file: DiskFile, bytes: Uint8Array, path: string): Promise<void> {
  await file.writeFile(bytes);
  await file.sync();
  const { size } = await file.stat();
  if (size !== bytes.length)
    throw Object.assign(new Error(`${path} has ${size} bytes instead of ${bytes.length}.`), {
      code: 'ENOSPC',
    });
}

/** Renames, trying again while a virus scanner or a syncing program holds the file. */
export async function renamePatiently(from: string, to: string, disk: Disk = realDisk): Promise<void> {
  const end = performance.now() + disk.patience;
  for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
    try {
      return await disk.rename(from, to);
    } catch (error) {
      if (!held.has(errorCode(error)) || performance.now() + pause > end) throw error;
      await wait(pause);
    }
  }
}

/** Makes renames and new files in a folder durable. Windows cannot sync folders and needs not. */
export const syncFolder = (path: string, disk: Disk = realDisk): Promise<void> =>
  syncOpened(openFolder(path, disk), disk);

/** A folder for its sync; null on Windows where it cannot be opened. It fails when it is waited for, not before. */
function openFolder(path: string, disk: Disk): Promise<DiskFile | null> {
  const opening = disk.open(path, 'r').catch((error: unknown) => {
    if (isForgiven(error, disk)) return null;
    throw error;
  });
  opening.catch(() => undefined);
  return opening;
}

async function syncOpened(opening: Promise<DiskFile | null>, disk: Disk): Promise<void> {
  const folder = await opening;
  try {
    await folder?.sync();
  } catch (error) {
    if (!isForgiven(error, disk)) throw error;
  } finally {
    await folder?.close();
  }
}

const isForgiven = (error: unknown, disk: Disk): boolean =>
  disk.platform === 'win32' && ['EPERM', 'EINVAL'].includes(errorCode(error));

/** Makes a folder whose parent exists, durably; does nothing where it exists. Throws NoFolderOfOurs where a link stands there. */
export async function makeFolder(path: string, disk: Disk = realDisk): Promise<void> {
  try {
    await disk.mkdir(path);
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error;
    mustBeFolderItself(path);
    return;
  }
  await syncFolder(dirname(path), disk);
}
