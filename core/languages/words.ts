/** The table of languages, and ways of reading it. A language is added by a file here, and its entry in the table. */
import { ar } from './ar.ts';
import { bg } from './bg.ts';
import { cs } from './cs.ts';
import { da } from './da.ts';
import { de } from './de.ts';
import { el } from './el.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { et } from './et.ts';
import { fi } from './fi.ts';
import { fr } from './fr.ts';
import { ga } from './ga.ts';
import { he } from './he.ts';
import { hr } from './hr.ts';
import { hu } from './hu.ts';
import { it } from './it.ts';
import { ja } from './ja.ts';
import { ko } from './ko.ts';
import type { Counted, LanguageWords, Phrases, PublicationWords, PublishedWords } from './language-words.ts';
import { lt } from './lt.ts';
import { lv } from './lv.ts';
import { mt } from './mt.ts';
import { nl } from './nl.ts';
import { pl } from './pl.ts';
import { pt } from './pt.ts';
import { ro } from './ro.ts';
import { ru } from './ru.ts';
import { eastAsianOf } from './scripts.ts';
import { sk } from './sk.ts';
import { sl } from './sl.ts';
import { sv } from './sv.ts';
import { zhHant } from './zh-hant.ts';
import { zh } from './zh.ts';

/** Languages that texts are read in as well: their phrases tell the parts of an import. */
export const readingTable = { en, fr, es, nl, de, pt } satisfies Readonly<Record<string, LanguageWords>>;

export type ReadLanguage = keyof typeof readingTable;
export const readLanguages = Object.keys(readingTable) as readonly ReadLanguage[];

/** The same in the order of `readLanguages`. */
export const everyReadLanguage: readonly LanguageWords[] = readLanguages.map(
  (language) => readingTable[language],
);

/**
 * What the desk knows of each language that it offers, in the order in which it offers them: those that it reads, the other
 * official languages of the United Nations and the European Union, and those whose scripts it has fonts for. Any BCP 47
 * tag is accepted on disk.
 */
export const languageTable = {
  ...readingTable,
  ar,
  bg,
  zh,
  'zh-Hant': zhHant,
  hr,
  cs,
  da,
  et,
  fi,
  el,
  he,
  hu,
  ga,
  it,
  ja,
  ko,
  lv,
  lt,
  mt,
  pl,
  ro,
  ru,
  sk,
  sl,
  sv,
} satisfies Readonly<Record<string, PublishedWords>>;

export type Language = keyof typeof languageTable;
export const languages = Object.keys(languageTable) as readonly Language[];

/** What publications say, in the order of `languages`. */
export const everyPublication: readonly PublicationWords[] = languages.map(
  (language) => languageTable[language].publication,
);

/** Which of the desk's languages a BCP 47 tag means; null where it is none of them. */
export function offeredLanguage(tag: string): Language | null {
  const primary = tag.toLowerCase().split('-')[0];
  const own = primary === 'zh' && eastAsianOf(tag) === 'chinese-traditional' ? 'zh-Hant' : primary;
  return languages.find((language) => language === own) ?? null;
}

/** What the desk knows of the language of a BCP 47 tag; null where it is none of the desk's. */
export function languageWords(tag: string): PublishedWords | null {
  const known = offeredLanguage(tag);
  return known === null ? null : languageTable[known];
}

/** As `languageWords`, of languages that texts are read in; null where the desk publishes in a language and no more. */
export function readWords(tag: string): LanguageWords | null {
  const primary = tag.toLowerCase().split('-')[0];
  const known = readLanguages.find((language) => language === primary);
  return known === undefined ? null : readingTable[known];
}

/** The desk's own words for a BCP 47 tag; English where the desk has none in that language. */
export const wordsFor = (tag: string): PublicationWords => (languageWords(tag) ?? en).publication;

/** All that the desk itself says in a language, as one text; empty where it has no words of its own in it. */
export function languageSays(tag: string): string {
  const words = languageWords(tag);
  if (words === null) return '';
  const said = Object.values(words.publication).flatMap(
    (one: string | Counted | ((...numbers: string[]) => string)) =>
      typeof one === 'string' ? one : typeof one === 'function' ? one('1', '1') : Object.values(one),
  );
  return [...words.dates.months, ...said].join(' ');
}

/**
 * The source of a pattern for any of some phrases, in any of the languages that are read, and besides; never
 * matches where there are none. Use with flags `iu`.
 */
export function anyOf(pick: (words: LanguageWords) => Phrases, ...besides: Phrases): string {
  const phrases = new Set([...everyReadLanguage.flatMap(pick), ...besides]);
  return phrases.size === 0 ? '(?!)' : `(?:${[...phrases].join('|')})`;
}

/** As `anyOf`, of what publications say: in any language of the desk, for it reads what it wrote. */
export function anySaid(pick: (words: PublicationWords) => string): string {
  const said = new Set(everyPublication.map(pick));
  return `(?:${[...said].join('|')})`;
}

/** The words of a list in any of the languages that are read, where the list is written as one text. */
export const wordSet = (pick: (words: LanguageWords) => string, ...besides: string[]): Set<string> =>
  new Set([...everyReadLanguage.flatMap((words) => pick(words).split(' ')), ...besides]);
