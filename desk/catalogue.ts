/** What the open library remembers of each document: enough for lists, and to tell whether a file has changed. */
import type { Document } from '../core/document.ts';
import type { Summary } from '../core/listing.ts';
import type { Found } from './stored-file.ts';
import { likenessOf, picturesOf, summarise, type Likeness } from './summarise.ts';

export interface Entry {
  summary: Summary;
  rev: number;
  sha256: string;
  pictures: string[];
  likeness: Likeness;
  /** Digest of the last save that failed, and the revision it started from: it may have reached the disk. */
  attempt?: { sha256: string; from: number } | undefined;
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

  /**
   * Takes in what a file holds now, and gives the entry. A file with other content than remembered gets a greater
   * revision than remembered, whatever it says itself: an editor who knows the old one must not overwrite it.
   */
  take(found: Found<Document>): Entry {
    const known = this.#entries.get(found.document.id);
    if (known?.sha256 === found.sha256) {
      known.rev = Math.max(known.rev, found.rev);
      return known;
    }
    const entry: Entry = {
      summary: summarise(found.document),
      rev: known ? Math.max(found.rev, known.rev + 1) : found.rev,
      sha256: found.sha256,
      pictures: picturesOf(found.document),
      likeness: likenessOf(found.document),
      attempt: known?.attempt,
    };
    this.#entries.set(found.document.id, entry);
    return entry;
  }
}
