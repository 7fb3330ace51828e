/** Files in folders that others may have filled: regular ones alone, and no more of them than is wanted. */
import { constants, type Stats } from 'node:fs';
import { lstat, open, type FileHandle } from 'node:fs/promises';

/** A link is not followed, and opening what is no file does not wait. Windows has neither flag. */
const carefully = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/**
 * Opens a regular file for reading, or null where the path is a link, a pipe, a folder or a device. Throws Node's errors
 * where it is not there or may not be read.
 */
export async function openRegularFile(place: string): Promise<{ handle: FileHandle; stats: Stats } | null> {
  if (!(await lstat(place)).isFile()) return null;
  const handle = await open(place, carefully); // ELOOP where a link has come in between
  try {
    const stats = await handle.stat();
    if (stats.isFile()) return { handle, stats };
  } catch (error) {
    await handle.close();
    throw error;
  }
  await handle.close();
  return null;
}

/** The whole of a regular file; null where it is none, or cannot be read, or is larger than `most` bytes. */
export async function readRegularFile(
  place: string,
  most = Number.MAX_SAFE_INTEGER,
): Promise<Uint8Array<ArrayBuffer> | null> {
  const opened = await openRegularFile(place).catch(() => null);
  if (!opened) return null;
  try {
    return opened.stats.size > most ? null : new Uint8Array(await opened.handle.readFile());
  } catch {
    return null;
  } finally {
    await opened.handle.close();
  }
}
