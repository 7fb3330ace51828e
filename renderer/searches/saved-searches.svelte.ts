/** Searches kept under a name, each with how many documents it finds now. */

import { flushSync } from 'svelte';
import { mostSearches, type SavedSearch } from '../../core/searches/saved-search.ts';
import { desk, sentence } from '../api.ts';
import { offerMenu } from '../controls/context-menus.ts';
import type { MenuPart } from '../controls/menu-entry.ts';
import { filterDocuments } from '../list/rows.ts';
import { searchKeeper } from '../list/search-keeper.ts';
import { listView } from '../list/list-view.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { undoStack, type Step } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';
import { statusNames } from '../words/names.ts';
import { movedSearch, withoutSearch, withSearch } from './search-edits.ts';

const words = messages.searches;

class Searches {
  list: readonly SavedSearch[] = $state.raw([]);
  counts: Readonly<Record<string, number>> = $state.raw({});
  /** The search that is being named; without an id it is a new one. */
  naming: (Omit<SavedSearch, 'id' | 'name'> & { id?: string; name: string }) | null = $state.raw(null);

  /** Reads those of the open library. */
  async load(): Promise<void> {
    try {
      this.list = await desk.savedSearches({});
      await this.count();
    } catch {
      this.list = []; // no library, or none that can be read: the list says so itself
    }
  }

  /** Counts anew what each finds. */
  async count(): Promise<void> {
    const counts: Record<string, number> = {};
    for (const one of this.list)
      try {
        const found = one.words.trim() === '' ? null : new Set(await desk.search({ words: one.words }));
        const { status, tags, kind } = one;
        counts[one.id] = filterDocuments(documents.of(kind), {
          status,
          tags: kind === 'brochure' ? [] : tags,
          found,
          sort: 'newest',
        }).length;
      } catch {
        // Without an index nothing is counted.
      }
    this.counts = counts;
  }

  /** Asks for a name for what the list shows now. */
  nameThis(): void {
    const { kind, status, tags } = listView;
    const name =
      listView.words.trim() !== '' ? listView.words.trim() : status === 'all' ? '' : statusNames[status];
    this.naming = { name, kind, words: listView.words.trim(), status, tags: [...tags] };
  }

  isTaken(name: string, id: string | undefined): boolean {
    const same = (other: SavedSearch): boolean =>
      other.name.localeCompare(name.trim(), undefined, { sensitivity: 'accent' }) === 0;
    return this.list.some((other) => other.id !== id && same(other));
  }

  /** Keeps it under its name; true where that is on the disk. */
  async name(name: string): Promise<boolean> {
    const { naming } = this;
    if (!naming) return false;
    const { id } = naming;
    if (id === undefined && this.list.length >= mostSearches) {
      toasts.problem(words.tooMany(mostSearches));
      return false;
    }
    const named: SavedSearch = { ...naming, id: id ?? crypto.randomUUID(), name: name.trim() };
    return this.#tried((list) => withSearch(list, named));
  }

  /** Shows what it finds. */
  show(one: SavedSearch): void {
    workspace.go(one.kind);
    flushSync(); // words typed for another list are cleared now, not after
    listView.search(one.words);
    listView.status = one.status;
    listView.tags = one.tags;
  }

  /** True of the search that the list shows now. */
  isShown({ kind, words: asked, status, tags }: SavedSearch): boolean {
    return (
      workspace.section === kind &&
      listView.words.trim() === asked &&
      listView.status === status &&
      listView.tags.length === tags.length &&
      tags.every((tag) => listView.tags.includes(tag))
    );
  }

  async move(one: SavedSearch, by: -1 | 1): Promise<void> {
    const at = this.list.findIndex(({ id }) => id === one.id);
    if (at < 0 || at + by < 0 || at + by >= this.list.length) return;
    await this.#tried((list) => movedSearch(list, one.id, by));
  }

  async remove(one: SavedSearch): Promise<void> {
    const at = this.list.findIndex(({ id }) => id === one.id);
    if (!(await this.#tried((list) => withoutSearch(list, one.id)))) return;
    const step: Step = {
      label: words.removal(one.name),
      undo: () => this.#keep((list) => withSearch(list, one, at)),
      redo: () => this.#keep((list) => withoutSearch(list, one.id)),
    };
    undoStack.push(step);
    toasts.did(words.removed(one.name), step);
  }

  partsOf(one: SavedSearch): MenuPart[] {
    return [
      { kind: 'act', label: words.rename, run: () => (this.naming = one) },
      { kind: 'act', label: words.moveUp, keys: 'Alt+ArrowUp', run: () => this.move(one, -1) },
      { kind: 'act', label: words.moveDown, keys: 'Alt+ArrowDown', run: () => this.move(one, 1) },
      { kind: 'line' },
      { kind: 'act', label: words.remove, run: () => this.remove(one) },
    ];
  }

  /** Keeps what `edit` makes of the list as it is on the disk: another window may have changed it. Throws DeskError. */
  async #keep(edit: (list: readonly SavedSearch[]) => SavedSearch[]): Promise<void> {
    const next = edit(await desk.savedSearches({}));
    await desk.keepSearches({ searches: next });
    this.list = next;
    await this.count();
  }

  /** The same, with a failure told; true where it is on the disk. */
  async #tried(edit: (list: readonly SavedSearch[]) => SavedSearch[]): Promise<boolean> {
    try {
      await this.#keep(edit);
      return true;
    } catch (error) {
      toasts.problem(sentence(error));
      return false;
    }
  }
}

export const searches = new Searches();
searchKeeper.nameThis = () => searches.nameThis();

offerMenu('[data-search]', (element) => {
  const one = searches.list.find(({ id }) => id === element.dataset['search']);
  return one ? { label: words.menu(one.name), parts: searches.partsOf(one) } : null;
});
