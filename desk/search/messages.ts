/** What the search and its worker say to each other. Everything in it can be cloned. */
import type { FileMark } from '../storage/file-mark.ts';
import type { Searchable } from './searchable-document.ts';

/** A document's file: id, and path from the library's folder with "/". */
export interface Place {
  id: string;
  place: string;
}

/** A document as the list remembers it: its whole text is read from its file later. */
export interface Known extends Place {
  searchable: Searchable;
}

/** What a file was found to be; `examined` is null where it cannot be read, or needs to be read properly. */
export interface Checked {
  id: string;
  examined: { mark: FileMark; readAt: number; rev: number; sha256: string } | null;
}

export type ToSearcher =
  /** Names of tags by id. */
  | { kind: 'name-tags'; names: [id: string, name: string][] }
  | { kind: 'know'; documents: Known[] }
  /** Everything known has been told: its files are to be read, after so many milliseconds. */
  | { kind: 'read-all'; after: number }
  /** A document with its whole text. */
  | { kind: 'put'; id: string; searchable: Searchable }
  /** A document has been saved: its file is read at once, before the next question. */
  | { kind: 'take'; id: string; place: string }
  | { kind: 'drop'; id: string }
  /** Files to be looked at again; their text is not taken. */
  | { kind: 'check'; files: Place[] }
  | (Question & { question: number });

/** `find`: what was typed. `hold`: folded words one after another. */
export type Question = { kind: 'find'; words: string } | { kind: 'hold'; words: string[] };

export type FromSearcher =
  /** Ids in lines, best first: one text travels many times faster than ten thousand. */
  | { kind: 'found'; question: number; ids: string }
  | { kind: 'checked'; files: Checked[] }
  /** The whole text of every document can be searched. */
  | { kind: 'complete' };
