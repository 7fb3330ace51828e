/** The one error that a request fails with. */
import { cleanText } from './text/clean-text.ts';

/** Stable codes of what can go wrong; the message is a sentence for the editor. */
export type DeskErrorCode =
  | 'bad-request'
  | 'no-library'
  | 'not-found'
  | 'not-ours'
  | 'conflict'
  | 'read-only'
  | 'disk'
  | 'exists'
  | 'refused'
  | 'cancelled'
  | 'no-printer'
  | 'failed';

/** An error that says what happened and what to do next. What it names may be called anything: the sentence is clean. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  constructor(code: DeskErrorCode, message: string, options?: ErrorOptions) {
    super(cleanText(message), options);
    this.code = code;
  }
}
