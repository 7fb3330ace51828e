/** A file that survives a power cut: how it is written, and lowdb's adapter for JSON in such a file. */
import type { Adapter } from 'lowdb';
import { randomBytes } from 'node:crypto';
import { dirname } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { errorCode, realDisk, type Disk, type DiskFile } from './disk.ts';
import { mustBeFolderItself, NoFolderOfOurs } from './own-folders.ts';
import { NoRegularFile } from './regular-file.ts';

/** What is done on the way of a write, as writeDurably has it. */
export interface WritingSteps {
  beforeReplacing?: (() => Promise<void>) | undefined;
  afterReplacing?: (() => Promise<void>) | undefined;
}

/**
 * Reads and writes one JSON value. `read` gives null only where there is no file (lowdb's meaning of null), and
 * throws DamagedFile where there is one that cannot be read. `write` returns once the disk has the value, written
 * as UTF-8, two spaces, final newline; it throws Node's errors, and the old file is then whole.
 */
export class DurableFile<T> implements Adapter<T> {
  readonly path: string;
  /** What was last read or written, byte for byte. */
  bytes: Uint8Array = new Uint8Array();
  readonly #disk: Disk;
  readonly #steps: WritingSteps;

  constructor(path: string, disk: Disk = realDisk, steps: WritingSteps = {}) {
    this.path = path;
    this.#disk = disk;
    this.#steps = steps;
  }

  async read(): Promise<T | null> {
    try {
      this.bytes = await this.#disk.readFile(this.path);
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return null;
      throw new DamagedFile('unreadable', { cause: error });
    }
    const value = parseJson(this.bytes) as T;
    return value;
  }

  async write(value: T): Promise<void> {
    this.bytes = new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
    const { beforeReplacing, afterReplacing } = this.#steps;
    await writeDurably(this.path, this.bytes, this.#disk, beforeReplacing, afterReplacing);
  }
}

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
      await renameWithRetries(temporary, path, disk);
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
export async function renameWithRetries(from: string, to: string, disk: Disk = realDisk): Promise<void> {
  const end = performance.now() + disk.renameTimeout;
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

/** What was found in place of JSON. */
export type FileDamage =
  'empty' | 'null' | 'nul-filled' | 'not-utf8' | 'not-json' | 'bare-value' | 'unreadable';

const sentences: Record<FileDamage, string> = {
  empty: 'The file is empty.',
  null: 'The file holds only the word “null”.',
  'nul-filled': 'The file holds zero bytes where its text should be, as after a power cut.',
  'not-utf8': 'The file is not text in UTF-8.',
  'not-json': 'The file is cut off, or something else has been written into it.',
  'bare-value': 'The file holds a single word or number where a document should be.',
  unreadable: 'The disk does not give the file back.',
};

/** Thrown where a file is there and holds no JSON value; `message` is a sentence. The file is left as it is. */
export class DamagedFile extends Error {
  override readonly name = 'DamagedFile';
  readonly damage: FileDamage;
  constructor(finding: FileDamage, options?: ErrorOptions) {
    const cause = options?.cause;
    const isStrange = cause instanceof NoRegularFile || cause instanceof NoFolderOfOurs;
    super(isStrange ? cause.message : sentences[finding], options);
    this.damage = finding;
  }
}

/** JSON of a file's bytes; a byte order mark is allowed, as editors on Windows write it. */
function parseJson(bytes: Uint8Array): unknown {
  if (bytes.length === 0) throw new DamagedFile('empty');
  if (bytes.includes(0)) throw new DamagedFile('nul-filled'); // JSON never holds a raw zero byte
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    throw new DamagedFile('not-utf8', { cause: error });
  }
  if (text.trim() === '') throw new DamagedFile('empty');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new DamagedFile('not-json', { cause: error });
  }
  if (value === null) throw new DamagedFile('null');
  // lowdb takes 0, false and "" for a missing file; none of them is anything that the desk writes.
  if (typeof value !== 'object') throw new DamagedFile('bare-value');
  return value;
}
