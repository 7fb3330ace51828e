/** What is to be looked at in each row of the open brochure. */
import type { ItemLayout } from '../../core/document.ts';
import { layoutOf } from '../../core/writing/brochure-look.ts';
import { builder } from './builder.svelte.ts';
import { warningsOf, type RowWarning } from './row-facts.ts';

/** Warnings by the id of the item, as the brochure was laid out last. */
export function rowWarnings(layouts: readonly ItemLayout[]): ReadonlyMap<string, readonly RowWarning[]> {
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
