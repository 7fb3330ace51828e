/** Counted things in the words of a language. */
import type { Counted } from './language-words.ts';
import { localeOf } from './locale.ts';

/** The phrase for a number ("5 stories"), as the language of a BCP 47 tag counts. */
export const counted = (phrases: Counted, count: number, language: string): string =>
  (phrases[new Intl.PluralRules(localeOf(language)).select(count)] ?? phrases.other).replace(
    '#',
    String(count),
  );
