/** Finding and replacing in the whole library: what is looked for, what was found, and which hits are chosen. */
import { SvelteSet } from 'svelte/reactivity';
import { statuses, type Kind, type Status } from '../../core/document.ts';
import type { FoundDocument, LibraryHit, LibraryHits } from '../../core/finding/library-hits.ts';
import type { Needle } from '../../core/finding/needle.ts';
import type { Part } from '../../core/finding/text-places.ts';
import { desk, sentence } from '../api.ts';
import { workspace } from './workspace.svelte.ts';

const keyOf = (document: FoundDocument, hit: LibraryHit): string => `${document.id} ${hit.key}`;

class LibraryFinding {
  words = $state('');
  case = $state(false);
  wholeWord = $state(false);
  accents = $state(false);
  regex = $state(false);
  becomes = $state('');
  part: Part | 'all' = $state('all');
  readonly kinds = new SvelteSet<Kind>(['news', 'brief', 'brochure']);
  readonly statuses = new SvelteSet<Status>(statuses);
  /** Documents that were chosen or found in the list on the way here; null where none were. */
  among: ReadonlySet<string> | null = $state.raw(null);
  /** Only those are looked through. */
  isAmong = $state(false);
  /** Cleared and published documents are left out. */
  leavesGone = $state(false);
  found: LibraryHits | null = $state.raw(null);
  trouble: string | null = $state(null);
  isLooking = $state(false);
  /** What `found` was found for. */
  #foundFor: string | null = $state(null);
  /** Hits whose tick box was turned, against what is chosen by itself. */
  readonly #turned = new SvelteSet<string>();
  /** Goes up whenever the field is to take the focus. */
  calls = $state(0);
  #asked = 0;

  readonly needle: Needle = $derived({
    words: this.words,
    case: this.case,
    wholeWord: this.wholeWord,
    accents: this.accents,
    regex: this.regex,
  });
  readonly #question = $derived(JSON.stringify([this.needle, this.becomes === '']));
  /** True where the hits are those of the words in the fields, and not yet those of words before. */
  readonly isOfNow = $derived(this.#foundFor === this.#question);
  readonly #ofAll = $derived(
    (this.found?.documents ?? []).filter(
      ({ id, kind }) => this.kinds.has(kind) && (!this.isAmong || this.among?.has(id) !== false),
    ),
  );
  /** Documents with hits, by status; those whose status is filtered out count too. */
  readonly byStatus: Readonly<Record<Status, number>> = $derived.by(() => {
    const counts = { draft: 0, 'in-review': 0, cleared: 0, published: 0 };
    for (const { status } of this.#ofAll) counts[status] += 1;
    return counts;
  });
  /** Documents that pass the filters. */
  readonly #ofKinds = $derived(this.#ofAll.filter(({ status }) => this.statuses.has(status)));
  /** With the hits of the chosen part. */
  readonly shown: readonly FoundDocument[] = $derived(
    this.part === 'all'
      ? this.#ofKinds
      : this.#ofKinds
          .map((one) => ({ ...one, hits: one.hits.filter(({ part }) => part === this.part) }))
          .filter(({ hits }) => hits.length > 0),
  );
  readonly counts: Readonly<Partial<Record<Part, number>>> = $derived.by(() => {
    const counts: Partial<Record<Part, number>> = {};
    for (const { hits } of this.#ofKinds) for (const { part } of hits) counts[part] = (counts[part] ?? 0) + 1;
    return counts;
  });
  readonly total = $derived(this.#ofKinds.reduce((sum, { hits }) => sum + hits.length, 0));
  /** How many documents with hits have gone out, or may go out. */
  readonly gone = $derived(this.shown.filter((one) => this.isGone(one)).length);
  readonly chosen = $derived(
    this.shown.flatMap((one) => {
      const keys = one.hits.filter((hit) => this.isChosen(one, hit)).map(({ key }) => key);
      return keys.length > 0 ? [{ id: one.id, rev: one.rev, keys }] : [];
    }),
  );
  readonly chosenCount = $derived(this.chosen.reduce((sum, { keys }) => sum + keys.length, 0));
  readonly shownCount = $derived(this.shown.reduce((sum, { hits }) => sum + hits.length, 0));

  isGone({ status }: FoundDocument): boolean {
    return status === 'cleared' || status === 'published';
  }

  isChosen(document: FoundDocument, hit: LibraryHit): boolean {
    const byItself = hit.caution === null && !(this.leavesGone && this.isGone(document));
    return byItself !== this.#turned.has(keyOf(document, hit));
  }

  choose(document: FoundDocument, hits: readonly LibraryHit[], is: boolean): void {
    for (const hit of hits)
      if (this.isChosen(document, hit) !== is) {
        const key = keyOf(document, hit);
        if (!this.#turned.delete(key)) this.#turned.add(key);
      }
  }

  /** Goes to the view, with what was looked for before; `among`: documents that may be looked through alone. */
  begin(needle?: Needle, becomes = '', among: readonly string[] | null = null): void {
    if (workspace.section !== 'replace') {
      this.among = among === null ? null : new Set(among);
      this.isAmong = false;
    }
    if (needle && needle.words !== '') {
      this.words = needle.words;
      this.case = needle.case;
      this.wholeWord = needle.wholeWord;
      this.accents = needle.accents;
      this.regex = needle.regex ?? false;
      this.becomes = becomes;
    }
    workspace.go('replace');
    this.calls += 1;
  }

  /** Looks again; unsaved words are saved first, and an answer to an older question is dropped. */
  async look(): Promise<void> {
    const asked = ++this.#asked;
    const { needle } = this;
    const question = this.#question;
    if (needle.words === '') {
      this.found = null;
      this.isLooking = false;
      return;
    }
    this.isLooking = true;
    try {
      await workspace.saveAll();
      if (asked !== this.#asked) return;
      const found = await desk.findInLibrary({ needle, becomes: this.becomes });
      if (asked !== this.#asked) return;
      this.found = found;
      this.#foundFor = question;
      this.trouble = null;
    } catch (error) {
      if (asked !== this.#asked) return;
      this.trouble = sentence(error);
    }
    this.isLooking = false;
  }

  /** What was turned by hand counts for one question only. */
  forgetTurned(): void {
    this.#turned.clear();
  }
}

export const libraryFinding = new LibraryFinding();
