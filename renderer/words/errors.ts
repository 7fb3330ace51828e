/** FailedAnswers that the desk tells of, in the window's language. */
import { DeskError, sayError } from '../../core/desk-error.ts';
import type { FailedAnswer } from '../../core/door/channels.ts';
import { messages } from './messages.ts';

/** What the desk itself says, in English. */
const desksOwn = 'en';
/** Sentences of its own that it said last: they are shown far from where they came in. */
const own = new Set<string>();
const most = 200;

function noted(sentence: string): string {
  own.delete(sentence);
  own.add(sentence);
  for (const oldest of own) {
    if (own.size <= most) break;
    own.delete(oldest);
  }
  return sentence;
}

/** The failure as an error whose message is in the window's language; where no table has its sentence, in the desk's own. */
export function errorOf({ code, message, said }: FailedAnswer): DeskError {
  // A page that was left open may hear a sentence of a newer desk.
  const isKnown = said !== undefined && Object.hasOwn(messages.errors, said.name);
  return new DeskError(code, isKnown ? sayError(messages.errors, said) : noted(message));
}

/** The language (BCP 47) of a sentence that is shown, for `lang`: undefined where it is the window's. */
export const languageOfSentence = (sentence: string | null | undefined): string | undefined =>
  sentence !== null && sentence !== undefined && own.has(sentence) ? desksOwn : undefined;
