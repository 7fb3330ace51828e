/** Names of months and weekdays in the desk's languages, from Intl, with the abbreviations met in the wild. */
import { languages } from '../document.ts';
import { localeOf } from '../languages/locale.ts';

/** Abbreviations and spellings that Intl does not give, by month from 1. */
const furtherNames: [string, number][] = [
  ['janv', 1],
  ['jänner', 1],
  ['fév', 2],
  ['fev', 2],
  ['maerz', 3],
  ['mrz', 3],
  ['mrt', 3],
  ['avr', 4],
  ['juil', 7],
  ['ag', 8],
  ['sept', 9],
  ['setiembre', 9],
  ['set', 9],
  ['déc', 12],
];

const namesOf = (style: 'long' | 'short', part: 'month' | 'weekday', language: string): string[] => {
  const format = new Intl.DateTimeFormat(language, { [part]: style, day: 'numeric', timeZone: 'UTC' });
  const count = part === 'month' ? 12 : 7;
  return Array.from({ length: count }, (_, index) => {
    // 2024 began on a Monday.
    const day = part === 'month' ? Date.UTC(2024, index, 15) : Date.UTC(2024, 0, index + 1);
    const found = format.formatToParts(day).find((each) => each.type === part);
    return (found?.value ?? '').replace(/\.$/, '');
  });
};

/** A word without accents and capitals, for comparing: "FÉVRIER" and "fevrier" are one. */
export const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

/** A pattern that matches a name with or without its accents, composed or not. */
const tolerant = (name: string): string =>
  Array.from(name.normalize('NFC'), (letter) => {
    const base = letter.normalize('NFD').charAt(0);
    return base === letter ? letter.replace(/[.*+?^${}()|[\]\\]/, '\\$&') : `(?:${letter}|${base}\\p{M}?)`;
  }).join('');

const alternatives = (names: Iterable<string>): string =>
  [...new Set([...names].map((name) => name.toLowerCase()))]
    .sort((a, b) => b.length - a.length)
    .map(tolerant)
    .join('|');

const monthNumbers = new Map<string, number>();
const fullMonths = new Set<string>();
const monthSpellings: string[] = [];
for (const language of languages) {
  for (const style of ['long', 'short'] as const)
    namesOf(style, 'month', language).forEach((name, index) => {
      monthSpellings.push(name);
      monthNumbers.set(foldWord(name), index + 1);
      if (style === 'long') fullMonths.add(foldWord(name));
    });
}
for (const [name, month] of furtherNames) {
  monthSpellings.push(name);
  monthNumbers.set(foldWord(name), month);
}

/** Source of a pattern for any month name or abbreviation, in any of the languages; use with flags `iu`. */
export const monthPattern = `(?:${alternatives(monthSpellings)})`;

/** Source of a pattern for any weekday name or abbreviation; use with flags `iu`. */
export const weekdayPattern = `(?:${alternatives(
  languages.flatMap((language) => [
    ...namesOf('long', 'weekday', language),
    ...namesOf('short', 'weekday', language),
  ]),
)}|tues|thurs|thur|wednes|lun|mié|sáb)`;

/** The month that a name or abbreviation stands for, from 1; undefined where it is none. */
export const monthNumber = (name: string): number | undefined => monthNumbers.get(foldWord(name));

/**
 * True where a name can be taken for a month even without a year beside it: written out, and with a capital where
 * it is an English word as well ("may", "march").
 */
export const isPlainMonth = (name: string): boolean => {
  const folded = foldWord(name);
  return fullMonths.has(folded) && (!/^(may|march)$/.test(folded) || /^\p{Lu}/u.test(name));
};

const written = new Map<string, string[]>();

/** The name of a month (from 1) as a language writes it within a date: "septiembre", "September". */
export function monthName(month: number, language: string): string {
  let names = written.get(language);
  if (!names) written.set(language, (names = namesOf('long', 'month', localeOf(language))));
  return names[month - 1] ?? '';
}
