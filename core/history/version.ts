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

/** Words typed into fields that are not understood yet, by document (`.office` for the settings) and field. */
export type TypedWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** How often a backup is made by itself. */
export const rhythms = ['never', 'hour', 'day', 'week'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What the desk remembers of the backups of a library. */
export interface BackupPlan {
  /** Folder of the editor's choice; null where none has been chosen. */
  folder: string | null;
  every: Rhythm;
  /** The last backup that stood its trial; `at` in milliseconds since 1970, as the clock said then. */
  last: { at: number; file: string; documents: number; bytes: number } | null;
  /** A sentence on why the last try failed, or null. */
  trouble: string | null;
}

/** How far a backup is, or the restoring of one, in files. */
export interface BackupProgress {
  /** `restoring`: files of a backup are compared with their checksums, and written where nothing is damaged. */
  step: 'copying' | 'trying' | 'restoring';
  done: number;
  total: number;
}

/** A backup of which not everything can be read; nothing of it has been restored. */
export interface BackupDamage {
  /** Name of its file. */
  name: string;
  /** Sentences: what is wrong with the file itself. */
  wrong: string[];
  /** Places in the library of the files that are damaged or missing in it ("news/3f….json"). */
  lost: string[];
  /** How many files can be read, and how many of them stand where documents stand. */
  whole: number;
  documents: number;
}

/** What came of a recovery: the document that now stands, a conflict to be settled, or the settings of the library. */
export type RecoveredAs =
  { is: 'document'; id: string } | { is: 'conflict'; conflict: string } | { is: 'settings' };
