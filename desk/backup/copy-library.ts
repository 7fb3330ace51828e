/** Copies a library into a zip file while the desk may go on writing in it. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { createDeflateRaw } from 'node:zlib';
import { DeskError, says } from '../../core/desk-error.ts';
import { settingsFile } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { NoRegularFile, openRegular, streamRegular } from '../storage/regular-file.ts';
import { isNearlyTooTight } from './tightness.ts';
import { isDocumentPlace, placesIn, unreadable, type LeftOut } from './places.ts';
import type { Copied } from './manifest.ts';
import type { ZipWriter } from './zip-writer.ts';

/** Files up to this size are read at once, so that none is seen in the middle of a change; in bytes. */
const small = 8 * 1024 * 1024;
/** Files up to this size, in bytes, are compressed without checking how small they become. */
const worthALook = 1024 * 1024;
/** Times that the folders are gone through again because files came or went meanwhile. */
const mostRounds = 8;
const packedAlready = /\.(png|jpe?g|gif|webp|zip|gz)$/i;

/** Thrown where the disk stops giving a large file back half-way: the zip file is then of no use. */
export class TornFile extends Error {
  override readonly name = 'TornFile';
  readonly leftOut: LeftOut;
  constructor(leftOut: LeftOut, options?: ErrorOptions) {
    super(`${leftOut.place}: ${leftOut.reason}`, options);
    this.leftOut = leftOut;
  }
}

export interface CopyOptions {
  /** Files that are left out, as the disk has stopped giving them back half-way. */
  without?: readonly LeftOut[] | undefined;
  /** Told after each file. */
  onFile?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
}

/** What was copied, and what could not be. */
export interface Copy {
  files: Copied[];
  documents: number;
  leftOut: LeftOut[];
}

/**
 * Copies every file once, as it stood at one moment: saves replace files, so that an open file never changes. A
 * document that is moved to the trash or back meanwhile is met in one of the two, because the folders are gone through
 * until nothing new is found. library.json comes last: it then has every tag that a document has. Files that cannot be
 * read are left out and named; where no document can be read at all, DeskError `disk` is thrown. Throws Node's errors
 * of writing, and TornFile.
 */
export async function copyLibrary(
  root: string,
  zip: ZipWriter,
  { onFile, signal, without = [] }: CopyOptions = {},
): Promise<Copy> {
  const settingsPath = path.join(root, settingsFile);
  const hasSettings = (await lstat(settingsPath).catch(() => null)) !== null;
  const files: Copied[] = [];
  const unread = new Map(without.map((one) => [one.place, one]));
  const copied = new Set(unread.keys());
  let leftOut: LeftOut[] = [];
  for (let round = 1; round <= mostRounds; round += 1) {
    const found = await placesIn(root);
    leftOut = found.leftOut;
    const news = found.places.filter((place) => !copied.has(place));
    if (news.length === 0) break;
    const total = files.length + news.length;
    for (const place of news) {
      signal?.throwIfAborted();
      const file = await copy(place);
      if (file) files.push(file);
      if (file || unread.has(place)) copied.add(place);
      onFile?.(files.length, total);
    }
  }
  const settings = await copy(settingsFile);
  if (settings) files.push(settings);
  else if (hasSettings) await lstat(settingsPath); // the drive may have been taken out half-way
  const documents = files.filter((file) => isDocumentPlace(file.path)).length;
  const lost = [...unread.values()].filter(({ place }) => isDocumentPlace(place));
  if (documents === 0 && lost.length > 0)
    throw new DeskError(
      'disk',
      says('nothing-readable-to-back-up', { documents: lost.length, library: root }),
    );
  return { files, documents, leftOut: [...leftOut, ...unread.values()] };

  /** Null where the file has gone in between, or cannot be read, which is noted. */
  async function copy(place: string): Promise<Copied | null> {
    const file = path.join(root, place);
    let mtime: Date;
    let compress: boolean;
    let content: Iterable<Uint8Array> | AsyncIterable<Uint8Array>;
    try {
      const found = await lstat(file);
      ({ mtime } = found);
      const { size } = found;
      compress = !packedAlready.test(place) && !(size > worthALook && (await isMonotonous(file)));
      content = size <= small ? [await readWhole(file)] : inParts(place, streamRegular(file));
    } catch (error) {
      if (error instanceof NoRegularFile) unread.set(place, { place, reason: error.message });
      else if (errorCode(error) !== 'ENOENT') unread.set(place, unreadable(place, error));
      return null;
    }
    return { path: place, ...(await zip.add(place, content, { mtime, compress })) };
  }
}

/** A large file. An error of reading is told from one of writing the zip file. */
async function* inParts(place: string, source: Readable): AsyncGenerator<Uint8Array> {
  try {
    yield* source as AsyncIterable<Uint8Array>;
  } catch (error) {
    throw new TornFile(unreadable(place, error), { cause: error });
  }
}

/** True where a file compresses so far that restoring would refuse it as a zip bomb. */
async function isMonotonous(file: string): Promise<boolean> {
  const packing = createDeflateRaw({ level: 6 });
  const source = streamRegular(file);
  source.on('error', (error) => packing.destroy(error));
  let packed = 0;
  for await (const chunk of source.pipe(packing) as AsyncIterable<Uint8Array>) packed += chunk.length;
  return isNearlyTooTight(packed, packing.bytesWritten);
}

/** A file that another program writes in place is read again until it has stood still. */
async function readWhole(file: string): Promise<Uint8Array> {
  const handle = await openRegular(file);
  try {
    for (let tries = 0; ; tries += 1) {
      const before = await handle.stat();
      const bytes = Buffer.alloc(before.size);
      const { bytesRead } = await handle.read(bytes, 0, before.size, 0);
      const after = await handle.stat();
      const still = after.size === bytesRead && after.mtimeMs === before.mtimeMs;
      if (still || tries === 4) return bytes.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}
