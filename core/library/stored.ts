/** A document as a library holds it. */
import type { Document } from '../document.ts';

/** A document with the revision that a save has to name. */
export interface Stored<T extends Document = Document> {
  document: T;
  rev: number;
  /** ISO instant of the last save. */
  savedAt: string;
}
