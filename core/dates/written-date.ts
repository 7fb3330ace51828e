/**
 * Reads dates exactly as the desk writes them out in the languages that it publishes in. A language's pattern is made when
 * a text names one of its months beside a number: none of them slows the reading of other texts, or finds dates in them.
 */
import type { WrittenDates, WrittenForm } from '../languages/language-words.ts';
import { languages, languageTable, type Language } from '../languages/words.ts';

/** The days of a date in numbers, the months from 1; both ends are the same where it is no range. */
export interface ReadDays {
  from: { day: number; month: number; year: number };
  to: { day: number; month: number; year: number };
  /** In UTF-16 units. */
  length: number;
}

const marks = String.raw`\s{0,3}[-\u2010-\u2015\u2212~\u301c\uff5e\u81f3]\s{0,3}`;
const escaped = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replace(/\s+/g, String.raw`\s{1,3}`);
/** What may be missing at the end: a full stop may have been taken for that of a sentence. */
const ending = (text: string): string =>
  text === '' ? '' : `(?:${escaped(text)}|${escaped(text.replace(/\.$/, ''))})?`;

/** Groups of a pattern: day, month and year of the first date of a range, and of its last. */
type End = 1 | 2;
const group = (name: 'd' | 'm' | 'y', end: End, source: string): string => `(?<${name}${end}>${source})`;
const number = (end: End): string => group('d', end, String.raw`\d{1,2}`);
const yearOf = (end: End): string => group('y', end, String.raw`(?:1[89]|2[01])\d\d`);

function patternOf({ months, written }: WrittenDates): RegExp {
  // Longer names first, for one may begin like another.
  const names = [...months].sort((a, b) => b.length - a.length).map(escaped);
  const monthOf = (end: End): string => group('m', end, names.join('|'));
  return new RegExp(sourceOf(written, monthOf), 'iuy');
}

function sourceOf(written: WrittenForm, monthOf: (end: End) => string): string {
  if (written.order === 'year-month-day') {
    const inYear = (end: End): string => yearOf(end) + escaped(written.afterYear);
    const inMonth = (end: End): string => monthOf(end) + escaped(written.afterMonth);
    const day = (end: End): string => number(end) + ending(written.afterDay);
    return `${inYear(1)}${inMonth(1)}${day(1)}(?:${marks}(?:(?:${inYear(2)})?${inMonth(2)})?${day(2)})?`;
  }
  const signs = [...new Set([1, 2].map((day) => escaped(written.day(day).slice(1))))].join('|');
  const day = (end: End): string => `${number(end)}(?:${signs})`;
  const inMonth = (end: End): string => escaped(written.beforeMonth) + monthOf(end);
  if (written.order === 'year-day-month') {
    const inYear = (end: End): string => yearOf(end) + escaped(written.afterYear);
    return `${inYear(1)}(?:${day(1)}(?:${inMonth(1)})?${marks}(?:${inYear(2)})?)?${day(2)}${inMonth(2)}`;
  }
  const inYear = (end: End): string =>
    escaped(written.beforeYear) + yearOf(end) + ending(written.afterYear ?? '');
  return `(?:${day(1)}(?:${inMonth(1)}(?:${inYear(1)})?)?${marks})?${day(2)}${inMonth(2)}${inYear(2)}`;
}

const word = /[\p{L}\p{M}]+/gu;
const wordsOf = (text: string): string[] => text.toLowerCase().match(word) ?? [];
let byWord: Map<string, Language[]> | undefined;

/** Languages by the words that stand for a month in their dates. */
function languagesByWord(): ReadonlyMap<string, Language[]> {
  if (byWord) return byWord;
  byWord = new Map();
  for (const language of languages) {
    const { months, written }: WrittenDates = languageTable[language].dates;
    const before = 'beforeMonth' in written ? written.beforeMonth : '';
    for (const one of new Set(months.flatMap((name) => wordsOf(before + name)))) {
      const known = byWord.get(one);
      if (known) known.push(language);
      else byWord.set(one, [language]);
    }
  }
  return byWord;
}

const patterns = new Map<Language, RegExp>();
/** The first month stands so near to where a date begins, in UTF-16 units. */
const nearby = 40;
const withinWord = /[\p{L}\p{N}]/u;
const eastAsian = /[\p{Script=Han}\p{Script=Hangul}]/u;

/** The date that begins at an index of a text, as one of the desk's languages writes it; null where none does. */
export function writtenDateAt(text: string, index: number): ReadDays | null {
  let longest: ReadDays | null = null;
  const known = languagesByWord();
  const named = new Set(wordsOf(text.slice(index, index + nearby)).flatMap((one) => known.get(one) ?? []));
  for (const language of named) {
    const dates: WrittenDates = languageTable[language].dates;
    let pattern = patterns.get(language);
    if (!pattern) patterns.set(language, (pattern = patternOf(dates)));
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match || match[0].length <= (longest?.length ?? 0)) continue;
    const next = text.charAt(index + match[0].length);
    if (withinWord.test(next) && !eastAsian.test(match[0].slice(-1))) continue;
    const { d1, m1, y1, d2, m2, y2 } = match.groups ?? {};
    const numberOf = (name: string | undefined): number =>
      dates.months.findIndex((one) => one.toLowerCase() === name?.toLowerCase().replace(/\s+/g, ' ')) + 1;
    // Neighbours share names of months: what one reads as a day may be a range in the other.
    longest = {
      from: { day: Number(d1 ?? d2), month: numberOf(m1 ?? m2), year: Number(y1 ?? y2) },
      to: { day: Number(d2 ?? d1), month: numberOf(m2 ?? m1), year: Number(y2 ?? y1) },
      length: match[0].length,
    };
  }
  return longest;
}
