/** A feed in a folder or share. */
import { DeskError } from '../../core/desk-error.ts';
import { NoRegularFile, openRegular, readRegular } from '../storage/regular-file.ts';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../storage/disk.ts';
import type { FeedSource } from './feed-source.ts';

/** Bytes that are read at once. */
const chunk = 1024 * 1024;

/** Waits for a share aside from the rest of the desk: what is asked of it afterwards in passing is then answered at once. */
const answers = (folder: string): Promise<unknown> => stat(folder).catch(() => undefined);

export function folderSource(folder: string): FeedSource {
  const unread = (name: string, error: unknown): DeskError => {
    if (error instanceof DeskError) return error;
    if (error instanceof NoRegularFile)
      return new DeskError('refused', `“${name}” in the folder for updates was not read. ${error.message}`);
    return new DeskError(
      'failed',
      `“${name}” in “${folder}” cannot be read. Check that you are connected to that folder and may read it, then look again.`,
      { cause: error },
    );
  };
  return {
    read: async (name, most) => {
      try {
        await answers(folder);
        return await readRegular(path.join(folder, name), most);
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw unread(name, error);
      }
      const there = await stat(folder).catch(() => null);
      if (there?.isDirectory()) return null;
      throw new DeskError(
        'failed',
        `The folder for updates, “${folder}”, is not there. Check that you are connected to it, then look again.`,
      );
    },
    open: (name, from, signal) => {
      const chunks = async function* (): AsyncGenerator<Uint8Array> {
        try {
          await answers(folder);
          const file = await openRegular(path.join(folder, name));
          const stream = file.createReadStream({ start: from, highWaterMark: chunk });
          for await (const bytes of stream) yield bytes as Uint8Array;
        } catch (error) {
          signal.throwIfAborted();
          throw unread(name, error);
        }
      };
      return Promise.resolve({ from, chunks: chunks() });
    },
  };
}
