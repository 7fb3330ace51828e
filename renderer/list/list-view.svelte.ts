/** The list's search, filters and order. */
import type { Kind, Status } from '../../core/document.ts';
import { desk } from '../api.ts';
import { countStatuses, filterDocuments, groupByYear, type Sort } from './rows.ts';
import { documents } from '../state/documents.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

class ListView {
  words = $state('');
  status: Status | 'all' = $state('all');
  tags: readonly string[] = $state.raw([]);
  sort: Sort = $state('newest');
  #found: ReadonlySet<string> | null = $state.raw(null);
  #timer: ReturnType<typeof setTimeout> | undefined;

  readonly kind: Kind = $derived(
    workspace.section === 'brief' || workspace.section === 'brochure' ? workspace.section : 'news',
  );
  readonly #all = $derived(documents.of(this.kind));
  readonly #unstatused = $derived(
    filterDocuments(this.#all, {
      status: 'all',
      tags: this.kind === 'brochure' ? [] : this.tags,
      found: this.#found,
      sort: this.sort,
    }),
  );
  readonly counts = $derived(countStatuses(this.#unstatused));
  readonly shown = $derived(
    this.status === 'all' ? this.#unstatused : this.#unstatused.filter((one) => one.status === this.status),
  );
  readonly rows = $derived(groupByYear(this.shown, this.sort));
  readonly total = $derived(this.#all.length);
  /** Filters besides the words of the search. */
  readonly filtersToo = $derived(this.status !== 'all' || (this.kind !== 'brochure' && this.tags.length > 0));
  readonly filtered = $derived(this.words.trim() !== '' || this.filtersToo);

  search(words: string): void {
    this.words = words;
    clearTimeout(this.#timer);
    if (words.trim() === '') this.#found = null;
    else this.#timer = setTimeout(() => void this.#find(), 90);
  }

  toggleTag(id: string): void {
    this.tags = this.tags.includes(id) ? this.tags.filter((one) => one !== id) : [...this.tags, id];
  }

  clearWords(): void {
    this.search('');
    this.status = 'all';
  }

  clear(): void {
    this.clearWords();
    this.tags = [];
  }

  /** Searches anew after documents changed. */
  again(): void {
    if (this.words.trim() !== '') void this.#find();
  }

  async #find(): Promise<void> {
    const words = this.words;
    try {
      // Of every kind: the words stay when the editor goes to another section.
      const ids = await desk.search({ words });
      if (words === this.words) this.#found = new Set(ids);
    } catch {
      // Without an index, fall back to searching the headlines.
      const low = words.toLowerCase();
      const hit = documents.all.filter((one) => `${one.headline} ${one.teaser}`.toLowerCase().includes(low));
      if (words === this.words) this.#found = new Set(hit.map((one) => one.id));
    }
  }
}

export const listView = new ListView();

workspace.besideInList = (id) => {
  const { shown } = listView;
  const at = shown.findIndex((one) => one.id === id);
  return at === -1 ? null : ((shown[at + 1] ?? shown[at - 1])?.id ?? null);
};
