/** What documents that are chosen together have in common. */
import type { Status, Tag } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';

/** How many of them have each status, tag or language. */
export interface Facts {
  statuses: ReadonlyMap<Status, number>;
  languages: ReadonlyMap<string, number>;
  tags: ReadonlyMap<string, number>;
  /** By name; empty: nobody. */
  people: ReadonlyMap<string, number>;
  /** By ISO day; null: none. */
  due: ReadonlyMap<string | null, number>;
}

export function factsOf(summaries: readonly Summary[]): Facts {
  const statuses = new Map<Status, number>();
  const languages = new Map<string, number>();
  const tags = new Map<string, number>();
  const people = new Map<string, number>();
  const due = new Map<string | null, number>();
  for (const one of summaries) {
    people.set(one.work.assignedTo, (people.get(one.work.assignedTo) ?? 0) + 1);
    due.set(one.work.due, (due.get(one.work.due) ?? 0) + 1);
    statuses.set(one.status, (statuses.get(one.status) ?? 0) + 1);
    languages.set(one.language, (languages.get(one.language) ?? 0) + 1);
    for (const tag of new Set(one.tags)) tags.set(tag, (tags.get(tag) ?? 0) + 1);
  }
  return { statuses, languages, tags, people, due };
}

/** The value that all of them have; null where they differ, or there are none. */
export const shared = <V>(counts: ReadonlyMap<V, number>): V | null =>
  counts.size === 1 ? ([...counts.keys()][0] ?? null) : null;

/** The tags that any of them has: first those of all, then those of some. */
export function tagsOf(
  facts: Facts,
  all: readonly Tag[],
  total: number,
): { tag: Tag; count: number; onAll: boolean }[] {
  return all
    .flatMap((tag) => {
      const count = facts.tags.get(tag.id) ?? 0;
      return count === 0 ? [] : [{ tag, count, onAll: count === total }];
    })
    .sort((a, b) => Number(b.onAll) - Number(a.onAll));
}
