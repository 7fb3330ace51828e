/** What the search and its worker say to each other. Everything in it can be cloned. */
import type { FileMark } from '../storage/file-mark.ts';
import type { Searchable } from './word-index.ts';

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
  | { do: 'name-tags'; names: [id: string, name: string][] }
  | { do: 'know'; documents: Known[] }
  /** Everything known has been told: its files are to be read, after so many milliseconds. */
  | { do: 'read-all'; after: number }
  /** A document with its whole text. */
  | { do: 'put'; id: string; searchable: Searchable }
  /** A document has been saved: its file is read at once, before the next question. */
  | { do: 'take'; id: string; place: string }
  | { do: 'drop'; id: string }
  /** Files to be looked at again; their text is not taken. */
  | { do: 'check'; files: Place[] }
  | { do: 'find'; question: number; words: string };

export type FromSearcher =
  /** Ids in lines, best first: one text travels many times faster than ten thousand. */
  | { tell: 'found'; question: number; ids: string }
  | { tell: 'checked'; files: Checked[] }
  /** The whole text of every document can be searched. */
  | { tell: 'complete' };
