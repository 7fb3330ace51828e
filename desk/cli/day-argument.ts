/** Days given on the command line: ISO 8601, a month or a year of it, or any date form of the house. */
import { parseDate } from '../../core/dates/event-date.ts';
import { UsageError } from './usage.ts';

/** The first day that the text names, as an ISO date. Throws UsageError. */
export const firstDay = (text: string, option: string): string => days(text, option).start;

/** The last day that the text names, as an ISO date. Throws UsageError. */
export const lastDay = (text: string, option: string): string => days(text, option).end;

function days(text: string, option: string): { start: string; end: string } {
  const typed = text.trim();
  const iso = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(typed);
  if (iso) {
    const [, year = '', month, day] = iso;
    const start = `${year}-${month ?? '01'}-${day ?? '01'}`;
    const last = day ?? new Date(Date.UTC(Number(year), Number(month ?? 12), 0)).getUTCDate().toString();
    const end = `${year}-${month ?? '12'}-${last.padStart(2, '0')}`;
    if (isDay(start) && isDay(end)) return { start, end };
  } else {
    const date = parseDate(typed);
    if (date) return { start: date.start, end: date.end ?? date.start };
  }
  throw new UsageError(`--${option} “${text}” is no date. Write for example 2024-03-11 or 11 March 2024.`);
}

function isDay(iso: string): boolean {
  const date = new Date(`${iso}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
}
