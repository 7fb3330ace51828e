/** The news items of a brochure, read in full as they change. */
/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced, never changed */
import type { Brochure, NewsItem } from '../../core/document.ts';
import { editionItems } from '../../core/editions/edition.ts';
import { documents } from '../state/documents.svelte.ts';

const isSame = (a: ReadonlyMap<string, NewsItem>, b: ReadonlyMap<string, NewsItem>): boolean =>
  a.size === b.size && [...a].every(([id, item]) => b.get(id) === item);

/** Follows a list of ids; what cannot be read is left out. Made while a component starts. */
export class BrochureItems {
  #found: ReadonlyMap<string, NewsItem> = $state.raw(new Map());
  #asked = 0;
  /** True once they have been read. */
  ready = $state(false);

  constructor(ids: () => readonly string[]) {
    $effect(() => {
      void documents.generation;
      void this.#read(ids());
    });
  }

  /** The items of a brochure as it prints them: as they are now where they could be read, or as its frozen edition keeps them. */
  of(brochure: Pick<Brochure, 'items' | 'frozen'>): NewsItem[] {
    return editionItems(brochure, this.find);
  }

  /** An item as it is now; undefined where it could not be read. */
  readonly find = (id: string): NewsItem | undefined => this.#found.get(id);

  async #read(ids: readonly string[]): Promise<void> {
    const asked = ++this.#asked;
    const stored = await Promise.allSettled(ids.map((id) => documents.read(id)));
    if (asked !== this.#asked) return;
    const found = new Map<string, NewsItem>();
    for (const one of stored)
      if (one.status === 'fulfilled' && one.value.document.kind === 'news')
        found.set(one.value.document.id, one.value.document);
    // What says the same is not laid out again: every save of whatever document comes by here.
    if (!isSame(this.#found, found)) this.#found = found;
    this.ready = true;
  }
}
