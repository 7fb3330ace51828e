/** Reads a zip file that anybody may have made: what is in it, and one entry after the other. */
import { stat } from 'node:fs/promises';
import { crc32 } from 'node:zlib';
import type { Readable } from 'node:stream';
import type { Entry, ZipFile } from 'yauzl';
import { isTooTight } from './tightness.ts';
import { Pace } from '../storage/pace.ts';

/** An entry of a zip file. */
export interface ZipEntry {
  name: string;
  /** Bytes once unpacked, and as they stand in the file. */
  size: number;
  packed: number;
  /** A sentence where the entry is nothing that a backup holds: a link, a folder, encrypted, of unknown packing. */
  strange: string | null;
  /** The unpacked bytes. Fails where there are more or fewer than `size`, or others than the entry's sum says. */
  open(): AsyncIterable<Uint8Array>;
}

/** A zip file as its list of contents has it. */
export interface Archive {
  entries: ZipEntry[];
  comment: string;
  close(): void;
}

/** Most entries that are read: more than any library has files. */
export const mostEntries = 2_000_000;

const regular = 0o100000;
export const tooTight = 'It is packed tighter than any text or picture, so it was not unpacked.';

/** Opens a zip file by the list at its end. Throws errors where the list, or a name in it, is not as it should be. */
export async function openByList(file: string): Promise<Archive> {
  const { openPromise } = await import('yauzl'); // only backups need it
  const zip = await openPromise(file, { strictFileNames: true, validateEntrySizes: true, autoClose: false });
  try {
    if (zip.entryCount > mostEntries) throw new Error(`It says that it has ${zip.entryCount} entries.`);
    const entries: ZipEntry[] = [];
    const pace = new Pace();
    for await (const entry of zip.eachEntry()) {
      entries.push(asEntry(zip, entry));
      if (pace.isOver) await pace.rest();
    }
    return {
      entries,
      comment: zip.comment,
      close: () => {
        zip.close();
      },
    };
  } catch (error) {
    zip.close();
    throw error;
  }
}

/** Only the comment of a zip file, without its list. Throws errors likewise. */
export async function readComment(file: string): Promise<string> {
  if (!(await stat(file)).isFile()) throw new Error('It is no file.');
  const { openPromise } = await import('yauzl');
  const zip = await openPromise(file);
  zip.close();
  return zip.comment;
}

const asEntry = (zip: ZipFile, entry: Entry): ZipEntry => ({
  name: entry.fileName,
  size: entry.uncompressedSize,
  packed: entry.compressedSize,
  strange: whyStrange(entry),
  open: () => summed(entry, () => zip.openReadStreamPromise(entry)),
});

function whyStrange(entry: Entry): string | null {
  if (entry.isEncrypted()) return 'It is encrypted.';
  if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8)
    return 'It is packed in an unknown way.';
  // The upper half is the file's mode where the maker was a system with such modes (APPNOTE 4.4.15).
  const mode = entry.externalFileAttributes >>> 16;
  if ((mode & 0o170000) !== 0 && (mode & 0o170000) !== regular)
    return 'It is a link or a device, not a file.';
  if (entry.fileName.endsWith('/')) return 'It is a folder.';
  if (entry.compressionMethod === 0 && entry.compressedSize !== entry.uncompressedSize)
    return 'It names two sizes.';
  if (isTooTight(entry.compressedSize, entry.uncompressedSize)) return tooTight;
  return null;
}

/** Passes bytes on; throws at their end where their number or their sum (CRC-32) is another one. */
export async function* summed(
  expected: { crc32: number; uncompressedSize: number },
  open: () => Promise<Readable>,
): AsyncGenerator<Uint8Array> {
  const stream = await open();
  stream.on('error', () => undefined); // also of errors that come when nobody reads any more
  let sum = 0;
  let size = 0;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    sum = crc32(chunk, sum);
    size += chunk.length;
    if (size > expected.uncompressedSize) throw new Error('It is longer than it says.');
    yield chunk;
  }
  if (size !== expected.uncompressedSize || sum !== expected.crc32)
    throw new Error('Its bytes are not those that were written.');
}
