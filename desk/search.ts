/** Finding documents by words: headline, teaser, tags and text; accents, beginnings and one typo forgiven. */
import MiniSearch from 'minisearch';
import { bodyText } from '../core/body.ts';
import { DeskError } from '../core/contract.ts';
import { titleOf } from '../core/listing.ts';
import type { Document } from '../core/document.ts';
import { breathe } from './at-once.ts';
import type { Library } from './library.ts';

interface Indexed {
  id: string;
  headline: string;
  teaser: string;
  tags: string;
  body: string;
}

/** Letters that Unicode does not take apart into a base letter and an accent. */
const apart: Record<string, string> = {
  ß: 'ss',
  œ: 'oe',
  æ: 'ae',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  þ: 'th',
  ð: 'd',
};

/** A word as it is looked up: lower case, without accents. */
export const folded = (word: string): string =>
  word
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ßœæøłđıþð]/g, (letter) => apart[letter] ?? letter);

/** The search of an open library. Documents are indexed when they are first needed, and again after a change. */
export class Search {
  readonly #library: Library;
  readonly #index = new MiniSearch<Indexed>({
    fields: ['headline', 'teaser', 'tags', 'body'],
    processTerm: (term) => folded(term) || null,
    searchOptions: {
      boost: { headline: 4, tags: 2, teaser: 2 },
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 ? 0.2 : false),
      maxFuzzy: 1,
      combineWith: 'AND',
    },
  });
  readonly #waiting: Set<string>;
  #tagNames = new Map<string, string>();
  #indexing: Promise<void> = Promise.resolve();

  constructor(library: Library) {
    this.#library = library;
    this.#waiting = new Set(library.list().map((summary) => summary.id));
    this.#tagNames = this.#namesNow();
    library.listen({
      saved: ({ document }) => this.#waiting.add(document.id),
      removed: (id) => this.#waiting.add(id),
      settingsChanged: () => {
        this.#takeTagNames();
      },
    });
  }

  /** Ids of documents that hold all the words, best first; none for no words. */
  async find(words: string): Promise<string[]> {
    await this.catchUp();
    return this.#index.search(words).map((hit) => String(hit.id));
  }

  /** Indexes what waits; call it after opening so that the first search is fast. */
  catchUp(): Promise<void> {
    const next = this.#indexing.then(() => this.#indexWaiting());
    this.#indexing = next.catch(() => undefined);
    return next;
  }

  async #indexWaiting(): Promise<void> {
    let began = performance.now();
    for (const id of this.#waiting) {
      this.#waiting.delete(id);
      if (this.#index.has(id)) this.#index.discard(id);
      const document = this.#library.has(id) ? await this.#read(id) : null;
      if (document) this.#index.add(this.#indexed(document));
      if (performance.now() - began > 8) {
        await breathe();
        began = performance.now();
      }
    }
  }

  /** A file that has become unreadable is listed as troubled by the library; here it is only not found. */
  async #read(id: string): Promise<Document | null> {
    try {
      return (await this.#library.read(id)).document;
    } catch (error) {
      if (error instanceof DeskError) return null;
      throw error;
    }
  }

  #indexed(document: Document): Indexed {
    const headline = titleOf(document);
    if (document.kind === 'brochure')
      return { id: document.id, headline, teaser: document.introduction, tags: '', body: document.edition };
    const { id, teaser, body, place } = document;
    const tags = document.tags.map((tag) => this.#tagNames.get(tag) ?? '').join(' ');
    return { id, headline, teaser, tags, body: `${place} ${bodyText(body)}` };
  }

  #namesNow(): Map<string, string> {
    return new Map(this.#library.settings.tags.map((tag) => [tag.id, tag.name]));
  }

  #takeTagNames(): void {
    const before = this.#tagNames;
    this.#tagNames = this.#namesNow();
    const renamed = [...this.#tagNames].filter(([id, name]) => before.get(id) !== name).map(([id]) => id);
    for (const summary of this.#library.list())
      if (summary.tags.some((tag) => renamed.includes(tag))) this.#waiting.add(summary.id);
  }
}
