/** Dates inside running text. */
import type { EventDate } from '../document.ts';
import { anyOf } from '../languages/words.ts';
import { dateBetween, matchDate, type DateReading } from './date-grammar.ts';
import { monthPattern } from './month-names.ts';

/** A date found in a text, with its place there in UTF-16 units. */
export type FoundDate = { date: EventDate; index: number; length: number };

// Not within a word, a longer number, an amount, a telephone number or the number of a document.
const before = String.raw`(?<![\p{L}\p{N}$€£+#§])(?<!\d[.,/:–-]\s?)(?<!\b(?:nos?|nr|n°|nº|ref|doc)[.:]?\s?)`;
// A name counts where a day follows it; that it is a month's is looked up.
const opening = new RegExp(String.raw`${before}(?:\d{1,4}(?!\d)|${monthPattern}(?=\.?\s{1,3}\d))`, 'giu');
const betweenBefore = new RegExp(String.raw`\b${anyOf(({ dates }) => dates.between)}\s+$`, 'iu');

type Found = { reading: DateReading; index: number; length: number };

function* scan(text: string): Generator<Found> {
  const finder = new RegExp(opening);
  for (let match = finder.exec(text); match; match = finder.exec(text)) {
    const index = match.index;
    // An ISO day with hyphens is a date; "11-04-2019" in running text may be any number.
    const found = matchDate(text, index, betweenBefore.test(text.slice(Math.max(0, index - 16), index)));
    if (!found || /^\d{1,2}-\d{1,2}-\d{4}/.test(text.slice(index, index + 10))) continue;
    yield { ...found, index };
    finder.lastIndex = index + found.length;
  }
}

/**
 * Days and ranges with a year, in the order of the text. Never dates: counts ("21 - 30 of 15833"), amounts, numbers of
 * documents, telephone numbers, times, bare years and ranges of years. Days that do not exist are left out.
 */
export function findDates(text: string): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { reading, index, length } of scan(text))
    if (reading.kind === 'date') found.push({ date: reading.date, index, length });
  return found;
}

const pad = (value: number): string => String(value).padStart(2, '0');

/** As findDates, and days written without a year ("9-10 June") too, taken to be of the year given. */
export function findDays(text: string, year: number): FoundDate[] {
  const found: FoundDate[] = [];
  for (const { reading, index, length } of scan(text)) {
    if (reading.kind === 'date') found.push({ date: reading.date, index, length });
    if (reading.kind !== 'no-year') continue;
    const [start, end] = [reading.start, reading.end].map(
      (day) => `${year}-${pad(day.month)}-${pad(day.day)}`,
    );
    const date = dateBetween(start ?? '', end ?? '');
    if (date) found.push({ date, index, length });
  }
  return found;
}
