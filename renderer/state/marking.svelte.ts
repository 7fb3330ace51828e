/** Words that are marked in the list and in what is open: those of the search, or of finding in the item while that is open. */
import { hitsOf, isDateHit } from '../../core/finding/mark-hits.ts';
import { finderOf, type Needle, type Span } from '../../core/finding/needle.ts';
import type { SearchQuery } from '../../core/finding/search-query.ts';
import type { EventDate } from '../../core/document.ts';

export type Finder = (text: string) => Span[];

class Marking {
  /** The search whose answer the list shows; null where nothing is searched for. */
  query: SearchQuery | null = $state.raw(null);
  /** What finding in the open item looks for, while it is open. */
  needle: Needle | null = $state.raw(null);
  readonly ofSearch: Finder | null = $derived(this.query && hitsOf(this.query));
  /** What marks words in the open document. */
  readonly inOpen: Finder | null = $derived(this.needle ? finderOf(this.needle) : this.ofSearch);

  /** True where the search asks for days, and a date is one of them. */
  isDateHit(date: EventDate | null): boolean {
    return this.query !== null && isDateHit(this.query, date);
  }
}

export const marking = new Marking();
