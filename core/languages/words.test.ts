import { describe, expect, it } from 'vitest';
import { isWeekday, monthName, monthNumber } from '../dates/month-names.ts';
import { de } from './de.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { fr } from './fr.ts';
import type { LanguageWords } from './language-words.ts';
import { nl } from './nl.ts';
import { anyOf, everyLanguage, languageWords, wordsFor, languages, type Language } from './words.ts';

// These are the types: a language without its words does not compile, nor does one with a part missing.
// @ts-expect-error Portuguese is missing.
void ({ en, fr, es, nl, de } satisfies Record<Language, LanguageWords>);
const { months: _months, ...dates } = en.dates;
// @ts-expect-error the names of months are missing.
void ({ ...en, dates } satisfies LanguageWords);

const phrasesIn = (value: unknown): string[] =>
  typeof value === 'string'
    ? [value]
    : typeof value === 'object' && value !== null
      ? Object.values(value).flatMap(phrasesIn)
      : [];

describe('What the desk knows of languages', () => {
  it.each(languages)('names months and weekdays in %s as the system does', (language) => {
    const parts = (style: 'long' | 'short', part: 'month' | 'weekday', day: number): string =>
      new Intl.DateTimeFormat(language, { [part]: style, day: 'numeric', timeZone: 'UTC' })
        .formatToParts(day)
        .find(({ type }) => type === part)
        ?.value.replace(/\.$/, '') ?? '';
    for (let month = 1; month <= 12; month += 1) {
      const day = Date.UTC(2024, month - 1, 15);
      expect(monthName(month, language)).toBe(languageWords(language)?.dates.months[month - 1]);
      expect(monthNumber(parts('long', 'month', day))).toBe(month);
      expect(monthNumber(parts('short', 'month', day))).toBe(month);
    }
    for (let day = 1; day <= 7; day += 1)
      for (const style of ['long', 'short'] as const)
        expect(isWeekday(parts(style, 'weekday', Date.UTC(2024, 0, day)))).toBe(true);
  });

  it('is looked up by any tag of the language, and English stands in for others', () => {
    expect(wordsFor('pt-BR')).toBe(languageWords('PT')?.publication);
    expect(wordsFor('fi').more).toBe('more');
    expect(languageWords('fi')).toBeNull();
  });

  it('holds phrases that are patterns and capture nothing', () => {
    for (const phrase of phrasesIn(everyLanguage)) {
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
