/** Dates in the house forms, with the office's range mark. */
import type { DateForm, EventDate, Office } from '../../core/document.ts';
import { writeDate } from '../../core/dates/event-date.ts';

const write = (form: DateForm, date: EventDate, office: Office | null, language: string): string =>
  writeDate(date, { form, rangeMark: office?.rangeMark ?? '-', language });

/** "14-15 November 2023". */
export const longDate = (date: EventDate, office: Office | null, language = 'en'): string =>
  write('long', date, office, language);

/** "14-15.11.2023". */
export const dottedDate = (date: EventDate, office: Office | null): string =>
  write('dotted', date, office, 'en');

const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });

/** An instant as a time of today ("10:32"), or with its day where it is not today. */
export function sayTime(iso: string, now = new Date()): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  return then.toDateString() === now.toDateString()
    ? clock.format(then)
    : `${day.format(then)}, ${clock.format(then)}`;
}

/** The day of an instant: "Today", "Yesterday", "14 March 2024". */
export function sayDay(iso: string, now = new Date()): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (then.toDateString() === now.toDateString()) return 'Today';
  return then.toDateString() === yesterday.toDateString() ? 'Yesterday' : day.format(then);
}

/** The time of an instant: "10:32". */
export const sayClock = (iso: string): string => clock.format(new Date(iso));

/** When a document in the trash goes: "removed for good in 12 days". */
export function sayDaysLeft(days: number): string {
  if (days <= 0) return 'removed for good within a day';
  return `removed for good in ${days === 1 ? '1 day' : `${String(days)} days`}`;
}
