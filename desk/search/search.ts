/** Finding documents by words: headline, teaser, tags and text; accents, beginnings and one typo forgiven. */
import { atOnce } from '../storage/at-once.ts';
import { breathe } from '../storage/pace.ts';
import type { Entry } from '../documents/catalogue.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { inThisThread, inWorker, type Engine } from './engines.ts';
import type { Checked, FromSearcher, Known, Question } from './messages.ts';
import { searchableOf } from './searchable.ts';

export interface SearchOptions {
  /**
   * Script of the worker that the search runs in. Questions are then answered at once, from as much as has been read:
   * headlines, teasers, tags and the beginnings of texts first. Left out, it runs in this thread, and questions wait
   * until everything has been read.
   */
  worker?: URL | undefined;
  /** Milliseconds before a worker begins to read every file, so that what is urgent at a start comes first. */
  readAfter?: number | undefined;
  /** Hears what was found in the files that were read: of every document at first, later of those in `look`. */
  checked?: ((files: readonly Checked[]) => void) | undefined;
}

/** Documents told of at once. */
const manyDocuments = 100;

/**
 * The search of an open library. It begins when it is first asked. It reads every file once, and so also finds out
 * where a file holds something else than the list says; the library then takes it in.
 */
export class Search {
  readonly #library: Library;
  readonly #options: SearchOptions;
  #engine: Engine | null = null;
  #telling: Promise<void> = Promise.resolve();
  #comparing: Promise<unknown> = Promise.resolve();
  readonly #questions = new Map<number, { question: Question; answer: (ids: string[]) => void }>();
  #asked = 0;
  #completed: () => void = () => undefined;
  readonly #complete = new Promise<void>((resolve) => {
    this.#completed = resolve;
  });
  #closed = false;

  constructor(library: Library, options: SearchOptions = {}) {
    this.#library = library;
    this.#options = options;
    library.listen({
      saved: ({ document: { kind, id } }) => {
        // The file is read where the search runs: sending a long text to the thread would take long.
        this.#engine?.tell({ kind: 'take', id, place: LibraryFiles.placeOf(kind, id) });
      },
      removed: (id) => this.#engine?.tell({ kind: 'drop', id }),
      settingsChanged: () => {
        this.#nameTags();
      },
    });
  }

  /** Ids of documents that a search asks for, best first; none where it asks for nothing. */
  async find(words: string): Promise<string[]> {
    const complete = this.catchUp();
    await (this.#options.worker ? this.#telling : complete);
    return this.#ask({ kind: 'find', words });
  }

  /**
   * Ids of documents whose words, folded, hold these one after another, the first and the last as parts of longer ones too.
   * Waits until the whole text of every document has been read.
   */
  async holding(words: readonly string[]): Promise<string[]> {
    await this.catchUp();
    return this.#ask({ kind: 'hold', words: [...words] });
  }

  #ask(question: Question): Promise<string[]> {
    return new Promise((answer) => {
      if (this.#closed) return answer([]);
      this.#asked += 1;
      this.#questions.set(this.#asked, { question, answer });
      this.#engine?.tell({ ...question, question: this.#asked });
    });
  }

  /** Begins, if it has not begun; gives the time when the whole text of every document can be searched. */
  catchUp(): Promise<void> {
    if (!this.#engine && !this.#closed) this.#begin(this.#options.worker);
    return this.#complete;
  }

  /** Has the files of documents read again; `checked` hears of them. */
  look(ids: readonly string[]): void {
    const files = ids.flatMap((id) => {
      const summary = this.#library.summary(id);
      return summary ? [{ id, place: LibraryFiles.placeOf(summary.kind, id) }] : [];
    });
    this.#engine?.tell({ kind: 'check', files });
  }

  /** Ends the search; queries that are still running find nothing. */
  close(): void {
    this.#closed = true;
    this.#engine?.close();
    for (const { answer } of this.#questions.values()) answer([]);
    this.#questions.clear();
    this.#completed();
  }

  /** False also where the worker could not start. */
  get runsInWorker(): boolean {
    return this.#engine?.isWorker ?? false;
  }

  #begin(worker: URL | undefined): void {
    const { root, forms } = this.#library.files;
    const options = { root, form: forms.current };
    const hear = (message: FromSearcher): void => {
      this.#hear(message);
    };
    this.#engine = worker
      ? inWorker(worker, options, hear, () => {
          this.#goOnHere();
        })
      : inThisThread(options, hear);
    this.#telling = this.#tellAll(this.#engine);
  }

  /** The worker could not start, or has died: everything is done again in this thread, in short stretches. */
  #goOnHere(): void {
    if (this.#closed) return;
    this.#begin(undefined);
    void this.#telling.then(() => {
      for (const [number, { question }] of this.#questions)
        this.#engine?.tell({ ...question, question: number });
    });
  }

  async #tellAll(engine: Engine): Promise<void> {
    this.#nameTags();
    await breathe(); // the whole list takes a stretch of its own
    const entries = this.#library.entries();
    for (let from = 0; from < entries.length && engine === this.#engine; from += manyDocuments) {
      await breathe();
      const some = entries
        .slice(from, from + manyDocuments)
        .map((was) => this.#library.entry(was.summary.id));
      engine.tell({ kind: 'know', documents: some.filter((entry) => entry !== null).map(known) });
    }
    engine.tell({ kind: 'read-all', after: engine.isWorker ? (this.#options.readAfter ?? 0) : 0 });
  }

  #nameTags(): void {
    const { tags } = this.#library.settings;
    this.#engine?.tell({ kind: 'name-tags', names: tags.map(({ id, name }) => [id, name]) });
  }

  #hear(message: FromSearcher): void {
    switch (message.kind) {
      case 'found':
        this.#questions.get(message.question)?.answer(message.ids === '' ? [] : message.ids.split('\n'));
        this.#questions.delete(message.question);
        break;
      case 'checked':
        this.#comparing = Promise.all([this.#comparing, this.#compare(message.files)]);
        this.#options.checked?.(message.files);
        break;
      case 'complete':
        void this.#comparing.then(this.#completed);
        break;
    }
  }

  /** Files that hold something else than the list says, or need to be read with care, are read by the library. */
  async #compare(files: readonly Checked[]): Promise<void> {
    const different = files.filter(
      ({ id, examined }) => examined?.sha256 !== this.#library.entry(id)?.sha256,
    );
    await atOnce(different, 4, async ({ id }) => {
      const before = this.#library.entry(id);
      if (!before || this.#closed) return;
      try {
        await this.#library.rereadFile(before.summary.kind, id);
        if (this.#library.entry(id) !== before) return; // `saved` or `removed` has told of it
        const { document } = await this.#library.read(id);
        this.#engine?.tell({ kind: 'put', id, searchable: searchableOf(document) });
      } catch {
        return; // the library lists the file as troubled; what the list remembers of it can be found
      }
    });
  }
}

const known = ({ summary, opening }: Entry): Known => ({
  id: summary.id,
  place: LibraryFiles.placeOf(summary.kind, summary.id),
  searchable: {
    headline: summary.headline,
    teaser: summary.teaser,
    tags: summary.tags,
    body: opening,
    date: summary.date,
    status: summary.status,
    language: summary.language,
    work: summary.work,
    said: summary.said,
    translation: summary.translation,
  },
});
