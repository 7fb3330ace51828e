/** The language sets of the library: each item with its translations. */
import type { Summary } from '../../core/list/listing.ts';
import { isOlder, languageSets, rootOf } from '../../core/translations/language-set.ts';
import { documents } from './documents.svelte.ts';

class Sets {
  readonly #all = $derived(languageSets(documents.all));

  /** The set that a document is in, the original first; none where it stands alone. */
  of(summary: Pick<Summary, 'id' | 'translation'>): readonly Summary[] {
    return this.#all.get(rootOf(summary, (id) => documents.summary(id))) ?? [];
  }

  /** Of a translation whose original has been changed since; null where that cannot be told. */
  isOlder({ translation }: Pick<Summary, 'translation'>): boolean | null {
    return translation === null ? null : isOlder({ translation }, documents.summary(translation.of));
  }
}

export const sets = new Sets();
