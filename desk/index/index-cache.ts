/** Keeps the index of an open library up to date, so that the next opening need not read every document. */
import { byNewest } from '../../core/list/listing.ts';
import { isSameMark, isSettled } from '../storage/file-mark.ts';
import { writeIndex } from './index-file.ts';
import { toLine, toRest, type Line, type Rest } from './index-line.ts';
import type { Library } from '../library/library.ts';
import { Pace } from '../storage/pace.ts';
import type { Checked } from '../search/messages.ts';

export interface IndexOptions {
  /** Milliseconds after the last change before its file is looked at and the index written. */
  quiet?: number | undefined;
  /** Milliseconds after the last look at a file. */
  soon?: number | undefined;
}

/**
 * Writes `.desk/index.json` some time after documents changed, and at closing. A document is in it only once its
 * file has been read and found old enough for any later change to show in its time: the index says nothing that a
 * file may not say. An index that cannot be written is no trouble: the next opening then reads the documents.
 */
export class IndexWriter {
  readonly #library: Library;
  readonly #look: (ids: string[]) => void;
  readonly #quiet: number;
  readonly #soon: number;
  /** Documents whose files are to be looked at. */
  #stale = new Set<string>();
  #isDirty = false;
  #timer: NodeJS.Timeout | null = null;
  #writing: Promise<void> = Promise.resolve();
  #closed = false;

  /** `look` has the files of documents looked at; the answers come to `take`. */
  constructor(
    library: Library,
    look: (ids: string[]) => void,
    { quiet = 20_000, soon = 1_500 }: IndexOptions = {},
  ) {
    this.#library = library;
    this.#look = look;
    this.#quiet = quiet;
    this.#soon = soon;
    library.listen({
      saved: ({ document: { id } }) => {
        this.#stale.add(id);
        this.#wait(quiet);
      },
      removed: (id) => {
        this.#stale.delete(id);
        this.#isDirty = true;
        this.#wait(quiet);
      },
    });
  }

  /** Takes in what was found in files. */
  take(files: readonly Checked[]): void {
    for (const { id, examined } of files) {
      const entry = this.#library.entry(id);
      if (!entry || examined?.sha256 !== entry.sha256) continue;
      const { mark, rev, readAt } = examined;
      if (entry.seen && isSameMark(entry.seen.mark, mark) && entry.seen.readAt === null) continue;
      entry.seen = { mark, rev, readAt };
      this.#isDirty = true;
    }
    if (this.#isDirty) this.#wait(this.#soon);
  }

  /** Writes what is to be written, and nothing after that. */
  async close(): Promise<void> {
    this.#closed = true;
    if (this.#timer) clearTimeout(this.#timer);
    if (this.#stale.size > 0) this.#isDirty = true;
    await this.#write();
  }

  #wait(milliseconds: number): void {
    if (this.#closed) return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      if (this.#stale.size > 0) this.#look([...this.#stale]);
      this.#stale = new Set();
      void this.#write();
    }, milliseconds);
    this.#timer.unref();
  }

  #write(): Promise<void> {
    this.#writing = this.#writing.then(() => this.#writeNow());
    return this.#writing;
  }

  async #writeNow(): Promise<void> {
    const { files, permission } = this.#library;
    if (!this.#isDirty || permission.why !== null) return;
    this.#isDirty = false;
    await writeIndex(files.root, files.forms.current, (skew) => this.#documents(skew)).catch(() => undefined);
  }

  async #documents(skew: number): Promise<[Line, Rest][]> {
    const documents: [Line, Rest][] = [];
    const pace = new Pace();
    const entries = this.#library.entries().sort((a, b) => byNewest(a.summary, b.summary));
    for (const entry of entries) {
      const { seen } = entry;
      if (!seen) continue;
      if (seen.readAt === null || isSettled(seen.mark, seen.readAt, skew)) {
        documents.push([toLine(entry), toRest(entry, seen.mark, seen.rev)]);
        entry.seen = { ...seen, readAt: null };
      } else {
        this.#stale.add(entry.summary.id);
        this.#wait(this.#quiet);
      }
      if (pace.isOver) await pace.rest();
    }
    return documents;
  }
}
