/** Tells which documents of a file the library has already. */
import { randomUUID } from 'node:crypto';
import type { EventDate, Kind } from '../../core/document.ts';
import type { Draft } from '../../core/import/reading.ts';
import { Pace } from '../storage/pace.ts';
import type { Library } from '../library/library.ts';
import { likenessOf, normalised, type Likeness } from '../documents/summarise.ts';

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
 * entries on the same lines.) Made by `of`.
 */
export class AlreadyThere {
  readonly #byHeadline = new Map<string, Candidate>();
  readonly #bySource = new Map<string, Candidate>();

  /** Takes in what the library has; pauses on the way, as that may be tens of thousands of documents. */
  static async of(library: Library | null): Promise<AlreadyThere> {
    const there = new AlreadyThere();
    const pace = new Pace();
    for (const { summary, likeness } of library?.entries() ?? []) {
      const { id, kind, date } = summary;
      there.#add(kind, date, { id, headline: normalised(summary.headline), likeness });
      if (pace.isOver) await pace.rest();
    }
    return there;
  }

  /** Destinations of a file's drafts. Drafts of one file never stand for each other; those of earlier files do. */
  async place(drafts: readonly Draft[]): Promise<Destination[]> {
    const pace = new Pace();
    const placed: { draft: Draft; likeness: Likeness; destination: Destination }[] = [];
    for (const draft of drafts) {
      const likeness = likenessOf(draft);
      placed.push({ draft, likeness, destination: this.#destinationOf(draft, likeness) });
      if (pace.isOver) await pace.rest();
    }
    for (const { draft, likeness, destination } of placed)
      if (destination.to === 'new')
        this.#add(draft.kind, draft.date, {
          id: destination.id,
          headline: normalised(draft.headline),
          likeness,
        });
    return placed.map(({ destination }) => destination);
  }

  #destinationOf(draft: Draft, likeness: Likeness): Destination {
    const known = this.#find(draft, likeness);
    if (!known) return { to: 'new', id: randomUUID() };
    const brings =
      (likeness.hasBody && !known.likeness.hasBody) || (likeness.hasTeaser && !known.likeness.hasTeaser);
    return { to: brings ? 'complete' : 'none', id: known.id };
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
