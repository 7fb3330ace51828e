/** Reads a feed and its files, from the web or from a folder. */
import type { FeedPlace } from './feed-address.ts';
import { folderSource } from './folder-source.ts';
import { chunksUnlessAborted, unlessAborted } from './unless-aborted.ts';
import { webSource, type AskWeb } from './web-source.ts';

export interface FeedSource {
  /** A small file, whole; null where there is none. Throws DeskError, also where it is larger than `most` bytes. */
  read(name: string, most: number, signal: AbortSignal): Promise<Uint8Array | null>;
  /** A file from about that byte on. Throws DeskError, also while its chunks come. */
  open(name: string, from: number, signal: AbortSignal): Promise<OpenedFile>;
}

export interface OpenedFile {
  /** Where it really begins: 0 where the source cannot begin in the middle. */
  from: number;
  chunks: AsyncIterable<Uint8Array>;
}

/** The same source, of which nobody waits any longer for an answer once it is called off. */
export const givingUp = (source: FeedSource): FeedSource => ({
  read: (name, most, signal) => unlessAborted(signal, () => source.read(name, most, signal)),
  open: async (name, begin, signal) => {
    const { from, chunks } = await unlessAborted(signal, () => source.open(name, begin, signal));
    return { from, chunks: chunksUnlessAborted(signal, chunks) };
  },
});

/** The source of a place; `ask` asks the web. */
export const sourceOf = (place: FeedPlace, ask: AskWeb): FeedSource =>
  givingUp(place.kind === 'web' ? webSource(place.url, ask) : folderSource(place.folder));
