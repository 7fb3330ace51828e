/** What is said between the desk and the thread that has the dictionary of a language. */
import type { SpelledLanguage } from '../../core/spelling/dictionaries.ts';
import type { Verdict } from '../../core/spelling/spelling.ts';

export interface SpellingThread {
  language: SpelledLanguage;
}

/** `words`: to be looked up, `isShouted` where they stand in a text of capitals; `suggestFor`: a word that is none. */
export type ToSpeller =
  { ask: number; words: string[]; isShouted: boolean } | { ask: number; suggestFor: string };

/** `verdicts`: in the order of the words. */
export type FromSpeller =
  | { ask: number; verdicts: Verdict[] }
  | { ask: number; suggestions: string[] }
  | { ask: number; failed: string };
