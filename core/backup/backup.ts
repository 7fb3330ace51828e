/** Backups, and the way back from one, as the window shows them. */
import type { LibraryState } from '../library/library-state.ts';

/** A library that has been restored from a backup, and is open. */
export interface RestoredLibrary {
  state: LibraryState;
  /** Places of files that the backup did not give back; none where it was whole. */
  lost: string[];
  /** Sentences on what the editor has to know. */
  remarks: string[];
}

/** How often a backup is made by itself. */
export const rhythms = ['never', 'hour', 'day', 'week'] as const;
export type Rhythm = (typeof rhythms)[number];

/** What the desk remembers of the backups of a library. */
export interface BackupPlan {
  /** Folder of the editor's choice; null where none has been chosen. */
  folder: string | null;
  every: Rhythm;
  /** The last backup that was read back and found whole; `at` in milliseconds since 1970, as the clock said then. */
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
