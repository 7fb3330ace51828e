/** The ways in which days and ranges of days are written, as patterns; one match at one place of a text. */
import type { EventDate } from '../document.ts';
import { anyOf } from '../languages/words.ts';
import {
  isPlainMonth,
  isWeekday,
  monthNumber,
  monthPattern,
  nameLetters,
  weekdayPattern,
} from './month-names.ts';
import { writtenDateAt } from './written-date.ts';

/** What stands at a place of a text. */
export type DateReading =
  /** A day or a range. */
  | { kind: 'date'; date: EventDate }
  /** Written as a date, but there is no such day ("31.02.2019"), or the range runs backwards. */
  | { kind: 'impossible' }
  /** A day or days without a year ("9-10 June"). Months from 1. */
  | { kind: 'no-year'; start: MonthDay; end: MonthDay };
export type MonthDay = { month: number; day: number };
export type DateMatch = { reading: DateReading; length: number };

type Part = { day: number; month: number; year: number | undefined };
type Parts = { from: Part; to: Part; plain: boolean; mark: string };
type Groups = (string | undefined)[];

const day = String.raw`(\d{1,2})${anyOf(({ dates }) => dates.ordinals)}?(?![${nameLetters}\d])\.?`;
const of = String.raw`\s{0,3}(?:${anyOf(({ dates }) => dates.beforeMonth)}\s{1,3})?`;
const month = String.raw`(${monthPattern})\.?`;
const year = String.raw`((?:1[89]|2[01])\d\d)(?!\d)`;
const beforeYear = String.raw`\s{0,3},?\s{0,3}(?:${anyOf(({ dates }) => dates.beforeYear)}\s{1,3})?`;
const yearMaybe = `(?:${beforeYear}${year}|(?!${beforeYear}\\d{4}(?!\\d)))`;
const afterWeekday = String.raw`(?:${anyOf(({ dates }) => dates.afterWeekday)}\s{1,3})?`;
const weekday = String.raw`(?:(?<weekday>${weekdayPattern})\.?,?\s{1,3}${afterWeekday})?`;
const hyphens = '[-\u2010-\u2015\u2212/]';
const andPattern = anyOf(({ dates }) => dates.and);
const joins = `(?:${anyOf(({ dates }) => dates.to)}|${andPattern})`;
const andMark = new RegExp(String.raw`^\s{1,3}${andPattern}\s{1,3}`, 'iu');
const mark = String.raw`(\s{0,3}${hyphens}\s{0,3}|\s{1,3}${joins}\s{1,3})${weekday}`;
// Not within a word or a longer number, and not before ":30", ".5", "/12" and the like.
const after = String.raw`(?![${nameLetters}\d])(?!\s?[-–/:.,]\d)`;
const withinWord = /[\p{L}\p{N}]/uy;

const number = (text: string | undefined): number => Number(text);
const yearOf = (text: string | undefined): number | undefined =>
  text === undefined ? undefined : Number(text);

/** Null where a word is no name of a month. */
function named(d1: string, m1: string | undefined, y1: string | undefined, ...rest: Groups): Parts | null {
  const [sign, d2, m2, y2] = rest;
  const first = m1 ?? m2 ?? '';
  const last = m2 ?? first;
  const [firstMonth, lastMonth] = [monthNumber(first), monthNumber(last)];
  if (firstMonth === undefined || lastMonth === undefined) return null;
  const from = { day: number(d1), month: firstMonth, year: yearOf(y1 ?? y2) };
  const to = { day: number(d2 ?? d1), month: lastMonth, year: yearOf(y2 ?? y1) };
  return { from, to, plain: isPlainMonth(first) && isPlainMonth(last), mark: sign ?? '' };
}

const numeric = (d1: Groups, d2: Groups, sign: string | undefined): Parts => ({
  from: { day: number(d1[0]), month: number(d1[1]), year: yearOf(d1[2]) },
  to: { day: number(d2[0]), month: number(d2[1]), year: yearOf(d2[2]) },
  plain: true,
  mark: sign ?? '',
});

/** `read` takes the groups of the pattern; a mark is two of them, its sign and a weekday. */
type Form = { pattern: RegExp; read: (groups: string[]) => Parts | null };
const form = (source: string, read: Form['read']): Form => ({
  pattern: new RegExp(source + after, 'iuy'),
  read,
});

// The longest form stands first: what it matches is never read as a shorter one.
const dayFirst: Form[] = [
  form(
    `${day}${of}${month}${yearMaybe}${mark}${day}${of}${month}${yearMaybe}`,
    ([d, m, y, s, , d2, m2, y2]) => named(d ?? '', m, y, s, d2, m2, y2),
  ),
  form(`${day}${mark}${day}${of}${month}${yearMaybe}`, ([d, s, , d2, m2, y2]) =>
    named(d ?? '', undefined, undefined, s, d2, m2, y2),
  ),
  form(`${day}${of}${month}${yearMaybe}`, ([d, m, y]) => named(d ?? '', m, y)),
  form(
    String.raw`(\d{1,2})([./-])(\d{1,2})\2${year}${mark}(\d{1,2})\2(\d{1,2})\2${year}`,
    ([d, , m, y, s, , d2, m2, y2]) => numeric([d, m, y], [d2, m2, y2], s),
  ),
  form(
    String.raw`(\d{1,2})([./])(\d{1,2})\.?${mark}(\d{1,2})\2(\d{1,2})\2${year}`,
    ([d, , m, s, , d2, m2, y]) => numeric([d, m, y], [d2, m2, y], s),
  ),
  form(String.raw`(\d{1,2})\.?${mark}(\d{1,2})\.(\d{1,2})\.${year}`, ([d, s, , d2, m, y]) =>
    numeric([d, m, y], [d2, m, y], s),
  ),
  form(String.raw`(\d{1,2})(\s{0,3}[-–—]\s{0,3})(\d{1,2})/(\d{1,2})/${year}`, ([d, s, d2, m, y]) =>
    numeric([d, m, y], [d2, m, y], s),
  ),
  form(String.raw`(\d{1,2})([./-])(\d{1,2})\2${year}`, ([d, , m, y]) =>
    numeric([d, m, y], [d, m, y], undefined),
  ),
];
const monthFirst: Form[] = [
  form(
    `${month}\\s{1,3}${day}(?:${beforeYear}${year})?${mark}${month}\\s{1,3}${day}${yearMaybe}`,
    ([m, d, y, s, , m2, d2, y2]) => named(d ?? '', m, y, s, d2, m2, y2),
  ),
  form(`${month}\\s{1,3}${day}${mark}${day}${yearMaybe}`, ([m, d, s, , d2, y]) =>
    named(d ?? '', m, y, s, d2, m, y),
  ),
  form(`${month}\\s{1,3}${day}${yearMaybe}`, ([m, d, y]) => named(d ?? '', m, y)),
];
const yearFirst: Form[] = [
  form(
    String.raw`${year}-(\d\d)-(\d\d)(?:(\s{0,3}[-–—/]\s*|\s{1,3}to\s{1,3})${year}-(\d\d)-(\d\d))?`,
    ([y, m, d, s, y2, m2, d2]) => numeric([d, m, y], [d2 ?? d, m2 ?? m, y2 ?? y], s),
  ),
  // As languages write it in which the year stands first; two digits each, or any number with points would be a date.
  form(
    String.raw`${year}\.(0[1-9]|1[0-2])\.([0-2]\d|3[01])\.?(?:(\s{0,3}[-–—]\s{0,3})(?:(?:${year}\.)?(0[1-9]|1[0-2])\.)?([0-2]\d|3[01])\.?)?`,
    ([y, m, d, s, y2, m2, d2]) => numeric([d, m, y], [d2 ?? d, m2 ?? m, y2 ?? y], s),
  ),
];

const iso = (part: Part, year: number): string =>
  `${String(year).padStart(4, '0')}-${String(part.month).padStart(2, '0')}-${String(part.day).padStart(2, '0')}`;

/** A day or range between two ISO days, or null where a day does not exist or the range runs backwards. */
export function dateBetween(start: string, end: string): EventDate | null {
  for (const each of [start, end]) {
    const time = Date.parse(`${each}T00:00:00Z`);
    if (Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== each) return null;
  }
  if (start > end) return null;
  return start === end ? { start } : { start, end };
}

const isNextDay = (date: EventDate): boolean =>
  date.end !== undefined && Date.parse(date.end) - Date.parse(date.start) === 86_400_000;

/** Reads parts; null where they are no date after all ("5 and 9 June" names two days, not a range). */
function judge({ from, to, plain, mark: sign }: Parts, between: boolean): DateReading | null {
  const isAnd = andMark.test(sign) && !between;
  const leapYear = 2000;
  const date = dateBetween(iso(from, from.year ?? leapYear), iso(to, to.year ?? leapYear));
  if (isAnd && (date === null || !isNextDay(date))) return null;
  if (from.year === undefined || to.year === undefined) {
    if (!plain || date === null) return null;
    return { kind: 'no-year', start: from, end: to };
  }
  return date === null ? { kind: 'impossible' } : { kind: 'date', date };
}

/** What follows a day where it may be the first of a range whose end is in a language that only `writtenDateAt` knows. */
const goesOn = /^\s{0,3}[-\u2010-\u2015\u2212]\s{0,3}\d/u;

/**
 * What is written at an index of a text, in any form that the house reads: named months, numbers (day first, or year first
 * with points), ISO; one day or a range. Null where no date begins there. `between`: "and" joins the days of a range.
 */
export function matchDate(text: string, index: number, between = false): DateMatch | null {
  const isNumber = /\d/.test(text.charAt(index));
  const found = matchForm(isNumber ? [...yearFirst, ...dayFirst] : monthFirst, text, index, between);
  if (!isNumber || (found && !goesOn.test(text.slice(index + found.length, index + found.length + 8))))
    return found;
  const written = writtenDateAt(text, index);
  const reading = written && judge({ ...written, plain: true, mark: '' }, between);
  return reading && written.length > (found?.length ?? 0) ? { reading, length: written.length } : found;
}

function matchForm(forms: readonly Form[], text: string, index: number, between: boolean): DateMatch | null {
  for (const { pattern, read } of forms) {
    pattern.lastIndex = index;
    const match = pattern.exec(text);
    if (!match) continue;
    withinWord.lastIndex = pattern.lastIndex;
    if (withinWord.test(text)) continue;
    const weekdayName = match.groups?.['weekday'];
    if (weekdayName !== undefined && !isWeekday(weekdayName)) continue;
    const parts = read(match.slice(1));
    const reading = parts && judge(parts, between);
    if (reading) return { reading, length: match[0].trimEnd().length };
  }
  return null;
}
