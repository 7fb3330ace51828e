/** The history of a document, as the window shows it. */
import type { Status } from '../document.ts';

/** An earlier state of a document, as a list shows it. */
export interface Version {
  /** Its name, for reading and restoring. */
  version: string;
  /** Revision that the state had. */
  rev: number;
  status: Status;
  /** ISO instant at which a newer state replaced it. */
  storedAt: string;
  bytes: number;
}

/** What the history takes on disk. */
export interface HistoryUse {
  bytes: number;
  versions: number;
  /** Bytes above which the oldest versions go. */
  cap: number;
}
