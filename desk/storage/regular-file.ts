/**
 * Reads files that anybody may have put there: regular files only, never through a link, never waiting for the other
 * end of a pipe. Every reader of the desk that opens a file of a library, an export or a chosen folder goes through here.
 */
import * as fs from 'node:fs';
import { open as openHandle, type FileHandle } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';

/** What stands in the place of a file. */
export type Irregularity = 'link' | 'folder' | 'pipe' | 'socket' | 'device' | 'too-large';

const sentences: Record<Irregularity, string> = {
  link: 'A link to another place stands here instead of the file. The desk does not follow it; put the file itself here.',
  folder: 'A folder stands in the place of the file. Move it away, then look again.',
  pipe: 'A pipe stands in the place of the file. Move it away, then look again.',
  socket: 'A socket stands in the place of the file. Move it away, then look again.',
  device: 'A device stands in the place of the file. Move it away, then look again.',
  'too-large': 'The file is far larger than any that the desk writes, so it was not read.',
};

/** Thrown where something else than a regular file, or a file beyond all bounds, stands in a place; `message` is a sentence. */
export class NoRegularFile extends Error {
  override readonly name = 'NoRegularFile';
  readonly code = 'ENOTREGULAR';
  readonly irregularity: Irregularity;
  constructor(irregularity: Irregularity, options?: ErrorOptions) {
    super(sentences[irregularity], options);
    this.irregularity = irregularity;
  }
}

/** Largest file that is read whole, in bytes: a text of book length is a hundredth of it. */
const largestFile = 512 * 1024 * 1024;

const { O_RDONLY, O_RDWR, O_NOFOLLOW, O_NONBLOCK } = fs.constants as Partial<typeof fs.constants>;
/** Windows has neither flag: there the file is checked before it is opened. */
const careful = (O_NOFOLLOW ?? 0) | (O_NONBLOCK ?? 0);
const readOnly = (O_RDONLY ?? 0) | careful;
const readAndWrite = (O_RDWR ?? 2) | careful;
const looksBefore = O_NOFOLLOW === undefined;

const openFile = promisify(fs.open);
const readBytes = promisify(fs.read);

/** What `stats`, as lstat or fstat gave them, say of a place; null for a regular file. */
function irregularityOf(stats: fs.Stats): Exclude<Irregularity, 'too-large'> | null {
  if (stats.isFile()) return null;
  if (stats.isSymbolicLink()) return 'link';
  if (stats.isDirectory()) return 'folder';
  if (stats.isFIFO()) return 'pipe';
  return stats.isSocket() ? 'socket' : 'device';
}

function mustBeRegular(stats: fs.Stats): void {
  const irregularity = irregularityOf(stats);
  if (irregularity !== null) throw new NoRegularFile(irregularity);
}

/** Errors with which systems refuse to open a link (ELOOP, EMLINK) or a socket (ENXIO, EOPNOTSUPP). */
function asIrregular(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === 'ELOOP' || code === 'EMLINK') return new NoRegularFile('link', { cause: error });
  if (code === 'ENXIO' || code === 'EOPNOTSUPP') return new NoRegularFile('socket', { cause: error });
  return code === 'EISDIR' ? new NoRegularFile('folder', { cause: error }) : error;
}

/** Opens a regular file for reading at once; gives its descriptor. Throws NoRegularFile or Node's errors. */
export function openRegularSync(path: string): number {
  if (looksBefore) mustBeRegular(fs.lstatSync(path));
  let file: number;
  try {
    file = fs.openSync(path, readOnly);
  } catch (error) {
    throw asIrregular(error);
  }
  try {
    mustBeRegular(fs.fstatSync(file));
    return file;
  } catch (error) {
    fs.closeSync(file);
    throw error;
  }
}

/** Opens a regular file for reading, or for reading and writing in place. Throws NoRegularFile or Node's errors. */
export async function openRegular(path: string, mode: 'r' | 'r+' = 'r'): Promise<FileHandle> {
  if (looksBefore) mustBeRegular(fs.lstatSync(path));
  let file: FileHandle;
  try {
    file = await openHandle(path, mode === 'r' ? readOnly : readAndWrite);
  } catch (error) {
    throw asIrregular(error);
  }
  try {
    mustBeRegular(await file.stat());
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

/**
 * A whole file of at most `most` bytes. It is read to its end, which may be another one than its size says. Throws
 * NoRegularFile or Node's errors.
 */
export async function readRegular(path: string, most: number = largestFile): Promise<Buffer> {
  if (looksBefore) mustBeRegular(fs.lstatSync(path));
  const file = await openFile(path, readOnly).catch((error: unknown) => {
    throw asIrregular(error);
  });
  try {
    // The state of an open file is in memory, so the synchronous call does not wait for the disk.
    const stats = fs.fstatSync(file);
    mustBeRegular(stats);
    if (stats.size > most) throw new NoRegularFile('too-large');
    let bytes = Buffer.allocUnsafeSlow(stats.size + 1);
    for (let length = 0; ;) {
      const { bytesRead } = await readBytes(file, bytes, length, bytes.length - length, null);
      length += bytesRead;
      if (bytesRead === 0) return bytes.subarray(0, length);
      if (length > most) throw new NoRegularFile('too-large');
      if (length === bytes.length) bytes = Buffer.concat([bytes], 2 * bytes.length);
    }
  } finally {
    // What was only read is closed at once, as nothing waits to be written.
    fs.closeSync(file);
  }
}

/** The bytes of a regular file, or of a stretch of it, one chunk after the other. It fails with NoRegularFile or Node's errors. */
export function streamRegular(path: string, range: { start?: number; end?: number } = {}): Readable {
  const file = openRegularSync(path);
  return fs.createReadStream('', { ...range, fd: file, autoClose: true });
}

/** What lstat says of a regular file; null where nothing, or something else, stands there. */
export function regularStats(path: string): fs.Stats | null {
  try {
    const stats = fs.lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? stats : null;
  } catch {
    return null;
  }
}
