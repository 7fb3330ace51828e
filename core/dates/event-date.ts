/** The date of an event: a day or a range of days, written and read in every form of the house. */
import type { WrittenForm } from '../languages/language-words.ts';
import { localeOf } from '../languages/locale.ts';
import { languageWords } from '../languages/words.ts';
import { leadingDate } from './leading-date.ts';
import { monthName } from './month-names.ts';
import { writeDay, writeRange, type Common, type NamedDay, type WrittenRange } from './written-form.ts';
import type { DateForm, EventDate } from '../document.ts';

/** How a date is to be written. */
export type DateStyle = {
  /** `long`: "14-15 November 2023"; `dotted`: "14-15.11.2023". */
  form: DateForm;
  /** Between the days of a range. */
  rangeMark: '-' | '–';
  /** BCP 47 tag; month names come from Intl. */
  language: string;
};

type Day = { year: string; month: string; day: string };

const dayOf = (iso: string): Day => ({
  year: iso.slice(0, 4),
  month: iso.slice(5, 7),
  day: iso.slice(8, 10),
});

const plain: WrittenForm = { day: String, beforeMonth: ' ', beforeYear: ' ' };

/** A date as it is written: one day, or both ends of a range with what stands between them. */
export type WrittenDate = { day: string } | { start: string; mark: string; end: string };

/** What a form writes of a day and of a range. */
interface FormWriter {
  day: (day: Day, language: string) => string;
  range: (start: Day, end: Day, common: Common, language: string) => WrittenRange;
}

const writtenIn = (language: string): WrittenForm =>
  languageWords(localeOf(language))?.dates.written ?? plain;
const named = ({ year, month, day }: Day, language: string): NamedDay => ({
  year: Number(year),
  month: monthName(Number(month), language),
  day: Number(day),
});
/** Marks at the end of a date in numbers, in languages in which its year stands first; null in all others. */
const yearFirst = (language: string): string | null => {
  const written = writtenIn(language);
  return written.order === 'year-month-day' ? (written.afterNumbers ?? '') : null;
};

const inOrder = ({ year, month, day }: Day): string => `${year}.${month}.${day}`;

const writers: Readonly<Record<DateForm, FormWriter>> = {
  dotted: {
    day: (day, language) => {
      const after = yearFirst(language);
      return after === null ? `${day.day}.${day.month}.${day.year}` : `${inOrder(day)}${after}`;
    },
    range(start, end, common, language) {
      const after = yearFirst(language);
      if (after === null) {
        const first: Record<Common, string> = {
          nothing: this.day(start, language),
          year: `${start.day}.${start.month}`,
          month: start.day,
        };
        return { start: first[common], end: this.day(end, language) };
      }
      const last: Record<Common, string> = {
        nothing: inOrder(end),
        year: `${end.month}.${end.day}`,
        month: end.day,
      };
      return { start: inOrder(start), end: last[common] + after };
    },
  },
  long: {
    day: (day, language) => writeDay(writtenIn(language), named(day, language)),
    range: (start, end, common, language) =>
      writeRange(writtenIn(language), named(start, language), named(end, language), common),
  },
};

/** A date in a house form, in its parts. */
export function datePieces(date: EventDate, { form, rangeMark, language }: DateStyle): WrittenDate {
  const start = dayOf(date.start);
  if (date.end === undefined || date.end === date.start) return { day: writers[form].day(start, language) };
  const end = dayOf(date.end);
  const common = start.year !== end.year ? 'nothing' : start.month !== end.month ? 'year' : 'month';
  const range = writers[form].range(start, end, common, language);
  return { start: range.start, mark: range.mark ?? rangeMark, end: range.end };
}

/**
 * A date in a house form: "11 March 2024", "14-15 November 2023", "30 May-2 June 2023",
 * "28 December 2023-3 January 2024"; "11.04.2019", "04-05.04.2019", "30.05-02.06.2016", "28.12.2023-03.01.2024". Languages in
 * which the year stands first have it first in both: "2024. március 11-12.", "2024.03.11-12.".
 * The rules for ranges are ours: Intl's formatRange changes with its data and sets thin spaces.
 */
export function writeDate(date: EventDate, style: DateStyle): string {
  const pieces = datePieces(date, style);
  return 'day' in pieces ? pieces.day : pieces.start + pieces.mark + pieces.end;
}

const longestDate = 200;

/**
 * Reads a text that is a date and nothing else, in any form of the house: named months, as the desk's languages write them, dotted or
 * slashed numbers (day first), ISO, ordinals, weekdays, ranges with any dash or "to", "(updated …)" after it.
 * Null where it is no date, where there is no such day, where a range runs backwards, and where the year is missing.
 */
export function parseDate(text: string): EventDate | null {
  if (text.length > longestDate) return null;
  const found = leadingDate(
    text
      .replace(/\s+/g, ' ')
      .trim()
      .replace(/[.,:;]$/, ''),
  );
  if (found?.mark !== '' || found.rest !== '') return null;
  return found.reading.kind === 'date' ? found.reading.date : null;
}
