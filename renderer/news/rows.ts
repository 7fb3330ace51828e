/** What the list shows: documents that pass the filters, in the order asked for, under their years. */
import type { Status } from '../../core/document.ts';
import { select, yearOf, type Summary } from '../../core/listing.ts';

export const sorts = ['newest', 'oldest', 'changed', 'headline'] as const;
/** `changed`: last changed first. */
export type Sort = (typeof sorts)[number];
export const sortNames: Record<Sort, string> = {
  newest: 'Newest first',
  oldest: 'Oldest first',
  changed: 'Last changed first',
  headline: 'By headline',
};

export interface Filters {
  status: Status | 'all';
  /** Ids; a document needs all of them. */
  tags: readonly string[];
  /** Ids that a search found, or null where nothing is searched for. */
  found: ReadonlySet<string> | null;
  sort: Sort;
}

export type Row = { type: 'year'; label: string } | { type: 'document'; summary: Summary };

/** Documents that pass the filters, in order. */
export function filterDocuments(summaries: readonly Summary[], filters: Filters): Summary[] {
  const { status, tags, found, sort } = filters;
  const chosen = select(summaries, {
    ...(status === 'all' ? {} : { status }),
    tags: [...tags],
  }).filter((summary) => found === null || found.has(summary.id));
  if (sort === 'oldest') return chosen.reverse();
  if (sort === 'headline') return chosen.sort((a, b) => a.headline.localeCompare(b.headline));
  if (sort === 'changed') return chosen.sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
  return chosen;
}

/** Rows of the list; years stand above their documents where the order is one of dates. */
export function groupByYear(summaries: readonly Summary[], sort: Sort): Row[] {
  const rows: Row[] = [];
  const byDate = sort === 'newest' || sort === 'oldest';
  let last: string | undefined;
  for (const summary of summaries) {
    const label = yearOf(summary)?.toString() ?? 'No date yet';
    if (byDate && summary.kind !== 'brochure' && label !== last) {
      rows.push({ type: 'year', label });
      last = label;
    }
    rows.push({ type: 'document', summary });
  }
  return rows;
}

/** How many documents have each status, and all. */
export function countStatuses(summaries: readonly Summary[]): Record<Status | 'all', number> {
  const counts = { all: summaries.length, draft: 0, 'in-review': 0, cleared: 0, published: 0 };
  for (const { status } of summaries) counts[status] += 1;
  return counts;
}
