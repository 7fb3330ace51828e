/** The one error that a request fails with. */
import { cleanText } from './text/clean-text.ts';
import { errors } from './words/en/errors.ts';
import { sayWith, type GivenTo } from './words/given.ts';

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

/** What a language says of failures: every sentence that the desk names. */
export type ErrorWords = typeof errors;
export type ErrorName = keyof ErrorWords;

/** A sentence by its name, with what it speaks of: the window words it in its own language. */
export interface SaidError {
  name: ErrorName;
  given?: object | undefined;
}

/** Names a sentence for a DeskError. */
export const says = <N extends ErrorName>(
  name: N,
  ...given: GivenTo<ErrorWords[N]> extends { given: infer G extends object } ? [given: G] : []
): SaidError => ({ name, given: given[0] });

/** Words such a sentence; what it names may be called anything, so it is cleaned. */
export const sayError = (words: ErrorWords, { name, given }: SaidError): string =>
  cleanText(sayWith(words[name], given));

/** An error that says what happened and what to do next. What it names may be called anything: the sentence is clean. */
export class DeskError extends Error {
  override readonly name = 'DeskError';
  readonly code: DeskErrorCode;
  /** What the window words; null where the sentence was made where it arose. */
  readonly said: SaidError | null;
  constructor(code: DeskErrorCode, message: string | SaidError, options?: ErrorOptions) {
    super(typeof message === 'string' ? cleanText(message) : sayError(errors, message), options);
    this.code = code;
    this.said = typeof message === 'string' ? null : message;
  }
}
