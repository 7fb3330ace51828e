/** The search itself: keeps the index, answers, and reads documents in the background. Runs in a worker or in place. */
import path from 'node:path';
import { examine } from './examine.ts';
import { Pace } from '../storage/pace.ts';
import type { Checked, FromSearcher, Place, ToSearcher } from './messages.ts';
import { searchableOf } from './searchable.ts';
import { WordIndex } from './word-index.ts';

export interface SearcherOptions {
  /** Folder of the library. */
  root: string;
  /** Form of documents (their schema version); files of another are left to the library. */
  form: number;
}

/** Most files told of at once. */
const manyFiles = 200;

export class Searcher {
  readonly #root: string;
  readonly #form: number;
  readonly #tell: (message: FromSearcher) => void;
  readonly #index = new WordIndex();
  /** Files to be read, with whether their text is wanted; a text that came meanwhile is newer than the file. */
  readonly #queue = new Map<string, { place: string; take: boolean }>();
  #mayRead = false;
  #working = false;
  #closed = false;

  constructor({ root, form }: SearcherOptions, tell: (message: FromSearcher) => void) {
    this.#root = root;
    this.#form = form;
    this.#tell = tell;
  }

  hear(message: ToSearcher): void {
    switch (message.kind) {
      case 'name-tags':
        this.#index.nameTags(new Map(message.names));
        break;
      case 'know':
        for (const { id, place, searchable } of message.documents) {
          const isNews = !this.#index.has(id); // else it has been put with its whole text meanwhile
          if (isNews) this.#index.put(id, searchable);
          this.#queue.set(id, { place, take: isNews });
        }
        break;
      case 'read-all':
        if (message.after > 0) setTimeout(() => this.#readAll(), message.after);
        else this.#readAll();
        break;
      case 'put':
        this.#index.put(message.id, message.searchable);
        this.#leaveText(message.id);
        break;
      case 'take': {
        const checked = this.#read(message.id, message.place, true);
        if (checked.examined) this.#leaveText(message.id);
        else this.#tell({ kind: 'checked', files: [checked] });
        break;
      }
      case 'drop':
        this.#index.drop(message.id);
        this.#queue.delete(message.id);
        break;
      case 'check':
        this.#enqueue(message.files);
        this.#goOn();
        break;
      case 'find':
        this.#tell({
          kind: 'found',
          question: message.question,
          ids: this.#index.find(message.words).join('\n'),
        });
        break;
      case 'hold':
        this.#tell({
          kind: 'found',
          question: message.question,
          ids: this.#index.holding(message.words).join('\n'),
        });
        break;
    }
  }

  close(): void {
    this.#closed = true;
  }

  #readAll(): void {
    this.#mayRead = true;
    this.#goOn();
  }

  #leaveText(id: string): void {
    const waiting = this.#queue.get(id);
    if (waiting) waiting.take = false;
  }

  #enqueue(files: readonly Place[]): void {
    for (const { id, place } of files) if (!this.#queue.has(id)) this.#queue.set(id, { place, take: false });
  }

  #goOn(): void {
    if (this.#working || this.#closed || !this.#mayRead) return;
    this.#working = true;
    void this.#work();
  }

  async #work(): Promise<void> {
    const pace = new Pace();
    let checked: Checked[] = [];
    const tellChecked = (): void => {
      if (checked.length > 0) this.#tell({ kind: 'checked', files: checked });
      checked = [];
    };
    for (const [id, { place, take }] of this.#queue) {
      this.#queue.delete(id);
      checked.push(this.#read(id, place, take));
      if (checked.length >= manyFiles) tellChecked();
      if (pace.isOver) await pace.rest();
      if (this.#closed) return;
    }
    tellChecked();
    this.#tell({ kind: 'complete' });
    if (this.#index.isUntidy)
      for (const _ of this.#index.tidy()) {
        if (pace.isOver) await pace.rest();
        if (this.#closed) return;
      }
    this.#working = false;
    if (this.#queue.size > 0) this.#goOn();
  }

  #read(id: string, place: string, take: boolean): Checked {
    const found = examine(path.join(this.#root, place), this.#form);
    if (found?.document.id !== id) return { id, examined: null };
    const { mark, readAt, rev, sha256, document } = found;
    if (take) this.#take(id, document);
    return { id, examined: { mark, readAt, rev, sha256 } };
  }

  /** The document has not been checked: one of a wrong shape keeps the text that the list remembers. */
  #take(id: string, document: Parameters<typeof searchableOf>[0]): void {
    try {
      this.#index.put(id, searchableOf(document));
    } catch {
      return;
    }
  }
}
