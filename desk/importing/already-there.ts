/** Tells which documents of a file the library has already. */
import { randomUUID } from 'node:crypto';
import type { EventDate, Kind } from '../../core/document.ts';
import type { Draft } from '../../core/reading/reading.ts';
import type { Library } from '../library/library.ts';
import { likenessOf, normalised, type Likeness } from '../library/summarise.ts';

/** Where a draft goes: to a new document, nowhere (the library has it), or into one that lacks its words. */
export type Destination =
  { to: 'new'; id: string } | { to: 'none'; id: string } | { to: 'complete'; id: string };

interface Candidate {
  id: string;
  headline: string;
  likeness: Likeness;
}

/**
 * Documents by which drafts are recognised: the same headline and the same date, or the same place in the same
 * file with the same headline or the same words. (The place alone would not do: next month's page has other
 * entries on the same lines.)
 */
export class AlreadyThere {
  readonly #byHeadline = new Map<string, Candidate>();
  readonly #bySource = new Map<string, Candidate>();

  constructor(library: Library | null) {
    for (const { summary, likeness } of library?.entries() ?? [])
      this.#add(summary.kind, summary.date, {
        id: summary.id,
        headline: normalised(summary.headline),
        likeness,
      });
  }

  /** Destinations of a file's drafts. Drafts of one file never stand for each other; those of earlier files do. */
  place(drafts: readonly Draft[]): Destination[] {
    const destinations = drafts.map((draft): Destination => {
      const likeness = likenessOf(draft);
      const known = this.#find(draft, likeness);
      if (!known) return { to: 'new', id: randomUUID() };
      const brings =
        (likeness.hasBody && !known.likeness.hasBody) || (likeness.hasTeaser && !known.likeness.hasTeaser);
      return { to: brings ? 'complete' : 'none', id: known.id };
    });
    drafts.forEach((draft, index) => {
      const { id, to } = destinations[index] as Destination;
      if (to === 'new')
        this.#add(draft.kind, draft.date, {
          id,
          headline: normalised(draft.headline),
          likeness: likenessOf(draft),
        });
    });
    return destinations;
  }

  #find(draft: Draft, likeness: Likeness): Candidate | undefined {
    const headline = normalised(draft.headline);
    const same = this.#byHeadline.get(headlineKey(draft.kind, headline, draft.date));
    if (same) return same;
    const source = sourceKey(draft.kind, likeness);
    const candidate = source === null ? undefined : this.#bySource.get(source);
    const alike =
      candidate?.headline === headline ||
      (likeness.text !== null && candidate?.likeness.text === likeness.text);
    return alike ? candidate : undefined;
  }

  #add(kind: Kind, date: EventDate | null, candidate: Candidate): void {
    this.#byHeadline.set(headlineKey(kind, candidate.headline, date), candidate);
    const source = sourceKey(kind, candidate.likeness);
    if (source !== null) this.#bySource.set(source, candidate);
  }
}

const headlineKey = (kind: Kind, headline: string, date: EventDate | null): string =>
  JSON.stringify([kind, headline, date?.start ?? null, date?.end ?? null]);

const sourceKey = (kind: Kind, { imported }: Likeness): string | null =>
  imported?.file === undefined || imported.line === undefined
    ? null
    : JSON.stringify([kind, imported.form, imported.file, imported.line]);
