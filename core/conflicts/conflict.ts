/** Conflicts of a library, as the window shows them. */
import type { Kind } from '../document.ts';

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
  storedAt: string;
}

/** What becomes of a conflict: the editor's words, those in the library, or two documents. */
export const resolutions = ['mine', 'theirs', 'both'] as const;
export type Resolution = (typeof resolutions)[number];
