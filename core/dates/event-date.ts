/** The date of an event: a day or a range of days, written and read in every form of the house. */
import type { DateWords } from '../languages/language-words.ts';
import { localeOf } from '../languages/locale.ts';
import { languageWords } from '../languages/words.ts';
import { leadingDate } from './leading-date.ts';
import { monthName } from './month-names.ts';
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

const plain: DateWords['written'] = { day: String, beforeMonth: ' ', beforeYear: ' ' };

/** The parts of a day in each form, so that a range can leave out what its end says again. */
const partsIn: Readonly<Record<DateForm, (day: Day, language: string) => [string, string, string]>> = {
  dotted: ({ year, month, day }) => [day, `.${month}`, `.${year}`],
  long: ({ year, month, day }, language) => {
    const written = languageWords(localeOf(language))?.dates.written ?? plain;
    return [
      written.day(Number(day)),
      written.beforeMonth + monthName(Number(month), language),
      written.beforeYear + String(Number(year)),
    ];
  },
};
const partsOf = (day: Day, { form, language }: DateStyle): [string, string, string] =>
  partsIn[form](day, language);

/**
 * A date in a house form: "11 March 2024", "14-15 November 2023", "30 May-2 June 2023",
 * "28 December 2023-3 January 2024"; "11.04.2019", "04-05.04.2019", "30.05-02.06.2016", "28.12.2023-03.01.2024".
 * The rules for ranges are ours: Intl's formatRange changes with its data and sets thin spaces.
 */
export function writeDate(date: EventDate, style: DateStyle): string {
  const start = dayOf(date.start);
  const [startDay, startMonth, startYear] = partsOf(start, style);
  if (date.end === undefined || date.end === date.start) return startDay + startMonth + startYear;
  const end = dayOf(date.end);
  const opening =
    start.year !== end.year
      ? startDay + startMonth + startYear
      : start.month !== end.month
        ? startDay + startMonth
        : startDay;
  return opening + style.rangeMark + partsOf(end, style).join('');
}

const longestDate = 200;

/**
 * Reads a text that is a date and nothing else, in any form of the house: named months in six languages, dotted or
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
