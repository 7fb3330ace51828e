/** The table of languages, and ways of reading it. A language is added by a file here, and its entry in the table. */
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { LanguageWords, Phrases, PublicationWords } from './language-words.ts';
import { nl } from './nl.ts';
import { pt } from './pt.ts';

/** What the desk knows of each language that it offers, in the order in which it offers them; any BCP 47 tag is accepted on disk. */
export const languageTable = { en, fr, es, nl, de, pt } satisfies Readonly<Record<string, LanguageWords>>;

export type Language = keyof typeof languageTable;
export const languages = Object.keys(languageTable) as readonly Language[];

/** The same in the order of `languages`. */
export const everyLanguage: readonly LanguageWords[] = languages.map((language) => languageTable[language]);

/** What the desk knows of the language of a BCP 47 tag; null where it is none of the desk's. */
export function languageWords(tag: string): LanguageWords | null {
  const primary = tag.toLowerCase().split('-')[0];
  const known = languages.find((language) => language === primary);
  return known === undefined ? null : languageTable[known];
}

/** The desk's own words for a BCP 47 tag; English where the desk has none in that language. */
export const wordsFor = (tag: string): PublicationWords => (languageWords(tag) ?? en).publication;

/** All that the desk itself says in a language, as one text; empty where it has no words of its own in it. */
export function languageSays(tag: string): string {
  const words = languageWords(tag);
  if (words === null) return '';
  const said = Object.values(words.publication).map((one) => (typeof one === 'string' ? one : one('1', '1')));
  return [...words.dates.months, ...said].join(' ');
}

/**
 * The source of a pattern for any of some phrases, in any of the languages and besides; never matches where there are
 * none. Use with flags `iu`.
 */
export function anyOf(pick: (words: LanguageWords) => Phrases, ...besides: Phrases): string {
  const phrases = new Set([...everyLanguage.flatMap(pick), ...besides]);
  return phrases.size === 0 ? '(?!)' : `(?:${[...phrases].join('|')})`;
}

/** The words of a list in any of the languages, where the list is written as one text. */
export const wordSet = (pick: (words: LanguageWords) => string, ...besides: string[]): Set<string> =>
  new Set([...everyLanguage.flatMap((words) => pick(words).split(' ')), ...besides]);
