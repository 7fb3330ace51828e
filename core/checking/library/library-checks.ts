/** What is found in a whole library, in short: for a view of it, and for the command line. */
import type { Finding, Fix, Grade, RuleName, RuleSource } from '../checking.ts';

/** A finding, the document in which it can be mended, and what the words of its fix speak of; the desk makes the fix itself. */
export interface LibraryFinding extends Omit<Finding, 'fix'> {
  document: string;
  fix?: Pick<Fix, 'given'>;
}

/** What one rule finds. */
export interface RuleCount {
  rule: RuleName;
  grade: Grade;
  source: RuleSource;
  findings: number;
  documents: number;
  /** Those that one click mends. */
  fixable: number;
}

/** What is found in one document. */
export interface DocumentCount {
  id: string;
  errors: number;
  warnings: number;
}

export interface LibraryCounts {
  /** Documents that were looked at. */
  documents: number;
  /** Documents that could not be read, by id; the library says why. */
  unread: string[];
  errors: number;
  warnings: number;
  /** In the order of the table; rules that find nothing are left out. */
  rules: RuleCount[];
  /** Documents with findings, those with most errors first. */
  items: DocumentCount[];
}

/** Which findings are asked for; what is left out is not filtered by. */
export interface FindingsQuery {
  rule?: RuleName | undefined;
  id?: string | undefined;
  grade?: Grade | undefined;
}

/** One finding of a rule: the document in which it is mended, and what it is about. */
export interface OneFinding {
  id: string;
  about: string;
}

/** What became of mending. */
export interface Mended {
  /** Documents that were changed. */
  documents: string[];
  findings: number;
  failed: { id: string; reason: string }[];
  /** To be given to `undoFixes`, until the next fix; null where nothing was changed. */
  undo: string | null;
}
