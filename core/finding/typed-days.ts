/** Days as somebody types them who looks for something: “July 2023”, “30.07”, “last month”, “juillet 2023”. */
import { matchDate } from '../dates/date-grammar.ts';
import { monthAlone, monthName, monthNumber } from '../dates/month-names.ts';
import { parsePeriod, type Period } from '../dates/period.ts';
import type { EventDate } from '../document.ts';
import { languages } from '../languages/words.ts';
import { folded } from '../text/folded-words.ts';
import { relativePeriod } from './relative-days.ts';

/** `period`: from one ISO day to another. `yearly`: from one "MM-DD" to another, in whatever year. */
export type Days = ({ kind: 'period' } & Period) | ({ kind: 'yearly' } & Period);

const two = (part: number | string): string => String(part).padStart(2, '0');

/** Months as Egypt and the Gulf write them. */
const alsoArabic = 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر'.split(' ');

let known: ReadonlyMap<string, number> | null = null;

/** Names of months in every language of the desk, by themselves and within dates. */
function monthOf(name: string): number | undefined {
  const read = monthNumber(name);
  if (read !== undefined) return read;
  if (!known) {
    const months = new Map<string, number>();
    for (const language of languages)
      for (let month = 1; month <= 12; month += 1)
        for (const names of [monthName(month, language), monthAlone(month, language)])
          // Arabic has two for most, and writes both: "تموز/يوليه".
          for (const name of [names, ...names.split('/')]) months.set(folded(name), month);
    for (const [at, name] of alsoArabic.entries()) months.set(folded(name), at + 1);
    known = months;
  }
  return known.get(folded(name));
}

const lastDays = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const wholeMonth = (month: number): Days => ({
  kind: 'yearly',
  start: `${two(month)}-01`,
  end: `${two(month)}-${String(lastDays[month - 1])}`,
});

/** A day of no year; null where there is none. */
function dayOfYear(day: number, month: number): Days | null {
  const last = lastDays[month - 1];
  if (last === undefined || day < 1 || day > last) return null;
  const at = `${two(month)}-${two(day)}`;
  return { kind: 'yearly', start: at, end: at };
}

const period = (found: Period | null): Days | null => found && { kind: 'period', ...found };

function inNumbers(typed: string): Days | null {
  const [, a = '', b = ''] = /^(\d{1,2})[./](\d{1,2})\.?$/.exec(typed) ?? [];
  // Day first, as the house writes it; month first where it can be nothing else.
  if (a !== '') return dayOfYear(Number(a), Number(b)) ?? dayOfYear(Number(b), Number(a));
  const yearAndMonth = /^(?:(\d{4})[./-](\d{1,2})|(\d{1,2})[./-](\d{4}))$/.exec(typed);
  if (yearAndMonth) {
    const [, year, month, monthFirst, yearLast] = yearAndMonth;
    return period(parsePeriod(`${year ?? yearLast ?? ''}-${two(month ?? monthFirst ?? '')}`));
  }
  const short = /^(\d{1,2})([./])(\d{1,2})\2(\d{2})$/.exec(typed);
  if (short) return period(parsePeriod(`20${short[4] ?? ''}-${two(short[3] ?? '')}-${two(short[1] ?? '')}`));
  const yearFirst = /^(\d{4})[./](\d{1,2})[./](\d{1,2})$/.exec(typed);
  if (yearFirst)
    return period(parsePeriod(`${yearFirst[1] ?? ''}-${two(yearFirst[2] ?? '')}-${two(yearFirst[3] ?? '')}`));
  const quarter = /^(?:Q([1-4])[ /-]?(\d{4})|(\d{4})[ /-]?Q([1-4]))$/i.exec(typed);
  if (!quarter) return null;
  const number = Number(quarter[1] ?? quarter[4]);
  const year = quarter[2] ?? quarter[3] ?? '';
  const first = parsePeriod(`${year}-${two(3 * number - 2)}`);
  const last = parsePeriod(`${year}-${two(3 * number)}`);
  return first && last && { kind: 'period', start: first.start, end: last.end };
}

const eastAsian = /^(\d{4})\s?[年년]\s?(?:(\d{1,2})\s?[月월]\s?(?:(\d{1,2})\s?[日일])?)?$/u;
/** A name with the year before or behind it: "juillet 2023", "julio de 2023", "2023. július". */
const named =
  /^(?:(\d{4})\.?\s+)?([\p{L}\p{M}]{3,20}(?:[ /]?(?=\p{sc=Arab})[\p{L}\p{M}]{2,20}){0,2})\.?(?:,?\s+(?:de\s+|of\s+)?(\d{4}))?$/u;

/** "7月", "7月30日". */
const eastAsianOfNoYear = /^(\d{1,2})\s?[月월](?:\s?(\d{1,2})\s?[日일])?$/u;

function inWords(typed: string): Days | null {
  const [, month, day] = eastAsianOfNoYear.exec(typed) ?? [];
  if (month !== undefined && Number(month) >= 1 && Number(month) <= 12)
    return day === undefined ? wholeMonth(Number(month)) : dayOfYear(Number(day), Number(month));
  const east = eastAsian.exec(typed);
  if (east) {
    const parts = east.slice(1).filter((part) => part !== undefined);
    return period(parsePeriod(parts.map(two).join('-')));
  }
  const [, before, name = '', behind] = named.exec(typed) ?? [];
  if (name === '' || (before !== undefined && behind !== undefined)) return null;
  const number = monthOf(name);
  if (number === undefined) return null;
  const year = before ?? behind;
  return year === undefined ? wholeMonth(number) : period(parsePeriod(`${year}-${two(number)}`));
}

/** Days without a year: "30 July", "July 30", "9-10 juin". */
function withoutYear(typed: string): Days | null {
  const [, day, name] =
    /^(\d{1,2})\.?(?:\s?(?:st|nd|rd|th|er))?\s+(?:de\s+|of\s+)?([\p{L}\p{M}]{3,20})\.?$/u.exec(typed) ?? [];
  const month = name === undefined ? undefined : monthOf(name);
  if (month !== undefined) return dayOfYear(Number(day), month);
  const found = matchDate(typed, 0);
  if (found?.reading.kind !== 'no-year' || found.length !== typed.length) return null;
  const { start, end } = found.reading;
  const at = (one: typeof start): string => `${two(one.month)}-${two(one.day)}`;
  return { kind: 'yearly', start: at(start), end: at(end) };
}

/** Months or years from one to another: "2022-2023", "July–August 2023", "Nov 2022 – Feb 2023". The first may leave its year to the last. */
function fromTo(typed: string): Days | null {
  const [, from = '', to = ''] = /^([^-–—]+?)\s?[-–—]\s?([^-–—]+)$/u.exec(typed) ?? [];
  if (!/^(?:\d{4}|.*\p{L}.*)$/u.test(from) || !/\d{4}$/.test(to)) return null;
  const last = oneSpan(to);
  const first = oneSpan(/\d{4}/.test(from) ? from : `${from} ${to.slice(-4)}`);
  if (first?.kind !== 'period' || last?.kind !== 'period' || first.start > last.start) return null;
  return { kind: 'period', start: first.start, end: last.end };
}

const oneSpan = (typed: string): Days | null =>
  inNumbers(typed) ?? period(parsePeriod(typed)) ?? inWords(typed) ?? withoutYear(typed);

/** Longest text that is read as days. */
const longest = 60;

/** The days that a text names, and nothing but days; null where it names none. `today` is an ISO day. */
export function typedDays(text: string, today: string): Days | null {
  const typed = text.trim().replace(/\s+/g, ' ');
  if (typed === '' || typed.length > longest) return null;
  const relative = relativePeriod(folded(typed), today);
  if (relative) return { kind: 'period', ...relative };
  if (!/\d/.test(typed)) return inWords(typed);
  return oneSpan(typed) ?? fromTo(typed);
}

/** True of a date that touches the days. */
export function isWithin(date: EventDate | null, days: Days): boolean {
  if (date === null) return false;
  const { start, end = start } = date;
  if (days.kind === 'period') return start <= days.end && end >= days.start;
  const [from, to] = [start.slice(5), end.slice(5)];
  const years = Number(end.slice(0, 4)) - Number(start.slice(0, 4));
  if (years > 1 || (years === 1 && from <= to)) return true;
  const touches = (a: string, b: string): boolean =>
    days.start <= days.end ? a <= days.end && b >= days.start : a <= days.end || b >= days.start;
  return years === 0 ? touches(from, to) : touches(from, '12-31') || touches('01-01', to);
}
