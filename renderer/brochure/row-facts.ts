/** What a row of the builder says of its item: how its picture stands, and what is to be looked at, with what mends it. */
import { bodyText, wordCount } from '../../core/body/body.ts';
import type { ItemLayout, NewsItem, Status } from '../../core/document.ts';
import { isCleared } from '../../core/export/release.ts';

/** How an item stands on its pages. */
export type Standing =
  | 'across'
  | 'across-lower'
  | 'square'
  | 'beside'
  | 'small'
  | 'picture'
  | 'gallery'
  | 'pull'
  | 'short'
  | 'text';

/** Tells it from the element that was laid out, so that it is what the page shows. */
export function standingOf(item: Element): Standing {
  const figure = item.querySelector(':scope > .figure');
  if (!figure) {
    if (item.querySelector('.pull')) return 'pull';
    return item.classList.contains('short') ? 'short' : 'text';
  }
  const has = (name: string): boolean => figure.classList.contains(name);
  if (has('gallery')) return 'gallery';
  if (item.classList.contains('beside')) return 'beside';
  if (has('little') || has('small') || has('tall')) return 'small';
  if (has('square')) return 'square';
  if (has('wide') && !has('uncropped'))
    return item.classList.contains('overruns') ? 'across-lower' : 'across';
  return 'picture';
}

/** Something to look at in a row. */
export type RowWarning =
  /** It has a status that is not cleared; `to` is the next one on its way. */
  | { kind: 'not-cleared'; status: Status; to: Status }
  /** Its teaser stands in for its text, or it has nothing to say at all. */
  | { kind: 'no-text'; hasTeaser: boolean }
  /** The page below it stays empty; what the next item can be told to do about that, if anything. */
  | {
      kind: 'empty';
      page: number;
      millimetres: number;
      next: { id: string; does: 'follow' | 'smaller' } | null;
    };

/** What is known of an item in its place. */
export interface PlacedItem {
  item: NewsItem;
  /** Last page on which it stands, and millimetres that stay empty there, where they are too many. */
  lastPage: number;
  empty: number;
  next: { item: NewsItem; layout: Omit<ItemLayout, 'item'>; standing: Standing } | null;
}

/** Everything in a row that is to be looked at. */
export function warningsOf({ item, lastPage, empty, next }: PlacedItem): RowWarning[] {
  const warnings: RowWarning[] = [];
  if (!isCleared(item))
    warnings.push({
      kind: 'not-cleared',
      status: item.status,
      to: item.status === 'draft' ? 'in-review' : 'cleared',
    });
  if (wordCount(bodyText(item.body), item.language) === 0)
    warnings.push({ kind: 'no-text', hasTeaser: item.teaser.trim() !== '' });
  if (empty > 0)
    warnings.push({ kind: 'empty', page: lastPage, millimetres: empty, next: next && remedyOf(next) });
  return warnings;
}

/** It follows on where it was to begin a page; where it does not fit, a smaller picture may let it. */
function remedyOf({
  item,
  layout,
  standing,
}: NonNullable<PlacedItem['next']>): { id: string; does: 'follow' | 'smaller' } | null {
  if (layout.start === 'page' || standing === 'beside') return { id: item.id, does: 'follow' };
  const hasPicture = !['pull', 'short', 'text'].includes(standing);
  if (hasPicture && standing !== 'small' && layout.pictures !== 'small')
    return { id: item.id, does: 'smaller' };
  return null;
}
