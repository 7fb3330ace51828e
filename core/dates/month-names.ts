/** Names of months and weekdays in the desk's languages, with the abbreviations found in real texts. */
import { localeOf } from '../languages/locale.ts';
import { everyLanguage } from '../languages/words.ts';

const names = everyLanguage.flatMap(({ dates }) => [...dates.months, ...dates.weekdays]).join('');
/** Letters beyond Latin that names are written with. */
const further = [...new Set(names.toLowerCase().match(/[^a-z\u00c0-\u024f\s-]/gu))].join('');
/** The letters of names, for a class of characters: `\p{L}` with the flags `iu` takes ten times as long to compile. */
export const nameLetters = String.raw`a-z\u00c0-\u024f${further}`;
const letter = String.raw`[${nameLetters}\u0300-\u036f]`;

/**
 * Sources of patterns for a word that may be the name of a month or a weekday; use with flags `iu`, and look the word
 * up afterwards. With all names in them, the patterns of dates took a fifth of a second to compile.
 */
export const monthPattern = `[${nameLetters}]${letter}{1,15}(?!${letter})`;
export const weekdayPattern = `[${nameLetters}]${letter}{1,15}(?:-${letter}{1,10})?(?!${letter})`;

/** A word without accents and capitals, for comparing: "FÉVRIER" and "fevrier" are one. */
export const foldWord = (word: string): string => word.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();

const monthNumbers = new Map<string, number>();
const fullMonths = new Set<string>();
const weekdays = new Set<string>();
for (const { dates } of everyLanguage) {
  for (const [index, name] of dates.months.entries()) {
    monthNumbers.set(foldWord(name), index + 1);
    fullMonths.add(foldWord(name));
  }
  for (const [name, month] of dates.monthSpellings) monthNumbers.set(foldWord(name), month);
  for (const name of dates.weekdays) weekdays.add(foldWord(name));
}

/** The month that a name or abbreviation stands for, from 1; undefined where it is none. */
export const monthNumber = (name: string): number | undefined => monthNumbers.get(foldWord(name));

/** True of the name or abbreviation of a weekday. */
export const isWeekday = (name: string): boolean => weekdays.has(foldWord(name));

/**
 * True where a name can be taken for a month even without a year beside it: written out, and with a capital where
 * it is an English word as well ("may", "march").
 */
export const isPlainMonth = (name: string): boolean => {
  const folded = foldWord(name);
  return fullMonths.has(folded) && (!/^(may|march)$/.test(folded) || /^\p{Lu}/u.test(name));
};

const written = new Map<string, string[]>();

/** The name of a month (from 1) as a language (any BCP 47 tag) writes it within a date: "septiembre", "September". */
export function monthName(month: number, language: string): string {
  let names = written.get(language);
  if (!names) written.set(language, (names = namesOf(localeOf(language))));
  return names[month - 1] ?? '';
}

function namesOf(locale: string): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', day: 'numeric', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2024, index, 15));
    return (parts.find((part) => part.type === 'month')?.value ?? '').replace(/\.$/, '');
  });
}
