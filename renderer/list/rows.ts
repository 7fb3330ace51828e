/** What the list shows: documents that pass the filters, in the order asked for, under their years. */
import { messages, windowLocale } from '../words/messages.ts';
import { statuses, type Status } from '../../core/document.ts';
import { suits, yearOf, type Summary } from '../../core/list/listing.ts';

export const sorts = ['newest', 'oldest', 'changed', 'headline', 'status'] as const;
/** `changed`: last changed first. */
export type Sort = (typeof sorts)[number];
export const isSort = (value: unknown): value is Sort => (sorts as readonly unknown[]).includes(value);
export const sortNames: Record<Sort, string> = {
  newest: messages.list.newestFirst,
  oldest: messages.list.oldestFirst,
  changed: messages.list.recentlyChangedFirst,
  headline: messages.list.byHeadline,
  status: messages.list.byStatus,
};

export interface Filters {
  status: Status | 'all';
  /** Ids; a document needs all of them. */
  tags: readonly string[];
  /** Ids that a search found, or null where nothing is searched for. */
  found: ReadonlySet<string> | null;
  sort: Sort;
}

/** A document, or the year heading above its documents. Summaries are used as they are, as the list may be very long. */
export type Row = Summary | YearRow;
export interface YearRow {
  year: string;
}
export const isYear = (row: Row): row is YearRow => 'year' in row;
export const keyOf = (row: Row): string => (isYear(row) ? `year ${row.year}` : row.id);

const inOrder = new Intl.Collator(windowLocale).compare;

/** Documents that pass the filters, in order; `summaries` are newest first. */
export function filterDocuments(
  summaries: readonly Summary[],
  { status, tags, found, sort }: Filters,
): readonly Summary[] {
  const query = { ...(status === 'all' ? {} : { status }), tags: [...tags] };
  const passAll = status === 'all' && tags.length === 0 && found === null;
  const chosen = passAll
    ? summaries
    : summaries.filter((one) => suits(one, query) && (found === null || found.has(one.id)));
  if (sort === 'oldest') return chosen.toReversed();
  if (sort === 'headline') return chosen.toSorted((a, b) => inOrder(a.headline, b.headline));
  if (sort === 'status')
    return chosen.toSorted((a, b) => statuses.indexOf(a.status) - statuses.indexOf(b.status));
  if (sort === 'changed') return chosen.toSorted((a, b) => latest(a.updatedAt, b.updatedAt));
  return chosen;
}

/** ISO instants, the latest first. */
const latest = (a: string, b: string): number => (a < b ? 1 : a > b ? -1 : 0);

/** Rows of the list; years stand above their documents where the order is one of dates. */
export function groupByYear(summaries: readonly Summary[], sort: Sort): readonly Row[] {
  if (sort !== 'newest' && sort !== 'oldest') return summaries;
  const rows: Row[] = [];
  let last: string | null | undefined;
  for (const summary of summaries) {
    const { kind, date } = summary;
    const day = date && (date.end ?? date.start);
    const isInLast = day === null ? last === null : typeof last === 'string' && day.startsWith(last);
    if (kind !== 'brochure' && !isInLast) {
      last = yearOf(summary)?.toString() ?? null;
      rows.push({ year: last ?? messages.common.noDateYet });
    }
    rows.push(summary);
  }
  return rows;
}

/** Indexes of the year headings. */
export function yearsAmong(rows: readonly Row[]): number[] {
  const years: number[] = [];
  for (const [at, row] of rows.entries()) if (isYear(row)) years.push(at);
  return years;
}

/** True if both have the same documents and years at the same indexes, though their content may differ. */
export const haveSamePlaces = (a: readonly Row[], b: readonly Row[]): boolean =>
  a === b || (a.length === b.length && a.every((row, at) => keyOf(row) === keyOf(b[at] as Row)));

/** How many documents have each status, and all. */
export function countStatuses(summaries: readonly Summary[]): Record<Status | 'all', number> {
  const counts = { all: summaries.length, draft: 0, 'in-review': 0, cleared: 0, published: 0 };
  for (const { status } of summaries) counts[status] += 1;
  return counts;
}
