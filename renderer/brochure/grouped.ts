/** The groups in which the items of a brochure stand, by what the list knows of them. */
import type { Brochure, Tag } from '../../core/document.ts';
import { groupItems } from '../../core/writing/brochure-contents.ts';
import { documents } from '../state/documents.svelte.ts';
import { library } from '../state/library.svelte.ts';

/** A group, or null for what is in none. */
export interface ItemGroup {
  heading: string;
  tag: Tag | null;
}

/** The group of each item by its id; items that are gone, and all of them where nothing is grouped, have none. */
export function groupsOf(
  { grouping, language }: Pick<Brochure, 'grouping' | 'language'>,
  ids: readonly string[],
): ReadonlyMap<string, ItemGroup> {
  const found = new Map<string, ItemGroup>();
  const summaries = ids.flatMap((id) => documents.summary(id) ?? []);
  for (const { heading, tag, items } of groupItems(summaries, grouping, { tags: library.tags, language }))
    if (heading !== null) for (const { id } of items) found.set(id, { heading, tag });
  return found;
}

/** For putting items in order: the key of an item's group. What has no tag, or no date, comes last with what is gone. */
export function keysOf(
  { grouping, language }: Pick<Brochure, 'grouping' | 'language'>,
  ids: readonly string[],
): (id: string) => string {
  const groups = groupsOf({ grouping, language }, ids);
  const isRest = (id: string): boolean => {
    const summary = documents.summary(id);
    if (!summary || grouping === 'none') return true;
    return grouping === 'date' ? summary.date === null : (groups.get(id)?.tag ?? null) === null;
  };
  return (id) => (isRest(id) ? '' : (groups.get(id)?.heading ?? ''));
}
