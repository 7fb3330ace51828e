/** Unpacks a backup into a folder, comparing every file with its checksum. */
import { createHash } from 'node:crypto';
import { mkdir, open, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { errorCode } from '../storage/disk.ts';
import { syncFolder } from '../storage/durable-file.ts';
import type { Backup, BackupFile } from './open-backup.ts';

export interface UnpackOptions {
  /** Brings every file to the disk; left out, the system may do so later. */
  durable?: boolean | undefined;
  onFile?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What became of the files: places that were written whole, and those that could not be. */
export interface Unpacked {
  whole: string[];
  lost: string[];
}

/** Files unpacked side by side: while one waits for the disk, others go on. */
const sideBySide = 8;

/** Unpacks all files that are whole. Throws DeskError `disk` where the disk fails, or what `signal` is aborted with. */
export async function unpack(
  { files, missing }: Backup,
  folder: string,
  { durable = false, onFile, signal }: UnpackOptions = {},
): Promise<Unpacked> {
  const whole: string[] = [];
  const lost: string[] = [...missing];
  const folders = new Set<string>();
  for (const { path: place } of files) {
    for (let at = path.posix.dirname(place); at !== '.'; at = path.posix.dirname(at)) folders.add(at);
  }
  try {
    for (const made of [...folders].sort()) await mkdir(path.join(folder, made), { recursive: true });
    let next = 0;
    const worker = async (): Promise<void> => {
      for (let file = files[next++]; file; file = files[next++]) {
        signal?.throwIfAborted();
        const isWhole = await unpackOne(file, path.join(folder, file.path), durable).catch(
          (error: unknown) => {
            next = files.length;
            throw error;
          },
        );
        (isWhole ? whole : lost).push(file.path);
        onFile?.(whole.length + lost.length, files.length);
      }
    };
    // Where one fails, waits for the others first, so that the caller can remove all that was written.
    const ends = await Promise.allSettled(Array.from({ length: sideBySide }, worker));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
    signal?.throwIfAborted();
    if (durable) for (const made of [...folders, '.']) await syncFolder(path.join(folder, made));
  } catch (error) {
    signal?.throwIfAborted();
    throw asDiskError(error, 'the library from the backup');
  }
  return { whole: whole.sort(), lost: lost.sort() };
}

/** False where the file's bytes are not those that went into the backup; nothing of it then stays. */
async function unpackOne(file: BackupFile, target: string, durable: boolean): Promise<boolean> {
  const handle = await open(target, 'wx').catch((error: unknown) => {
    if (errorCode(error) !== 'EEXIST') throw error;
    const sentence = `This system takes the name “${file.path}” for that of another file of the backup. Restore it on the system on which it was made.`;
    throw new DeskError('refused', sentence, { cause: error });
  });
  let isWhole = false;
  try {
    isWhole = await pour(file, handle);
    if (isWhole && durable) await handle.sync();
  } finally {
    await handle.close();
    if (!isWhole) await unlink(target).catch(() => undefined);
  }
  return isWhole;
}

async function pour(file: BackupFile, handle: FileHandle): Promise<boolean> {
  const chunks = checked(file);
  for (;;) {
    // Errors of reading mean a damaged backup, errors of writing a disk that fails.
    const chunk = await chunks.next().catch(() => null);
    if (chunk === null) return false;
    if (chunk.done) break;
    for (let at = 0; at < chunk.value.length;)
      at += (await handle.write(chunk.value, at, chunk.value.length - at)).bytesWritten;
  }
  const { size } = await handle.stat();
  if (size !== file.size) throw Object.assign(new Error(`${file.path} was cut off.`), { code: 'ENOSPC' });
  return true;
}

/** The bytes of a file of a backup. Throws an error, at their end at the latest, where they are not the right ones. */
export async function* checked({ path: place, size, sha256, entry }: BackupFile): AsyncGenerator<Uint8Array> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const chunk of entry.open()) {
    count += chunk.length;
    hash.update(chunk);
    yield chunk;
  }
  if (count !== size || (sha256 !== null && hash.digest('hex') !== sha256))
    throw new Error(`${place} is not what went into the backup.`);
}
