/** Freezes an edition: the brochure keeps the words of its items, whatever becomes of them in the library. */
import type { Brochure, Frozen, NewsItem, Tag } from '../document.ts';
import { whyItStays, type ReleaseRule, type StayReason } from '../export/release.ts';
import { asPublished } from './edition.ts';

/** What freezing has to know beside the brochure. */
export interface Around {
  /** The item as it is now, if the library can read it. */
  find: (id: string) => NewsItem | undefined;
  tags: readonly Tag[];
  /** Today on the office's computer, as an ISO day. */
  today: string;
  /** Ids of documents whose embargo was typed and not understood. */
  unclear?: readonly string[] | undefined;
}

/** An item that keeps an edition from being frozen. */
export interface Unfit {
  id: string;
  /** Empty where it cannot be read. */
  headline: string;
  why: 'unreadable' | StayReason;
}

/** Why an item may not be kept as published: it is not cleared, or under embargo; null where it may. */
export const whyUnfit = (
  item: NewsItem,
  { today, unclear }: Pick<Around, 'today' | 'unclear'>,
): StayReason | null => {
  const rule: ReleaseRule = { level: 'cleared', today, unclear };
  return whyItStays(item, rule);
};

/** The edition, or the items that keep it from being frozen; of a brochure without items there is none. */
export function freeze(
  brochure: Brochure,
  { at, by }: Pick<Frozen, 'at' | 'by'>,
  around: Around,
): { frozen: Frozen; unfit: readonly [] } | { frozen: null; unfit: readonly Unfit[] } {
  const found = brochure.items.map((id) => ({ id, item: around.find(id) }));
  const unfit = found.flatMap(({ id, item }): Unfit[] => {
    const why = item ? whyUnfit(item, around) : 'unreadable';
    return why === null ? [] : [{ id, headline: item?.headline ?? '', why }];
  });
  if (unfit.length > 0 || found.length === 0) return { frozen: null, unfit };
  const items = found.flatMap(({ item }) => (item ? [asPublished(item)] : []));
  return { frozen: { at, by, items, tags: tagsIn(items, around.tags) }, unfit: [] };
}

/** The tags that items have, in the order of the library. */
export function tagsIn(items: readonly NewsItem[], tags: readonly Tag[]): Tag[] {
  const used = new Set(items.flatMap((item) => item.tags));
  return tags.filter(({ id }) => used.has(id));
}
