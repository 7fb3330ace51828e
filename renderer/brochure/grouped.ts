/** The groups in which the items of a brochure stand, by what the list knows of them. */
import type { Brochure, Tag } from '../../core/document.ts';
import { groupItems } from '../../core/writing/brochure-contents.ts';
import { editionTags } from '../../core/editions/edition.ts';
import type { Summary } from '../../core/list/listing.ts';
import { documents } from '../state/documents.svelte.ts';
import { library } from '../state/library.svelte.ts';

/** A group, or null for what is in none. */
export interface ItemGroup {
  heading: string;
  tag: Tag | null;
}

type Grouped = Pick<Brochure, 'grouping' | 'language' | 'frozen'>;

/** What a row says of an item: as a frozen edition keeps it, else as the list knows it. */
export function factsOf(
  { frozen }: Pick<Brochure, 'frozen'>,
  id: string,
): Pick<Summary, 'id' | 'headline' | 'date' | 'tags'> | undefined {
  return frozen?.items.find((item) => item.id === id) ?? documents.summary(id);
}

/** The group of each item by its id; items that are gone, and all of them where nothing is grouped, have none. */
export function groupsOf(brochure: Grouped, ids: readonly string[]): ReadonlyMap<string, ItemGroup> {
  const found = new Map<string, ItemGroup>();
  const { grouping, language } = brochure;
  const summaries = ids.flatMap((id) => factsOf(brochure, id) ?? []);
  const tags = editionTags(brochure, library.tags);
  for (const { heading, tag, items } of groupItems(summaries, grouping, { tags, language }))
    if (heading !== null) for (const { id } of items) found.set(id, { heading, tag });
  return found;
}

/** For putting items in order: the key of an item's group. What has no tag, or no date, comes last with what is gone. */
export function keysOf(brochure: Grouped, ids: readonly string[]): (id: string) => string {
  const { grouping } = brochure;
  const groups = groupsOf(brochure, ids);
  const isRest = (id: string): boolean => {
    const summary = factsOf(brochure, id);
    if (!summary || grouping === 'none') return true;
    return grouping === 'date' ? summary.date === null : (groups.get(id)?.tag ?? null) === null;
  };
  return (id) => (isRest(id) ? '' : (groups.get(id)?.heading ?? ''));
}
