/** What a rule of the check is. */
import type { PdfFile } from './pdf-file.ts';

/** One place where a rule is broken. */
export interface Finding {
  /** From 1; null where it concerns the whole file. */
  page: number | null;
  /** What is wrong there, as the end of a sentence. */
  what: string;
}

export interface Rule {
  /** Short and lasting, e.g. "figures-described". */
  id: string;
  /** Clause of the standard. */
  clause: string;
  /** Failure conditions of the Matterhorn Protocol 1.1 that it covers; none for rules of PDF/A, and for what it leaves out. */
  checkpoints: readonly string[];
  /** What holds where it passes, as a sentence. */
  says: string;
  find: (file: PdfFile) => Iterable<Finding>;
}

/** A finding that concerns the whole file. */
export const overall = (what: string): Finding => ({ page: null, what });
