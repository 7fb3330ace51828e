/** Days given on the command line: ISO 8601, a month or a year, or any date form of the house. */
import { parsePeriod, type Period } from '../../core/dates/period.ts';
import { UsageError } from './usage.ts';

/** The first day that the text names, as an ISO date. Throws UsageError. */
export const firstDay = (text: string, option: string): string => days(text, option).start;

/** The last day that the text names, as an ISO date. Throws UsageError. */
export const lastDay = (text: string, option: string): string => days(text, option).end;

function days(text: string, option: string): Period {
  const period = parsePeriod(text);
  if (period) return period;
  throw new UsageError(`--${option} “${text}” is no date. Write for example 2024-03-11 or 11 March 2024.`);
}
