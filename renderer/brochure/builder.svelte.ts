/** What list, sheet and preview of an open brochure share: its items, its pages, and the chosen row. */
import type { Brochure, NewsItem } from '../../core/document.ts';
import { refusesEdit } from '../state/fixed-edition.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import type { WrittenPreview } from './brochure-markup.ts';
import { noPaging, type Paging } from './paging.ts';

/** What a step of composing may change, and taking it back restores. */
type Composed = Pick<Brochure, 'items' | 'layouts' | 'grouping' | 'groupsStartPage'>;

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

  /** Begins anew, for another brochure. */
  begin(): void {
    this.items = [];
    this.paging = noPaging;
    this.written = null;
    this.brochure = null;
    this.selected = null;
    this.wanted = { page: 1, times: 0 };
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

  /**
   * Changes what is composed; `label` says what was done, in the words of a menu. False where the edition is frozen: why it stays as
   * it is has been said then.
   */
  change(open: OpenDocument<Brochure>, patch: Partial<Composed>, label?: string): boolean {
    if (refusesEdit(open.document, patch)) return false;
    open.edit(patch, label);
    return true;
  }
}

export const builder = new Builder();
