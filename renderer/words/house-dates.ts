/** Dates in the house forms, with the office's range mark. */
import type { DateForm, EventDate, Office } from '../../core/document.ts';
import { writeDate } from '../../core/dates/event-date.ts';
import { messages, windowLanguage, windowLocale } from './messages.ts';

/** A date in a form of the house. */
export const houseDate = (
  form: DateForm,
  date: EventDate,
  office: Office | null,
  language: string = windowLanguage,
): string => writeDate(date, { form, rangeMark: office?.rangeMark ?? '-', language });

/** "14-15 November 2023". */
export const longDate = (date: EventDate, office: Office | null, language: string = windowLanguage): string =>
  houseDate('long', date, office, language);

/** "14-15.11.2023". */
export const dottedDate = (date: EventDate, office: Office | null): string =>
  houseDate('dotted', date, office);

const { times } = messages;
const clock = new Intl.DateTimeFormat(windowLocale, { hour: '2-digit', minute: '2-digit' });
const day = new Intl.DateTimeFormat(windowLocale, { day: 'numeric', month: 'long', year: 'numeric' });

/** An instant as a time of today ("10:32"), or with its day where it is not today. */
export function sayTime(iso: string, now = new Date()): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  return then.toDateString() === now.toDateString()
    ? clock.format(then)
    : times.dayAndTime(day.format(then), clock.format(then));
}

/** The day of an instant: "Today", "Yesterday", "14 March 2024". */
export function sayDay(iso: string, now = new Date()): string {
  const then = new Date(iso);
  if (Number.isNaN(then.getTime())) return '';
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (then.toDateString() === now.toDateString()) return times.today;
  return then.toDateString() === yesterday.toDateString() ? times.yesterday : day.format(then);
}

/** The time of an instant: "10:32". */
export const sayClock = (iso: string): string => clock.format(new Date(iso));

/** When a document in the trash goes: "deleted permanently in 12 days". */
export const sayDaysLeft = (days: number): string =>
  days <= 0 ? times.deletedWithinADay : times.deletedInDays(days);
