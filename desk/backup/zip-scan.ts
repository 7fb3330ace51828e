/** Finds what is whole in a zip file that has lost the list at its end: a copy that broke off, a full disk. */
import { open, type FileHandle } from 'node:fs/promises';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { crc32, createInflateRaw } from 'node:zlib';
import { isTooTight } from './tightness.ts';
import { mostEntries, summed, tooTight, type Archive, type ZipEntry } from './zip-reader.ts';

// Signatures and fields: APPNOTE 4.3.7 (local header) and 4.3.9 (data descriptor).
const localHeader = 0x04034b50;
const descriptor = Buffer.from([0x50, 0x4b, 0x07, 0x08]);

interface Found {
  name: string;
  method: number;
  /** Where its bytes begin, and how many they are in the file. */
  start: number;
  packed: number;
  size: number;
  crc: number;
  /** Where the next header begins. */
  end: number;
}

/**
 * Goes through the file from its beginning; after an entry that is not whole, on from the next beginning of one. Throws
 * Node's errors.
 */
export async function openByScan(file: string): Promise<Archive> {
  const handle = await open(file, 'r');
  const entries: ZipEntry[] = [];
  try {
    for (let at = 0; entries.length < mostEntries;) {
      const found = await readEntry(file, handle, at).catch(() => null);
      if (found) entries.push(asEntry(file, found));
      const next = found ? found.end : await nextHeader(handle, at + 1);
      if (next === null || next <= at) break;
      at = next;
    }
  } finally {
    await handle.close();
  }
  return { entries, comment: '', close: () => undefined };
}

/** Bytes that are looked through at once for the beginning of an entry. */
const stretch = 2 ** 20;

/** Where the next entry begins at the earliest; null where none does. */
async function nextHeader(handle: FileHandle, from: number): Promise<number | null> {
  const signature = Buffer.alloc(4);
  signature.writeUInt32LE(localHeader);
  for (let at = from; ; at += stretch) {
    const bytes = await bytesAt(handle, at, stretch + signature.length - 1);
    const found = bytes.indexOf(signature);
    if (found >= 0) return at + found;
    if (bytes.length < stretch) return null;
  }
}

async function readEntry(file: string, handle: FileHandle, at: number): Promise<Found | null> {
  const head = await bytesAt(handle, at, 30);
  if (head.length < 30 || head.readUInt32LE(0) !== localHeader) return null;
  const [flags, method, nameLength] = [head.readUInt16LE(6), head.readUInt16LE(8), head.readUInt16LE(26)];
  if ((flags & 1) !== 0 || (method !== 0 && method !== 8)) return null;
  const name = (await bytesAt(handle, at + 30, nameLength)).toString('utf8');
  const start = at + 30 + nameLength + head.readUInt16LE(28);
  if ((flags & 8) === 0) {
    const [crc, packed, size] = [head.readUInt32LE(14), head.readUInt32LE(18), head.readUInt32LE(22)];
    return { name, method, start, packed, size, crc, end: start + packed };
  }
  const packed = method === 8 ? await packedLength(file, start) : await storedLength(file, start);
  const after = packed === null ? null : await readDescriptor(handle, start + packed);
  if (packed === null || after?.packed !== packed) return null;
  return { name, method, start, ...after };
}

async function bytesAt(handle: FileHandle, at: number, length: number): Promise<Buffer> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, at);
  return buffer.subarray(0, bytesRead);
}

/** Sizes have four bytes each, or eight in a large entry, which the sizes themselves give away. */
async function readDescriptor(
  handle: FileHandle,
  at: number,
): Promise<Pick<Found, 'crc' | 'packed' | 'size' | 'end'> | null> {
  const bytes = await bytesAt(handle, at, 24);
  if (bytes.length < 16 || !bytes.subarray(0, 4).equals(descriptor)) return null;
  const crc = bytes.readUInt32LE(4);
  const large = bytes.length === 24 && bytes.readUInt32LE(12) === 0 && bytes.readUInt32LE(20) === 0;
  const looksLarge = large && bytes.readUInt32LE(8) > 0 && bytes.readUInt32LE(16) > 0;
  return looksLarge
    ? {
        crc,
        packed: Number(bytes.readBigUInt64LE(8)),
        size: Number(bytes.readBigUInt64LE(16)),
        end: at + 24,
      }
    : { crc, packed: bytes.readUInt32LE(8), size: bytes.readUInt32LE(12), end: at + 16 };
}

/** Packed bytes say themselves where they end. */
async function packedLength(file: string, start: number): Promise<number | null> {
  const source = createReadStream(file, { start });
  const inflate = createInflateRaw();
  try {
    source.on('error', (error) => inflate.destroy(error));
    let size = 0;
    inflate.on('error', () => undefined);
    inflate.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (isTooTight(inflate.bytesWritten, size)) inflate.destroy(new Error(tooTight));
    });
    source.pipe(inflate);
    await finished(inflate, { writable: false });
    return inflate.bytesWritten;
  } catch {
    return null;
  } finally {
    source.destroy();
    inflate.destroy();
  }
}

/** Bytes that are stored as they are end where a descriptor follows that tells just their number and their sum. */
async function storedLength(file: string, start: number): Promise<number | null> {
  let kept = Buffer.alloc(0);
  let before = 0;
  let sum = 0;
  const source = createReadStream(file, { start });
  try {
    for await (const chunk of source as AsyncIterable<Buffer>) {
      kept = Buffer.concat([kept, chunk]);
      for (let at = kept.indexOf(descriptor); at >= 0; at = kept.indexOf(descriptor, at + 1)) {
        if (at + 16 > kept.length) break;
        const length = before + at;
        if (kept.readUInt32LE(at + 8) !== length) continue;
        if (crc32(kept.subarray(0, at), sum) === kept.readUInt32LE(at + 4)) return length;
      }
      const done = Math.max(0, kept.length - 24);
      sum = crc32(kept.subarray(0, done), sum);
      before += done;
      kept = kept.subarray(done);
    }
    return null;
  } finally {
    source.destroy();
  }
}

const asEntry = (file: string, { name, method, start, packed, size, crc }: Found): ZipEntry => ({
  name,
  size,
  packed,
  strange: name.endsWith('/') ? 'It is a folder.' : isTooTight(packed, size) ? tooTight : null,
  open: () =>
    summed({ crc32: crc, uncompressedSize: size }, () =>
      Promise.resolve(bytesOf(file, method, start, packed)),
    ),
});

function bytesOf(file: string, method: number, start: number, packed: number): Readable {
  if (packed === 0) return Readable.from([]);
  const source = createReadStream(file, { start, end: start + packed - 1 });
  if (method === 0) return source;
  const inflate = createInflateRaw();
  source.on('error', (error) => inflate.destroy(error));
  inflate.on('close', () => source.destroy());
  return source.pipe(inflate);
}
