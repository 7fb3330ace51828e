/** A span of days as people type it: a day, a range, a month or a year. */
import { parseDate } from './event-date.ts';

/** First and last day of a span, as ISO dates. */
export interface Period {
  start: string;
  end: string;
}

/** Reads "2024", "2024-03", "March 2024", and every date form of the house; null where it is none. */
export function parsePeriod(text: string): Period | null {
  const typed = text.trim();
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(typed);
  if (iso) {
    const [, year = '', month, day] = iso;
    const start = `${year}-${month ?? '01'}-${day ?? '01'}`;
    const end = `${year}-${month ?? '12'}-${day ?? lastDayOf(Number(year), Number(month ?? 12))}`;
    return isDay(start) && isDay(end) ? { start, end } : null;
  }
  const date = parseDate(typed);
  if (date) return { start: date.start, end: date.end ?? date.start };
  const month = /^\p{L}/u.test(typed) ? parseDate(`1 ${typed}`) : null;
  if (!month || month.end !== undefined || !month.start.endsWith('-01')) return null;
  const [year = '', number = ''] = month.start.split('-');
  return { start: month.start, end: `${year}-${number}-${lastDayOf(Number(year), Number(number))}` };
}

const lastDayOf = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 0)).getUTCDate().toString().padStart(2, '0');

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
