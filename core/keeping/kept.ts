/** What is kept around the documents of a library, as the window shows it. */
import type { Stored } from '../contract.ts';
import type { Document, Kind, Status } from '../document.ts';

/** An earlier state of a document, as a list shows it. */
export interface Version {
  /** Its name, for reading and restoring. */
  version: string;
  /** Revision that the state had. */
  rev: number;
  status: Status;
  /** ISO instant at which it gave way to a newer state. */
  keptAt: string;
  bytes: number;
}

/** What the history takes on disk. */
export interface HistoryUse {
  bytes: number;
  versions: number;
  /** Bytes above which the oldest versions go. */
  cap: number;
}

/** A conflict copy, as a list shows it. */
export interface Conflict {
  /** Its name, for reading and resolving. */
  conflict: string;
  /** Id of the document. */
  id: string;
  kind: Kind;
  headline: string;
  /** Revision that the editor started from. */
  rev: number;
  /** ISO instant at which the copy was kept. */
  keptAt: string;
}

/** What becomes of a conflict: the editor's words, those in the library, or two documents. */
export const resolutions = ['mine', 'theirs', 'both'] as const;
export type Resolution = (typeof resolutions)[number];

/** Words that were typed before a crash and that the library does not have. */
export interface Leftover {
  /** Its name, for restoring or discarding it. */
  draft: string;
  document: Document;
  /** Revision that the words are based on. */
  rev: number;
  /** ISO instant at which they were typed. */
  at: string;
  /** What the library has; null where the document has been removed. Another revision means that it moved on. */
  stored: Stored | null;
}
