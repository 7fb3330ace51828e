/** Gets a file of a feed onto this computer: whole and verified, or not at all. */
import { createHash, type Hash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, open, rename, rm, type FileHandle } from 'node:fs/promises';
import { DeskError } from '../../core/desk-error.ts';
import { errorCode } from '../storage/disk.ts';
import { regularStats } from '../storage/regular-file.ts';
import {
  downloadedFile,
  isVerified,
  keepsOf,
  makeDownloadFolder,
  makeWay,
  partFile,
  tidyDownloads,
} from './download-folder.ts';
import type { FeedFile } from './feed.ts';
import type { FeedSource } from './feed-source.ts';

const again = 'Download it again; if this goes on, tell whoever looks after updates.';

/** Why a download is given up where its part is to be gone on with another time. */
export const laterOn = 'later on';

/**
 * Downloads a file into `folder` and gives its path. What an interrupted download has left is gone on with, and the whole is
 * verified. Throws DeskError: `cancelled` (its part is removed, unless the signal's reason is `laterOn`), `refused` where the file is not what the feed says (removed
 * too), `disk` where there is no room (likewise), `failed` where it came only in part, which is kept.
 */
export async function download(
  source: FeedSource,
  file: FeedFile,
  folder: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<string> {
  const part = partFile(folder, file);
  const place = downloadedFile(folder, file);
  try {
    await makeDownloadFolder(folder);
    await tidyDownloads(folder, keepsOf(file));
    if (await isVerified(place, file)) return place;
    // Before anything is fetched: else it would be found out at the end of each download.
    await makeWay(place);
    await fill(source, file, part, { signal, onProgress });
    await rename(part, place);
    return place;
  } catch (error) {
    if (signal.aborted) {
      if (signal.reason !== laterOn) await rm(part, { force: true }).catch(() => undefined);
      throw new DeskError('cancelled', 'The download was cancelled.');
    }
    // A part that fills the disk would keep the desk from saving.
    if (isFull(error) || (error instanceof DeskError && error.code === 'refused'))
      await rm(part, { force: true }).catch(() => undefined);
    throw asSentence(error, folder);
  }
}

const isFull = (error: unknown): boolean => ['ENOSPC', 'EDQUOT'].includes(errorCode(error));

function asSentence(error: unknown, folder: string): unknown {
  if (error instanceof DeskError) return error;
  return new DeskError(
    'disk',
    isFull(error)
      ? 'There is no room left for the new version on this computer. Make room, then download it again.'
      : `The new version could not be written into “${folder}” (${errorCode(error)}). Check that its disk can be written to, then download it again.`,
    { cause: error },
  );
}

async function fill(
  source: FeedSource,
  file: FeedFile,
  part: string,
  { signal, onProgress }: { signal: AbortSignal; onProgress: (done: number) => void },
): Promise<void> {
  const had = (await isOpen(part)) ? Math.min(regularStats(part)?.size ?? 0, file.size) : 0;
  // A part that is already as long as the whole, or cannot be gone on with, is begun anew.
  const from = had === file.size ? 0 : had;
  if (from === 0) await makeWay(part);
  const opened = await source.open(file.url, from, signal);
  const begin = opened.from === from ? from : 0;
  const noFollow = constants.O_NOFOLLOW as number | undefined;
  const target = await open(part, constants.O_RDWR | constants.O_CREAT | (noFollow ?? 0), 0o600);
  try {
    await target.truncate(begin);
    const hash = createHash('sha512');
    if (begin > 0) await addBeginning(target, begin, hash);
    const length = await write(target, opened.chunks, { begin, hash, file, signal, onProgress });
    if (length < file.size)
      throw new DeskError(
        'failed',
        `The download ended early. Download it again: it goes on where it stopped.`,
      );
    if (hash.digest('base64') !== file.sha512)
      throw new DeskError(
        'refused',
        `“${file.url}” is not the file that its checksum speaks of: it was changed, or damaged on the way. It was removed. ${again}`,
      );
    await target.sync();
  } finally {
    await target.close();
  }
}

/** True of a file that may be read and written to. */
const isOpen = (place: string): Promise<boolean> =>
  access(place, constants.R_OK | constants.W_OK).then(
    () => true,
    () => false,
  );

async function addBeginning(target: FileHandle, length: number, hash: Hash): Promise<void> {
  const buffer = Buffer.allocUnsafe(1024 * 1024);
  for (let at = 0; at < length;) {
    const { bytesRead } = await target.read(buffer, 0, Math.min(buffer.length, length - at), at);
    if (bytesRead === 0) throw new Error('The part has become shorter while it was read.');
    hash.update(buffer.subarray(0, bytesRead));
    at += bytesRead;
  }
}

/** Writes what comes behind what is there; gives the length of the whole. */
async function write(
  target: FileHandle,
  chunks: AsyncIterable<Uint8Array>,
  {
    begin,
    hash,
    file,
    signal,
    onProgress,
  }: { begin: number; hash: Hash; file: FeedFile; signal: AbortSignal; onProgress: (done: number) => void },
): Promise<number> {
  let length = begin;
  try {
    for await (const chunk of chunks) {
      signal.throwIfAborted();
      if (length + chunk.length > file.size)
        throw new DeskError(
          'refused',
          `“${file.url}” is larger than its feed says, so it was not taken. ${again}`,
        );
      for (let at = 0; at < chunk.length;)
        at += (await target.write(chunk, at, chunk.length - at, length + at)).bytesWritten;
      hash.update(chunk);
      length += chunk.length;
      onProgress(length);
    }
  } finally {
    // What has come is there for the next time.
    await target.sync().catch(() => undefined);
  }
  return length;
}
