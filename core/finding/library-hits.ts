/** Hits in a whole library, as the desk tells of them. */
import type { EventDate, Kind, Status } from '../document.ts';
import type { Caution } from './find-in-document.ts';
import type { Needle } from './needle.ts';
import type { Part } from './text-places.ts';

export interface LibraryHit {
  /** Names it as long as its document stays as it is. */
  key: string;
  part: Part;
  caution: Caution | null;
  isQuotation: boolean;
  /** In the text: which of its blocks of words, from 0. */
  index: number;
  /** Words before, the hit itself, words behind. */
  excerpt: [before: string, hit: string, behind: string];
}

export interface FoundDocument {
  id: string;
  kind: Kind;
  headline: string;
  date: EventDate | null;
  status: Status;
  /** Its revision: what is replaced is replaced in this one. */
  rev: number;
  hits: LibraryHit[];
}

export interface LibraryHits {
  /** Newest first. */
  documents: FoundDocument[];
  /** Hits in the documents that are listed. */
  total: number;
  /** Documents that were not looked into, as there were more hits than anybody looks through; nearly all of them have some. */
  more: number;
  /** Headlines of documents that could not be read. */
  unread: string[];
}

/** Hits of one document that are to be replaced, by their keys. */
export interface ChosenHits {
  id: string;
  rev: number;
  keys: string[];
}

export interface LibraryReplacement {
  needle: Needle;
  becomes: string;
  chosen: ChosenHits[];
}

export interface LibraryReplaced {
  replaced: number;
  /** Ids of documents that have been changed. */
  documents: string[];
  /** Headlines of documents that have been changed or removed meanwhile: nothing was written in them. */
  changedMeanwhile: string[];
  /** Documents that could not be saved, with a sentence each. */
  failed: { headline: string; reason: string }[];
  /** Hits in addresses that would have become none. */
  refused: number;
  /** Names the step for `turnReplacement`; null where nothing was replaced. */
  step: string | null;
}
