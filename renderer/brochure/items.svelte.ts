/** The news items of a brochure, read in full as they change. */
/* eslint-disable svelte/prefer-svelte-reactivity -- maps and sets here are replaced, never changed */
import type { NewsItem } from '../../core/document.ts';
import { documents } from '../state/documents.svelte.ts';

/** Follows a list of ids; what cannot be read is left out. Made while a component starts. */
export class BrochureItems {
  #found: ReadonlyMap<string, NewsItem> = $state.raw(new Map());
  #asked = 0;

  constructor(ids: () => readonly string[]) {
    $effect(() => {
      void documents.generation;
      void this.#read(ids());
    });
  }

  /** The items that could be read, in the order of the ids. */
  inOrder(ids: readonly string[]): NewsItem[] {
    return ids.flatMap((id) => this.#found.get(id) ?? []);
  }

  async #read(ids: readonly string[]): Promise<void> {
    const asked = ++this.#asked;
    const stored = await Promise.allSettled(ids.map((id) => documents.read(id)));
    if (asked !== this.#asked) return;
    const found = new Map<string, NewsItem>();
    for (const one of stored)
      if (one.status === 'fulfilled' && one.value.document.kind === 'news')
        found.set(one.value.document.id, one.value.document);
    this.#found = found;
  }
}
