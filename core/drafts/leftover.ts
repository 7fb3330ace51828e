/** Words that no save has yet, as the window shows them. */
import type { Document } from '../document.ts';
import type { Stored } from '../library/stored.ts';

/** Words that were typed before a crash and that the library does not have. */
export interface Leftover {
  /** Its name, for restoring or discarding it. */
  draft: string;
  document: Document;
  /** Revision that the words are based on. */
  rev: number;
  /** ISO instant at which they were typed. */
  at: string;
  /** What the library has; null where the document has been removed. Another revision means that it has been saved since. */
  stored: Stored | null;
}

/** Words typed into fields that are not understood yet, by document (`.office` for the settings) and field. */
export type TypedWords = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Words to colleagues among them, which are no part of what goes out: a comment that was not sent yet, and what it is about. */
export const commentField = 'comment';
export const passageField = 'comment.passage';
const answers = 'answer.';
/** The field of an answer that was not sent yet, by the id of its conversation. */
export const answerField = (thread: string): string => `${answers}${thread}`;
/** The conversation of such a field; null of any other field. */
export const answeredIn = (field: string): string | null =>
  field.startsWith(answers) ? field.slice(answers.length) : null;
export const isToColleagues = (field: string): boolean =>
  field === commentField || field === passageField || answeredIn(field) !== null;

/** The field of a document's embargo among them: a day that is not understood yet keeps the document here. */
export const embargoField = 'not-before';
