/** On which day each document stands in a calendar, and in which column of a board. */
import { statuses, type Status } from '../document.ts';
import { isoDayOf } from '../dates/iso-day.ts';
import type { Summary } from '../list/listing.ts';
import { plusDays } from './days.ts';

/** `due`: to be ready by then. `out`: its embargo ends. `went-out`: it was published. `event`: of what it tells. */
export type DayKind = 'due' | 'out' | 'went-out' | 'event';

export interface PlannedDay {
  day: string;
  kind: DayKind;
}

/** The day of an instant; an instant that is none has none. */
const dayOf = (instant: string | null): string | null => {
  const date = instant === null ? null : new Date(instant);
  return date === null || Number.isNaN(date.getTime()) ? null : isoDayOf(date);
};

/** The day on which a document stands: that by which it has to be ready, else that on which it goes out, else that of the event. */
export function plannedDay({ status, work, notBefore, date }: Summary): PlannedDay | null {
  const wentOut = status === 'published' ? dayOf(work.statusSince) : null;
  if (wentOut !== null) return { day: wentOut, kind: 'went-out' };
  if (status !== 'published') {
    if (work.due !== null) return { day: work.due, kind: 'due' };
    if (notBefore !== null) return { day: notBefore, kind: 'out' };
  }
  return date === null ? null : { day: date.start, kind: 'event' };
}

/** True of what is still to be done. */
export const isUnderWay = ({ status }: Pick<Summary, 'status'>): boolean => status !== 'published';

export interface Placed {
  summary: Summary;
  planned: PlannedDay | null;
}

/** Days to be kept before those of events, which were often long ago; then what has no day; within each by day. */
function inOrder(a: Placed, b: Placed): number {
  const rank = ({ planned }: Placed): number => (planned === null ? 2 : planned.kind === 'event' ? 1 : 0);
  const [ra, rb] = [rank(a), rank(b)];
  if (ra !== rb) return ra - rb;
  const [da, db] = [a.planned?.day ?? '', b.planned?.day ?? ''];
  const byDay = da < db ? -1 : da > db ? 1 : 0;
  // Of events, the last one first: it is the one that is being written about.
  if (byDay !== 0) return ra === 1 ? -byDay : byDay;
  return a.summary.id < b.summary.id ? -1 : 1;
}

const placed = (summary: Summary): Placed => ({ summary, planned: plannedDay(summary) });

/** Documents by the day on which they stand; on each day, what is to be done comes before what went out. */
export function byDay(summaries: readonly Summary[]): ReadonlyMap<string, Placed[]> {
  const days = new Map<string, Placed[]>();
  for (const summary of summaries) {
    const one = placed(summary);
    if (one.planned === null) continue;
    const there = days.get(one.planned.day);
    if (there) there.push(one);
    else days.set(one.planned.day, [one]);
  }
  for (const entries of days.values())
    if (entries.length > 1)
      entries.sort(
        (a, b) =>
          Number(!isUnderWay(a.summary)) - Number(!isUnderWay(b.summary)) ||
          (a.summary.id < b.summary.id ? -1 : 1),
      );
  return days;
}

/** What is under way, in the order in which it is to be ready. */
export const underWay = (summaries: readonly Summary[]): Placed[] =>
  summaries.filter(isUnderWay).map(placed).sort(inOrder);

const wentOutAt = ({ summary }: Placed): number => Date.parse(summary.work.statusSince ?? '');

/** How long published documents stay on the board. */
export const daysOnBoard = 7;

/** Documents by status: what is under way, and what went out in the last days, the last first. */
export function board(summaries: readonly Summary[], today: string): Record<Status, Placed[]> {
  const since = plusDays(today, 1 - daysOnBoard);
  const columns = Object.fromEntries(statuses.map((status) => [status, [] as Placed[]])) as Record<
    Status,
    Placed[]
  >;
  for (const one of underWay(summaries)) columns[one.summary.status].push(one);
  columns.published = summaries
    .filter(({ status, work }) => status === 'published' && (dayOf(work.statusSince) ?? '') >= since)
    .map(placed)
    .sort((a, b) => wentOutAt(b) - wentOutAt(a) || (a.summary.id < b.summary.id ? -1 : 1));
  return columns;
}
