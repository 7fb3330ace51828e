/** What has become of the items of a frozen edition, as the library has them now. */
import { since, type Since } from '../../core/editions/since.ts';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { telling } from '../comparing/telling.ts';
import { edition } from '../state/edition.svelte.ts';

/** By the ids of the items; empty while the edition is not frozen. */
export function sinceOf(
  { frozen, language }: Pick<Brochure, 'frozen' | 'language'>,
  find: (id: string) => NewsItem | undefined,
): ReadonlyMap<string, Since> {
  const around = edition.around(find);
  return new Map(
    (frozen?.items ?? []).map((item) => [item.id, since(item, find(item.id), around, telling(language))]),
  );
}
