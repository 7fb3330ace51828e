/** Finds and replaces words in the documents of a library. Every change is a save like any other, with a version kept before. */
import { randomUUID } from 'node:crypto';
import { checkBodies } from '../../core/body/bodies.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document } from '../../core/document.ts';
import { loadExpressions } from '../../core/finding/expression.ts';
import { excerptOf, findInDocument, type Hit } from '../../core/finding/find-in-document.ts';
import type {
  FoundDocument,
  LibraryHits,
  LibraryReplaced,
  LibraryReplacement,
} from '../../core/finding/library-hits.ts';
import type { Needle } from '../../core/finding/needle.ts';
import { replaceInDocument } from '../../core/finding/replace-in-document.ts';
import type { Part } from '../../core/finding/text-places.ts';
import { byNewest, titleOf } from '../../core/list/listing.ts';
import { wordsOf } from '../../core/text/folded-words.ts';
import { frozenRefusal } from '../../core/many/change.ts';
import type { History } from '../history/history.ts';
import type { Library } from '../library/library.ts';
import type { Search } from '../search/search.ts';
import { Pace } from '../storage/pace.ts';

export interface FindRequest {
  needle: Needle;
  /** What the words are to become, where that is known: some hits then need a decision of their own. */
  becomes?: string | undefined;
  among?: readonly Part[] | undefined;
}

/** No further document is looked into once there are so many hits: more than anybody looks through. */
const mostHits = 5_000;
/** Signs on each side of a hit: a line of the list holds them. */
const shownAround = 32;
/** Replacements that can still be taken back. */
const mostSteps = 30;

interface Step {
  name: string;
  done: { before: Document; after: Document }[];
}

export class LibraryFinder {
  readonly #library: Library;
  readonly #history: History;
  readonly #search: Search;
  #steps: Step[] = [];

  constructor(library: Library, history: History, search: Search) {
    this.#library = library;
    this.#history = history;
    this.#search = search;
  }

  /** Hits in every document; what is in the trash is left out. */
  async find({ needle, becomes, among }: FindRequest, most = mostHits): Promise<LibraryHits> {
    const found: LibraryHits = { documents: [], total: 0, more: 0, unread: [] };
    if (needle.words === '') return found;
    if (needle.regex) await loadExpressions();
    const pace = new Pace();
    const candidates = await this.#candidates(needle);
    for (const [at, id] of candidates.entries()) {
      if (pace.isOver) await pace.rest();
      if (found.total >= most) {
        found.more = candidates.length - at;
        break;
      }
      const summary = this.#library.summary(id);
      if (!summary) continue; // removed meanwhile
      try {
        const { document, rev } = await this.#library.read(id);
        const hits = findInDocument(document, needle, { becomes, among });
        if (hits.length === 0) continue;
        found.total += hits.length;
        found.documents.push(listedOf(document, rev, hits));
      } catch {
        found.unread.push(summary.headline);
      }
    }
    return found;
  }

  /**
   * Replaces chosen hits, a document after another. One that has been changed since its hits were told is left as it is, and
   * named. Throws DeskError where nothing may be written.
   */
  async replace({ needle, becomes, chosen }: LibraryReplacement): Promise<LibraryReplaced> {
    if (needle.regex) await loadExpressions();
    await this.#library.permission.mayWrite();
    const told: LibraryReplaced = {
      replaced: 0,
      documents: [],
      changedMeanwhile: [],
      failed: [],
      refused: 0,
      step: null,
    };
    const done: Step['done'] = [];
    const pace = new Pace();
    for (const { id, rev, keys } of chosen) {
      if (pace.isOver) await pace.rest();
      const headline = this.#library.summary(id)?.headline ?? id;
      try {
        const present = await this.#library.read(id);
        if (present.rev !== rev) {
          told.changedMeanwhile.push(headline);
          continue;
        }
        if (present.document.kind === 'brochure' && present.document.frozen) {
          told.failed.push({ headline, reason: frozenRefusal });
          continue;
        }
        const wanted = new Set(keys);
        const { document, replaced, refused } = replaceInDocument(
          present.document,
          { needle, becomes },
          ({ key }) => wanted.has(key),
        );
        told.refused += refused.length;
        if (replaced === 0) continue;
        checkBodies(document);
        await this.#history.keep(present);
        const saved = await this.#library.save(document, rev);
        done.push({ before: present.document, after: saved.document });
        told.replaced += replaced;
        told.documents.push(id);
      } catch (error) {
        const isGone =
          error instanceof DeskError && (error.code === 'conflict' || error.code === 'not-found');
        if (isGone) told.changedMeanwhile.push(headline);
        else told.failed.push({ headline, reason: error instanceof Error ? error.message : String(error) });
      }
    }
    if (done.length > 0) {
      told.step = randomUUID();
      this.#steps = [...this.#steps, { name: told.step, done }].slice(-mostSteps);
    }
    return told;
  }

  /**
   * Takes a replacement back, or does it again. Documents that have been changed since are left as they are; gives their
   * headlines. Throws DeskError `not-found` where it is too long ago.
   */
  async turn(name: string, to: 'before' | 'after'): Promise<{ turned: number; changedSince: string[] }> {
    await this.#library.permission.mayWrite();
    const step = this.#steps.find((one) => one.name === name);
    if (!step) throw new DeskError('not-found', says('not-undone-here'));
    const changedSince: string[] = [];
    for (const { before, after } of step.done) {
      const [from, into] = to === 'before' ? [after, before] : [before, after];
      const skip = (): void => void changedSince.push(titleOf(after));
      try {
        const present = await this.#library.read(after.id);
        if (sayTheSame(present.document, from)) await this.#library.save(into, present.rev);
        else skip();
      } catch {
        skip(); // removed, or it cannot be read: History has it
      }
    }
    return { turned: step.done.length - changedSince.length, changedSince };
  }

  /** Ids of documents that may hold a needle, newest first: the index of words leaves out nearly all others. */
  async #candidates({ words, accents, regex }: Needle): Promise<string[]> {
    const all = this.#library.list().sort(byNewest);
    const wanted = wordsOf(words);
    // Arabic words may be stretched ("العـراق"): the index has those as they are written.
    const mayBeStretched = !accents && /\p{sc=Arab}|\u0640/u.test(words);
    if (regex || wanted.length === 0 || mayBeStretched) return all.map(({ id }) => id);
    const holding = new Set(await this.#search.holding(wanted));
    return all.flatMap(({ id }) => (holding.has(id) ? [id] : []));
  }
}

const listedOf = (document: Document, rev: number, hits: readonly Hit[]): FoundDocument => ({
  id: document.id,
  kind: document.kind,
  headline: titleOf(document),
  date: document.kind === 'brochure' ? null : document.date,
  status: document.status,
  rev,
  hits: hits.map(({ key, part, caution, place, from, to }) => ({
    key,
    part,
    caution,
    isQuotation: place.isQuotation,
    index: place.index,
    excerpt: excerptOf(place.text, { from, to }, shownAround),
  })),
});
