/** What is said of a document's people and days: "due 13 March", "6 days late", "In review since 3 March, 4 days". */
import { isoDayOf } from '../../core/dates/iso-day.ts';
import type { Cleared, Status } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { isLate } from '../../core/people/work.ts';
import { daysBetween } from '../../core/planning/days.ts';
import type { PlannedDay } from '../../core/planning/plan.ts';
import { longDate } from '../words/house-dates.ts';
import { messages } from '../words/messages.ts';

const words = messages.people;

export const today = (): string => isoDayOf(new Date());

/** "13 March", with the year where that is not this one. */
export function shortDay(day: string, now = today()): string {
  const long = longDate({ start: day }, null);
  const year = ` ${String(Number(day.slice(0, 4)))}`;
  return day.slice(0, 4) === now.slice(0, 4) && long.endsWith(year) ? long.slice(0, -year.length) : long;
}

/** "In review since 3 March, 4 days"; nothing where that is not known, or where clearing says it. */
export function saySince(status: Status, since: string | null, now = today()): string {
  if (since === null) return '';
  const day = isoDayOf(new Date(since));
  const when = words.sinceWhen(shortDay(day, now), Math.max(0, daysBetween(day, now)));
  if (status === 'in-review') return words.reviewSince(when);
  if (status === 'draft') return words.draftSince(when);
  return status === 'published' ? words.publishedOn(shortDay(day, now)) : '';
}

/** "Cleared by Ines Marek on 7 March". */
export function sayCleared({ by, at }: Cleared, now = today()): string {
  const day = shortDay(isoDayOf(new Date(at)), now);
  return by === '' ? words.clearedOn(day) : words.clearedBy(by, day);
}

/** "due today", "goes out 12 March", "6 days late". Of a document that has no day, nothing. */
export function sayPlanned(summary: Summary, planned: PlannedDay | null, now = today()): string {
  if (planned === null) return '';
  const { day, kind } = planned;
  // What is cleared waits for its day, and for nobody.
  if (summary.status === 'cleared' && summary.notBefore !== null && summary.notBefore >= now)
    return words.goesOut(shortDay(summary.notBefore, now));
  if (kind === 'due') return sayDue(summary, day, now);
  if (kind === 'out') return words.goesOut(shortDay(day, now));
  return kind === 'event' ? words.event(shortDay(day, now)) : words.wentOut(shortDay(day, now));
}

function sayDue(summary: Summary, day: string, now: string): string {
  if (isLate(summary, now)) return words.late(daysBetween(day, now));
  if (day === now) return words.dueToday;
  return daysBetween(now, day) === 1 ? words.dueTomorrow : words.dueOn(shortDay(day, now));
}

/** The same for a list, where only what is to be done by a day is said. */
export function sayDueDay(summary: Summary, now = today()): string {
  if (summary.status === 'published' || summary.work.due === null) return '';
  return sayDue(summary, summary.work.due, now);
}
