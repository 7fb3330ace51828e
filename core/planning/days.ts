/** Days and months of a calendar, as ISO dates. Weeks begin on Monday. */

/** Years after 9999 have more digits, and are no days that a document may have. */
const iso = (date: Date): string =>
  [
    String(date.getUTCFullYear()).padStart(4, '0'),
    String(date.getUTCMonth() + 1).padStart(2, '0'),
    String(date.getUTCDate()).padStart(2, '0'),
  ].join('-');

function at(day: string): Date {
  const [year = NaN, month = NaN, number = NaN] = day.split('-').map(Number);
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, number);
  return date;
}

export function plusDays(day: string, days: number): string {
  const date = at(day);
  date.setUTCDate(date.getUTCDate() + days);
  return iso(date);
}

/** Whole days from one to the other; less than 0 where it comes before. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((at(to).getTime() - at(from).getTime()) / 86_400_000);

/** "2024-03" of "2024-03-11". */
export const monthOf = (day: string): string => day.slice(0, -3);

export function plusMonths(month: string, months: number): string {
  const date = at(`${month}-01`);
  date.setUTCMonth(date.getUTCMonth() + months);
  return monthOf(iso(date));
}

/** The same day in a month, or the last one of it where it has no such day. */
export function sameDayIn(month: string, day: string): string {
  const wanted = `${month}${day.slice(-3)}`;
  const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
  return wanted > last ? last : wanted;
}

/** Its weeks, each of seven days, with days of the months before and after where those begin and end one. */
export function weeksOf(month: string): string[][] {
  const first = `${month}-01`;
  const last = plusDays(`${plusMonths(month, 1)}-01`, -1);
  const monday = mondayOf(first);
  return Array.from({ length: Math.floor(daysBetween(monday, last) / 7) + 1 }, (_, week) =>
    Array.from({ length: 7 }, (__, n) => plusDays(monday, 7 * week + n)),
  );
}

export const mondayOf = (day: string): string => plusDays(day, -((at(day).getUTCDay() + 6) % 7));

export const isWeekend = (day: string): boolean => [0, 6].includes(at(day).getUTCDay());
