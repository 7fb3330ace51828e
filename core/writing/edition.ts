/** The edition of a brochure, worked out from the dates of its items. */
import { monthAlone } from '../dates/month-names.ts';
import type { EventDate } from '../document.ts';
import { localeOf } from '../languages/locale.ts';
import { languageWords, wordsFor } from '../languages/words.ts';

/**
 * The months that the dates span: "April 2019", "January to April 2019", "November 2018 to February 2019"; an
 * empty string where nothing is dated. `language` is a BCP 47 tag.
 */
export function editionOf(dates: readonly (EventDate | null)[], language: string): string {
  const days = dates.flatMap((date) => (date === null ? [] : [date.start, date.end ?? date.start])).sort();
  const first = days[0];
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '';
  const words = wordsFor(language);
  const part = (day: string): [string, number] => [
    monthAlone(Number(day.slice(5, 7)), language),
    Number(day.slice(0, 4)),
  ];
  const [firstMonth, firstYear] = part(first);
  const [lastMonth, lastYear] = part(last);
  const end = words.monthYear(lastMonth, lastYear);
  const order = languageWords(language)?.dates.written.order ?? 'day-month-year';
  let edition = end;
  if (firstYear !== lastYear) edition = words.months(words.monthYear(firstMonth, firstYear), end);
  else if (firstMonth !== lastMonth)
    edition =
      order === 'day-month-year'
        ? words.months(firstMonth, end)
        : words.months(words.monthYear(firstMonth, firstYear), lastMonth);
  return edition.charAt(0).toLocaleUpperCase(localeOf(language)) + edition.slice(1);
}
