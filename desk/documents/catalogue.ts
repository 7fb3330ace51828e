/** What the open library remembers of each document: enough for lists, and to tell whether a file has changed. */
import type { Document } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import type { FileMark } from '../storage/file-mark.ts';
import type { Found } from './stored-file.ts';
import { likenessOf, openingOf, picturesOf, summarise, textOf, type Likeness } from './summarise.ts';

export interface Entry {
  summary: Summary;
  rev: number;
  /** Revision that the file itself has, where it is another one than `rev`. */
  inFile?: number | undefined;
  sha256: string;
  /** The first words of its text. */
  opening: string;
  pictures: string[];
  likeness: Likeness;
  /** The file in which that content was seen (index-cache.ts). */
  seen?: Seen | undefined;
  /** Digests of the saves that failed since the last one that did not, and the revision each started from: any may have reached the disk. */
  attempts?: { sha256: string; from: number }[] | undefined;
}

/** A file as it was when a document was read from it. */
export interface Seen {
  mark: FileMark;
  /** Revision of that file. */
  rev: number;
  /** When it was read, in milliseconds since 1970; null where any change since would show in its mark. */
  readAt: number | null;
}

/** What is remembered of a document as its file holds it. */
export function entryOf({ document, rev, sha256 }: Found<Document>): Entry {
  const text = textOf(document);
  return {
    summary: summarise(document, text),
    rev,
    sha256,
    opening: openingOf(document, text),
    pictures: picturesOf(document),
    likeness: likenessOf(document, text),
  };
}

/** The documents of an open library, by id. */
export class Catalogue {
  readonly #entries = new Map<string, Entry>();

  get(id: string): Entry | undefined {
    return this.#entries.get(id);
  }

  entries(): IterableIterator<Entry> {
    return this.#entries.values();
  }

  ids(): IterableIterator<string> {
    return this.#entries.keys();
  }

  delete(id: string): void {
    this.#entries.delete(id);
  }

  /** Puts in what is known already. */
  put(entry: Entry): void {
    this.#entries.set(entry.summary.id, entry);
  }

  /**
   * Takes in what a file holds now, and gives the entry. A file with other content than remembered gets a greater
   * revision than remembered, whatever it says itself: an editor who knows the old one must not overwrite it.
   */
  take(found: Found<Document>): Entry {
    const known = this.#entries.get(found.document.id);
    if (known?.sha256 === found.sha256) {
      known.rev = Math.max(known.rev, found.rev);
      known.inFile = found.rev === known.rev ? undefined : found.rev;
      return known;
    }
    const entry = entryOf(found);
    if (known) {
      entry.rev = Math.max(found.rev, known.rev + 1);
      if (entry.rev !== found.rev) entry.inFile = found.rev;
      entry.attempts = known.attempts;
    }
    this.put(entry);
    return entry;
  }
}
