import { describe, expect, it } from 'vitest';
import { isWeekday, monthAlone, monthName, monthNumber } from '../dates/month-names.ts';
import { counted } from './counted.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import { hu } from './hu.ts';
import type { LanguageWords, PublishedWords, WrittenDates } from './language-words.ts';
import { nl } from './nl.ts';
import {
  anyOf,
  everyReadLanguage,
  languages,
  languageTable,
  languageWords,
  readLanguages,
  wordsFor,
  type ReadLanguage,
} from './words.ts';

// These are the types: a language without its words does not compile, nor does one with a part missing.
// @ts-expect-error Portuguese is missing.
void ({ en, fr, es, nl, de } satisfies Record<ReadLanguage, LanguageWords>);
const { months: _months, ...dates } = en.dates;
// @ts-expect-error the names of months are missing.
void ({ ...en, dates } satisfies LanguageWords);
const { contents: _contents, ...publication } = hu.publication;
// @ts-expect-error a word of publications is missing.
void ({ ...hu, publication } satisfies PublishedWords);

const phrasesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(phrasesIn)
      : [];

const unitedNations = ['ar', 'en', 'es', 'fr', 'ru', 'zh'];
const europeanUnion = 'bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv'.split(' ');

const partOf = (
  language: string,
  options: Intl.DateTimeFormatOptions,
  part: 'month' | 'weekday',
  day: number,
): string =>
  new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options })
    .formatToParts(day)
    .find(({ type }) => type === part)
    ?.value.replace(/\.$/, '') ?? '';

/** Words that are the same in a language and in English: none of them was left over. */
const sameAsEnglish = new Set([
  'fr contact',
  'fr page',
  'fr pages',
  'nl contact',
  'nl disclaimer',
  'nl page',
  'nl tags',
  'da page',
]);
const english = new Set(Object.values(en.publication).filter((word) => typeof word === 'string'));

describe('What the desk knows of languages', () => {
  it('is known of every official language of the United Nations and the European Union', () => {
    for (const language of [...unitedNations, ...europeanUnion]) expect(languages).toContain(language);
  });

  it.each(languages)(
    'names months in %s as the system does, where they are not the house’s own',
    (language) => {
      const own: WrittenDates = languageTable[language].dates;
      for (let month = 1; month <= 12; month += 1) {
        const day = Date.UTC(2024, month - 1, 15);
        expect(monthName(month, language)).toBe(own.months[month - 1]);
        if (own.monthsAlone) expect(monthAlone(month, language)).toBe(own.monthsAlone[month - 1]);
        else {
          expect(monthName(month, language)).toBe(
            partOf(language, { month: 'long', day: 'numeric' }, 'month', day),
          );
          expect(monthAlone(month, language)).toBe(
            partOf(language, { month: 'long', year: 'numeric' }, 'month', day),
          );
        }
      }
    },
  );

  it.each(readLanguages)('reads months and weekdays in %s as the system writes them', (language) => {
    for (let month = 1; month <= 12; month += 1) {
      const day = Date.UTC(2024, month - 1, 15);
      for (const style of ['long', 'short'] as const)
        expect(monthNumber(partOf(language, { month: style, day: 'numeric' }, 'month', day))).toBe(month);
    }
    for (let day = 1; day <= 7; day += 1)
      for (const style of ['long', 'short'] as const)
        expect(
          isWeekday(partOf(language, { weekday: style, day: 'numeric' }, 'weekday', Date.UTC(2024, 0, day))),
        ).toBe(true);
  });

  it.each(languages)('is said in %s: no word is empty or English', (language) => {
    const words = languageTable[language].publication;
    expect(Object.keys(words).sort()).toEqual(Object.keys(en.publication).sort());
    for (const [name, word] of Object.entries(words)) {
      // The last part of a month with its year is a number.
      const said: string =
        typeof word === 'string'
          ? word
          : typeof word === 'object'
            ? word.other
            : word('{first}', 2024 as never);
      expect(said, name).toBe(said.trim());
      expect(said, name).not.toBe('');
      expect(said, name).not.toMatch(/["']/);
      if (typeof word === 'string' && language !== 'en' && !sameAsEnglish.has(`${language} ${name}`))
        expect(english.has(word), `${language} ${name}: ${word}`).toBe(false);
    }
  });

  it.each(languages)('counts in %s as the language does', (language) => {
    const { pluralCategories } = new Intl.PluralRules(language).resolvedOptions();
    for (const phrases of [
      languageTable[language].publication.stories,
      languageTable[language].publication.readingTime,
    ])
      for (const [rule, phrase] of Object.entries(phrases)) {
        expect(pluralCategories).toContain(rule);
        // One and two may be said in words.
        if (!['one', 'two'].includes(rule)) expect(phrase).toContain('#');
        expect(phrase).toBe(phrase.trim());
      }
    for (const count of [1, 2, 3, 5, 11, 21, 100])
      expect(counted(languageTable[language].publication.stories, count, language)).not.toContain('#');
  });

  it.each(languages)('keeps numbers, months and years in %s', (language) => {
    const { pageOf, months, monthYear } = languageTable[language].publication;
    expect(pageOf('{page}', '{pages}')).toMatch(/\{page\}.*\{pages\}/);
    expect(months('{first}', '{last}')).toMatch(/\{first\}.*\{last\}/);
    expect(monthYear('{month}', 2024)).toContain('{month}');
    expect(monthYear('{month}', 2024)).toContain('2024');
  });

  it('is written in the script of its language', () => {
    const latin = /\p{Script=Latin}/u;
    for (const language of ['ar', 'bg', 'el', 'he', 'ja', 'ko', 'ru', 'zh'] as const)
      for (const [name, word] of Object.entries(languageTable[language].publication))
        if (typeof word === 'string')
          expect(word.replace('Atom', ''), `${language} ${name}`).not.toMatch(latin);
  });

  it('is looked up by any tag of the language, and English stands in for others', () => {
    expect(wordsFor('pt-BR')).toBe(languageWords('PT')?.publication);
    expect(wordsFor('tr').more).toBe('more');
    expect(languageWords('tr')).toBeNull();
  });

  it('holds phrases that are patterns and capture nothing', () => {
    for (const phrase of phrasesIn(everyReadLanguage)) {
      const groups = new RegExp(`${phrase}|`, 'iu').exec('');
      expect(groups, phrase).toHaveLength(1);
    }
  });

  it('makes a pattern that matches nothing of no phrases', () => {
    expect(
      new RegExp(
        anyOf(() => []),
        'iu',
      ).test(''),
    ).toBe(false);
  });
});
