/** The one way in which this desk writes a file that must survive a power cut. */
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, realDisk, type Disk } from './disk.ts';

const held = new Set(['EPERM', 'EBUSY', 'EACCES']);
const writing = new Set<string>();

/** Temporary files are called `<file>.<process>-<12 hex digits>.tmp`. */
export const temporaryName = /\.(\d+)-[0-9a-f]{12}\.tmp$/;

/** True while this process is writing that temporary file. */
export const isBeingWritten = (path: string): boolean => writing.has(path);

/**
 * Writes a file so that, whatever happens, either the old or the new content is there; returns once the disk has
 * it. Steps: new temporary file in the same folder, full write, sync, size check, rename, sync of the folder.
 * Throws Node's errors; the temporary file is then gone.
 */
export async function writeDurably(path: string, bytes: Uint8Array, disk: Disk = realDisk): Promise<void> {
  const temporary = `${path}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
  writing.add(temporary);
  try {
    const file = await disk.open(temporary, 'wx');
    try {
      await fill(file, bytes, temporary);
      await renamePatiently(temporary, path, disk);
    } catch (error) {
      await disk.unlink(temporary).catch(() => undefined); // swept at the next opening if even this fails
      throw error;
    }
  } finally {
    writing.delete(temporary);
  }
  await syncFolder(dirname(path), disk);
}

async function fill(file: Awaited<ReturnType<Disk['open']>>, bytes: Uint8Array, path: string): Promise<void> {
  try {
    await file.writeFile(bytes);
    await file.sync();
    const { size } = await file.stat();
    if (size !== bytes.length)
      throw Object.assign(new Error(`${path} has ${size} bytes instead of ${bytes.length}.`), {
        code: 'ENOSPC',
      });
  } finally {
    await file.close();
  }
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
export async function syncFolder(path: string, disk: Disk = realDisk): Promise<void> {
  try {
    const folder = await disk.open(path, 'r');
    try {
      await folder.sync();
    } finally {
      await folder.close();
    }
  } catch (error) {
    if (disk.platform === 'win32' && ['EPERM', 'EINVAL'].includes(errorCode(error))) return;
    throw error;
  }
}

/** Makes a folder whose parent exists, durably; does nothing where it exists. */
export async function makeFolder(path: string, disk: Disk = realDisk): Promise<void> {
  try {
    await disk.mkdir(path);
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return;
    throw error;
  }
  await syncFolder(dirname(path), disk);
}
