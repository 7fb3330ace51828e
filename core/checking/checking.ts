/** What a check gives: findings, each with the part of the document in which it can be mended. */
import type { Article, Office } from '../document.ts';

/** Part of a document that a finding speaks of. */
export type FindingPlace =
  | { part: 'headline' | 'date' | 'teaser' | 'body' | 'further-information' | 'more' }
  /** A picture by its index in the body. */
  | { part: 'picture'; index: number };

/** `error`: it must not go out like this. `warning`: worth a look. */
export type Grade = 'error' | 'warning';

/** A doubt about a document, in a sentence, and where to mend it. */
export interface Finding {
  /** Stable name of the rule. */
  rule: string;
  grade: Grade;
  message: string;
  /** What the editor can do, as the words of a button ("Add a link"). */
  remedy: string;
  place: FindingPlace;
}

/** One rule of the house: pure, and quick enough to run after every pause in typing. */
export interface Rule {
  name: string;
  grade: Grade;
  check: (document: Article, office: Office) => Omit<Finding, 'rule' | 'grade'>[];
}
