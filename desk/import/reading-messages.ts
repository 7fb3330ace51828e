/** What the desk and the thread that reads texts tell each other. */
import type { ReadOptions } from '../../core/reading/read-lines.ts';
import type { Draft, Reading } from '../../core/import/reading.ts';

/** A text to be read, under a number of its own. */
export interface ToReader {
  ask: number;
  text: string;
  options: ReadOptions;
}

/** A few drafts at a time, so that taking them in holds nothing up; then the rest of the reading, or why there is none. */
export type FromReader =
  | { ask: number; drafts: Draft[] }
  | { ask: number; rest: Omit<Reading, 'drafts'> }
  /** It is none of the office's documents. */
  | { ask: number; notOurs: string }
  | { ask: number; failed: string };
