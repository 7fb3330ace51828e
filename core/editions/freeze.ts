/** Freezes an edition: the brochure keeps the words of its items, whatever becomes of them in the library. */
import type { Brochure, Frozen, NewsItem, Tag } from '../document.ts';
import { isCleared, whyItStays, type ReleaseRule, type StayReason } from '../export/release.ts';
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

/** What keeps an edition from being frozen: an item of it, or the brochure itself. */
export interface Unfit {
  id: string;
  /** Empty where it cannot be read. */
  headline: string;
  why: 'unreadable' | StayReason;
  /** ISO day on which its embargo ends; only where that keeps it. */
  until?: string | undefined;
}

/** Why an item may not be kept as published: it is not cleared, or under embargo; null where it may. */
export const whyUnfit = (
  item: NewsItem,
  { today, unclear }: Pick<Around, 'today' | 'unclear'>,
): { why: StayReason; until: string | undefined } | null => {
  const rule: ReleaseRule = { level: 'cleared', today, unclear };
  const why = whyItStays(item, rule);
  return why && { why, until: why === 'embargo' ? (item.notBefore ?? undefined) : undefined };
};

/**
 * The edition, or what keeps it from being frozen, the brochure itself before its items: an edition is what went out, so
 * all of it has to be cleared. Of a brochure without items there is none.
 */
export function freeze(
  brochure: Brochure,
  { at, by }: Pick<Frozen, 'at' | 'by'>,
  around: Around,
): { frozen: Frozen; unfit: readonly [] } | { frozen: null; unfit: readonly Unfit[] } {
  const found = brochure.items.map((id) => ({ id, item: around.find(id) }));
  if (found.length === 0) return { frozen: null, unfit: [] };
  const { id, title: headline, status } = brochure;
  const own: Unfit[] = isCleared(brochure)
    ? []
    : [{ id, headline, why: status === 'in-review' ? status : 'draft' }];
  const ofItems = found.flatMap(({ id, item }): Unfit[] => {
    if (!item) return [{ id, headline: '', why: 'unreadable' }];
    const unfit = whyUnfit(item, around);
    return unfit ? [{ id, headline: item.headline, ...unfit }] : [];
  });
  const unfit = [...own, ...ofItems];
  if (unfit.length > 0) return { frozen: null, unfit };
  const items = found.flatMap(({ item }) => (item ? [asPublished(item)] : []));
  return { frozen: { at, by, items, tags: tagsIn(items, around.tags) }, unfit: [] };
}

/** The tags that items have, in the order of the library. */
export function tagsIn(items: readonly NewsItem[], tags: readonly Tag[]): Tag[] {
  const used = new Set(items.flatMap((item) => item.tags));
  return tags.filter(({ id }) => used.has(id));
}
