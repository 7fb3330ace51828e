/** What list, sheet and preview of an open brochure share: its items, its pages, the chosen row, and the steps back. */
import type { Brochure, NewsItem } from '../../core/document.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import type { WrittenPreview } from './brochure-markup.ts';
import { noPaging, type Paging } from './paging.ts';

/** What a step of composing may change, and taking it back restores. */
type Composed = Pick<Brochure, 'items' | 'layouts' | 'grouping'>;
const composed = ({ items, layouts, grouping }: Composed): Composed => ({ items, layouts, grouping });

/** Most steps that can be taken back. */
const mostSteps = 100;

class Builder {
  /** Items of the brochure as they could be read, in their order. */
  items: readonly NewsItem[] = $state.raw([]);
  paging: Paging = $state.raw(noPaging);
  written: WrittenPreview | null = $state.raw(null);
  /** The brochure that was laid out. */
  brochure: Brochure | null = $state.raw(null);
  /** Id of the item whose row is chosen. */
  selected: string | null = $state(null);
  /** Page that the preview is to show, and how often that was asked for: the same page may be asked for again. */
  wanted: { page: number; times: number } = $state.raw({ page: 1, times: 0 });
  #before: Composed[] = $state.raw([]);
  #after: Composed[] = $state.raw([]);
  readonly canUndo = $derived(this.#before.length > 0);

  /** Begins anew, for another brochure. */
  begin(): void {
    this.items = [];
    this.paging = noPaging;
    this.written = null;
    this.brochure = null;
    this.selected = null;
    this.wanted = { page: 1, times: 0 };
    this.#before = [];
    this.#after = [];
  }

  /** Page on which an item begins; undefined until it was laid out. */
  pageOf(id: string): number | undefined {
    const index = this.brochure?.items.indexOf(id) ?? -1;
    // Items that could not be read have no page.
    const among = this.items.findIndex((item) => item.id === id);
    return index === -1 || among === -1 ? undefined : this.paging.starts[among];
  }

  /** Place of an item among those that were laid out, or -1. */
  placeOf(id: string): number {
    return this.items.findIndex((item) => item.id === id);
  }

  /** Chooses a row, and has the preview show its page. */
  select(id: string): void {
    this.selected = id;
    const page = this.pageOf(id);
    if (page !== undefined) this.show(page);
  }

  show(page: number): void {
    this.wanted = { page, times: this.wanted.times + 1 };
  }

  /** Changes what is composed, as a step that can be taken back. */
  change(open: OpenDocument<Brochure>, patch: Partial<Composed>): void {
    this.#before = [...this.#before, composed(open.document)].slice(-mostSteps);
    this.#after = [];
    open.edit(patch);
  }

  /** Takes the last step back; false where there is none. */
  undo(open: OpenDocument<Brochure>): boolean {
    const step = this.#before.at(-1);
    if (!step) return false;
    this.#after = [...this.#after, composed(open.document)];
    this.#before = this.#before.slice(0, -1);
    open.edit(step);
    return true;
  }

  /** Takes a step again that was taken back. */
  redo(open: OpenDocument<Brochure>): boolean {
    const step = this.#after.at(-1);
    if (!step) return false;
    this.#before = [...this.#before, composed(open.document)];
    this.#after = this.#after.slice(0, -1);
    open.edit(step);
    return true;
  }
}

export const builder = new Builder();
