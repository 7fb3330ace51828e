/** The list's search, filters and order. */
import { tick } from 'svelte';
import type { Kind, Status } from '../../core/document.ts';
import { desk } from '../api.ts';
import { countStatuses, filterDocuments, groupByYear, isSort, type Sort } from './rows.ts';
import { columns } from '../state/columns.svelte.ts';
import { waiting } from '../state/waiting.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { marking } from '../state/marking.svelte.ts';
import { readTyped } from '../state/read-typed.ts';
import { Remembered } from '../state/remembered.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

class ListView {
  words = $state('');
  status: Status | 'all' = $state('all');
  tags: readonly string[] = $state.raw([]);
  readonly #sort = new Remembered<Sort>('list.sort', 'newest', isSort);
  #found: ReadonlySet<string> | null = $state.raw(null);
  /** The words that `#found` answers. */
  answered = $state('');
  #isAsking = false;
  #isAskedAgain = false;

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
  readonly filtered = $derived(this.answered !== '' || this.filtersToo);

  get sort(): Sort {
    return this.#sort.value;
  }
  set sort(sort: Sort) {
    this.#sort.value = sort;
  }

  /** The former list stays until the answer is there; words that ask for nothing yet (“tag:”) find everything. */
  search(words: string): void {
    this.words = words;
    if (readTyped(words) === null) this.#show(null, '');
    else void this.#find();
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

  /** Takes the filters off, and leaves the words. */
  clearFilters(): void {
    this.status = 'all';
    this.tags = [];
  }

  /** Searches anew after documents changed. */
  again(): void {
    if (readTyped(this.words) !== null) void this.#find();
  }

  /** How many documents of another kind the search found. */
  foundOf(kind: Kind): number {
    const found = this.#found;
    return found === null ? 0 : documents.of(kind).filter(({ id }) => found.has(id)).length;
  }

  /** Asks one question after another, always the newest; answers to older words are dropped. */
  async #find(): Promise<void> {
    this.#isAskedAgain = true;
    if (this.#isAsking) return;
    this.#isAsking = true;
    try {
      while (this.#isAskedAgain) {
        this.#isAskedAgain = false;
        const { words } = this;
        if (readTyped(words) === null) break;
        const found = await this.#ask(words);
        if (words === this.words) this.#show(found, words);
      }
    } finally {
      this.#isAsking = false;
    }
  }

  /** Ids of every kind: the words stay when the editor goes to another section. */
  async #ask(words: string): Promise<ReadonlySet<string>> {
    try {
      return new Set(await desk.search({ words }));
    } catch {
      // Without an index, fall back to searching the headlines.
      const low = words.toLowerCase();
      const hit = documents.all.filter((one) => `${one.headline} ${one.teaser}`.toLowerCase().includes(low));
      return new Set(hit.map((one) => one.id));
    }
  }

  #show(found: ReadonlySet<string> | null, words: string): void {
    this.#found = found;
    this.answered = words;
    marking.query = readTyped(words);
  }
}

export const listView = new ListView();

waiting.search = async (kind, words) => {
  workspace.go(kind);
  columns.show('list');
  await tick(); // a new list begins without words
  listView.clear();
  listView.search(words);
};

workspace.besideInList = (id) => {
  const { shown } = listView;
  const at = shown.findIndex((one) => one.id === id);
  return at === -1 ? null : ((shown[at + 1] ?? shown[at - 1])?.id ?? null);
};
