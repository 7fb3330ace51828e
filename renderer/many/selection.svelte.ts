/** Documents of the list that are chosen together. Only those that the list shows are acted on. */
/* eslint-disable svelte/prefer-svelte-reactivity -- the set is replaced, never changed */
import type { Kind } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { announcer } from '../state/announcer.svelte.ts';
import { dialogs } from '../state/dialogs.svelte.ts';
import { documents } from '../state/documents.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';

/** Choices of the action bar that open a menu. */
export type ManyMenu = 'status' | 'assign' | 'tags' | 'language' | 'brochure';

class Selection {
  #ids: ReadonlySet<string> = $state.raw(new Set());
  /** Where a run of rows begins. */
  #anchor: string | null = $state(null);
  /** Documents that the list shows, in its order; the list says which. */
  #shown: () => readonly Summary[] = $state.raw(() => []);
  /** The menu of the action bar that stands open. */
  menu: ManyMenu | null = $state(null);
  /** News items or briefs that the dialog for exports is asked to begin with; none: what is open. */
  going: readonly string[] = $state.raw([]);
  /** How far work under way is. */
  progress: { done: number; total: number } | null = $state.raw(null);

  readonly #hasList = $derived(['news', 'brief', 'brochure'].includes(workspace.section));
  /** Chosen and shown, in the order of the list. */
  readonly acted: readonly Summary[] = $derived(
    this.#ids.size === 0 || !this.#hasList ? [] : this.#shown().filter(({ id }) => this.#ids.has(id)),
  );
  /** Chosen, still there, and not shown. */
  readonly hidden = $derived.by(() => {
    if (this.#ids.size === this.acted.length) return 0;
    void documents.generation;
    // Those of other lists are no part of this one.
    const here = [...this.#ids].filter((id) => documents.summary(id)?.kind === workspace.section);
    return here.length - this.acted.length;
  });
  /** Two or more: the sheet and the inspector are theirs. */
  readonly isMany = $derived(this.acted.length > 1);
  readonly kind: Kind = $derived(this.acted[0]?.kind ?? 'news');

  /** Those chosen together, else those that a search or a filter has left in the list; null where it shows all of its kind. */
  get found(): string[] | null {
    if (this.isMany) return this.ids;
    if (!this.#hasList) return null;
    const ids = this.#shown().map(({ id }) => id);
    const all = documents.all.filter(({ kind }) => kind === workspace.section).length;
    return ids.length > 0 && ids.length < all ? ids : null;
  }

  /** The list lends what it shows. */
  follow(shown: () => readonly Summary[]): void {
    this.#shown = shown;
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  get isEmpty(): boolean {
    return this.#ids.size === 0;
  }

  get ids(): string[] {
    return this.acted.map(({ id }) => id);
  }

  /** Chooses one more, or one less. The open document is the first of them, as if it had been chosen by the click that opened it. */
  toggle(id: string, withOpen = true): void {
    const next = new Set(this.#ids);
    const open = workspace.current?.id;
    if (withOpen && next.size === 0 && open !== undefined && open !== id && this.#isShown(open))
      next.add(open);
    if (!next.delete(id)) next.add(id);
    this.#anchor = id;
    this.#choose(next);
  }

  /** Chooses all from where the run begins to this one; `adding` keeps what was chosen besides. */
  extendTo(id: string, adding = false): void {
    const shown = this.#shown();
    const anchor = [this.#anchor, workspace.current?.id].find(
      (one) => one !== null && one !== undefined && this.#isShown(one),
    );
    const [from, to] = [
      shown.findIndex((one) => one.id === (anchor ?? id)),
      shown.findIndex((one) => one.id === id),
    ];
    if (to < 0) return;
    this.#anchor = anchor ?? id;
    const run = shown.slice(Math.min(from, to), Math.max(from, to) + 1).map((one) => one.id);
    this.#choose(new Set(adding ? [...this.#ids, ...run] : run));
  }

  /** A run of rows begins here, where none has begun. */
  beginAt(id: string): void {
    if (this.isEmpty) this.#anchor = id;
  }

  /** All that the list shows. */
  all(): void {
    this.#choose(new Set(this.#shown().map(({ id }) => id)));
  }

  /** Only those that the list shows stay chosen. */
  dropHidden(): void {
    this.#choose(new Set(this.ids));
  }

  clear(): void {
    this.#anchor = null;
    this.menu = null;
    if (!this.isEmpty) this.#choose(new Set());
  }

  /** The document that is shown after these, or before them where none is: the one to go on with once they are gone. */
  neighbourOf(ids: readonly string[]): string | null {
    const shown = this.#shown();
    const going = new Set(ids);
    const last = shown.findLastIndex(({ id }) => going.has(id));
    if (last < 0) return null;
    const after = shown.slice(last + 1).find(({ id }) => !going.has(id));
    return after?.id ?? shown.slice(0, last).findLast(({ id }) => !going.has(id))?.id ?? null;
  }

  #isShown(id: string): boolean {
    return this.#shown().some((one) => one.id === id);
  }

  #choose(ids: ReadonlySet<string>): void {
    this.#ids = ids;
    if (ids.size < 2) this.menu = null;
    announcer.say(messages.many.selected(ids.size));
  }
}

export const selection = new Selection();

/** Opens the dialog for exports with these documents; with a brochure as it is when it is open. */
export async function exportSelected(chosen: readonly Summary[]): Promise<void> {
  const [first] = chosen;
  if (first?.kind === 'brochure') await workspace.open(first.id);
  selection.going = first && first.kind !== 'brochure' ? chosen.map(({ id }) => id) : [];
  dialogs.show('export');
}
