/** Finding and replacing in the open item: what is looked for, the hits, and which of them is looked at. */
import { findInDocument, type Hit } from '../../core/finding/find-in-document.ts';
import type { Needle } from '../../core/finding/needle.ts';
import { placesIn } from '../../core/finding/text-places.ts';
import { marking } from './marking.svelte.ts';
import { workspace } from './workspace.svelte.ts';

class ItemFinding {
  isOpen = $state(false);
  isReplacing = $state(false);
  words = $state('');
  becomes = $state('');
  case = $state(false);
  wholeWord = $state(false);
  accents = $state(false);
  regex = $state(false);
  /** Key of the hit that is looked at. */
  #key: string | null = $state(null);
  /** Goes up whenever somebody wants to be at a hit. */
  visits = $state(0);
  /** Whoever wants to be there goes into the field of the hit; else the focus stays where it is. */
  enters = false;
  /** Goes up whenever the field is to take the focus. */
  calls = $state(0);

  readonly needle: Needle = $derived({
    words: this.words,
    case: this.case,
    wholeWord: this.wholeWord,
    accents: this.accents,
    regex: this.regex,
  });
  /** Hits in the open item; of the search, where nothing is looked for here. */
  readonly hits: readonly Pick<Hit, 'key' | 'from' | 'to' | 'part' | 'place' | 'caution'>[] = $derived.by(
    () => {
      const document = workspace.edited?.settled;
      if (!document) return [];
      if (this.isOpen) return findInDocument(document, this.needle, { becomes: this.becomes });
      const find = marking.ofSearch;
      if (!find) return [];
      return placesIn(document).flatMap((place) =>
        find(place.text).map(({ from, to }) => ({
          key: `${place.way.join('.')}@${String(from)}`,
          from,
          to,
          part: place.part,
          place,
          caution: null,
        })),
      );
    },
  );
  /** Index of the hit that is looked at; -1 where there is none. */
  readonly at: number = $derived(this.hits.findIndex(({ key }) => key === this.#key));
  readonly current = $derived(this.hits[this.at] ?? null);

  /** Opens the bar, or gives it the focus; `words` are those that were chosen in the text. */
  open(isReplacing: boolean, words: string): void {
    if (words !== '') this.words = words;
    this.isOpen = true;
    if (isReplacing) this.isReplacing = true;
    marking.needle = this.needle;
    this.calls += 1;
  }

  close(): void {
    this.isOpen = false;
    marking.needle = null;
  }

  /** Goes to the next hit or the one before, and round at the end; `enters` as in `go`. */
  step(by: 1 | -1, enters = false): void {
    const { length } = this.hits;
    if (length === 0) return;
    const from = this.at < 0 ? (by === 1 ? -1 : 0) : this.at;
    this.go((from + by + length) % length, enters);
  }

  /** Goes to a hit by its index; `enters`: also into its field. Not where the same key may be pressed again, and would write there. */
  go(index: number, enters = false): void {
    this.enters = enters;
    this.#key = this.hits[index]?.key ?? null;
    this.visits += 1;
  }
}

export const itemFinding = new ItemFinding();
