/** Names of months and weekdays in the languages that the desk reads, with the abbreviations found in real texts. */
import { localeOf } from '../languages/locale.ts';
import { everyReadLanguage, languageWords } from '../languages/words.ts';

const names = everyReadLanguage.flatMap(({ dates }) => [...dates.months, ...dates.weekdays]).join('');
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
for (const { dates } of everyReadLanguage) {
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

const within = new Map<string, readonly string[]>();
const alone = new Map<string, readonly string[]>();
/** Names that are remembered, in languages: many times those of one library. */
const most = 100;

function remembered(
  names: Map<string, readonly string[]>,
  language: string,
  find: (locale: string) => readonly string[],
): readonly string[] {
  const known = names.get(language);
  if (known) return known;
  const found = find(localeOf(language));
  if (names.size >= most) names.clear();
  names.set(language, found);
  return found;
}

/** The name of a month (from 1) as a language (any BCP 47 tag) writes it within a date: "septiembre", "March", "března". */
export const monthName = (month: number, language: string): string =>
  remembered(within, language, namesWithin)[month - 1] ?? '';

/** The name of a month (from 1) with no day beside it: "březen", "март". */
export const monthAlone = (month: number, language: string): string =>
  remembered(alone, language, namesAlone)[month - 1] ?? '';

/** Systems without the names of a language would give those of another. */
const isKnown = (locale: string): boolean => Intl.DateTimeFormat.supportedLocalesOf([locale]).length > 0;

function namesWithin(locale: string): readonly string[] {
  const dates = languageWords(locale)?.dates;
  if (dates && (dates.monthsAlone || !isKnown(locale))) return dates.months;
  return namesOf(locale, { day: 'numeric' });
}

function namesAlone(locale: string): readonly string[] {
  const dates = languageWords(locale)?.dates;
  if (dates?.monthsAlone) return dates.monthsAlone;
  return dates && !isKnown(locale) ? dates.months : namesOf(locale, { year: 'numeric' });
}

/** Languages inflect the name of a month by what stands beside it. */
function namesOf(locale: string, beside: Intl.DateTimeFormatOptions): string[] {
  const format = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC', ...beside });
  return Array.from({ length: 12 }, (_, index) => {
    const parts = format.formatToParts(Date.UTC(2024, index, 15));
    return (parts.find((part) => part.type === 'month')?.value ?? '').replace(/\.$/, '');
  });
}
