/** What is to be looked at in each row of the open brochure. */
import type { Brochure } from '../../core/document.ts';
import { layoutOf } from '../../core/writing/brochure-look.ts';
import { builder } from './builder.svelte.ts';
import { warningsOf, type RowWarning } from './row-facts.ts';

/** Warnings by the id of the item, as the brochure was laid out last. */
export function rowWarnings({
  layouts,
  frozen,
}: Pick<Brochure, 'layouts' | 'frozen'>): ReadonlyMap<string, readonly RowWarning[]> {
  // A frozen edition is no longer composed: its rows say what has changed since.
  if (frozen) return new Map();
  const { items, paging } = builder;
  return new Map(
    items.map((item, index) => {
      const next = items[index + 1];
      const fitted = paging.fitted[index + 1];
      return [
        item.id,
        warningsOf({
          item,
          lastPage: paging.ends[index] ?? 0,
          empty: paging.empty[index] ?? 0,
          next:
            next && fitted
              ? {
                  item: next,
                  layout: layoutOf(layouts, next.id),
                  standing: fitted.standing,
                }
              : null,
        }),
      ];
    }),
  );
}
