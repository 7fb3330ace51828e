/** The library that is open, with its search; tells the window what changes in it. */
import { DeskError, says } from '../core/desk-error.ts';
import type { DeskEvents } from '../core/contract.ts';
import type { LibraryState } from '../core/library/library-state.ts';
import type { Document } from '../core/document.ts';
import type { BackupPlan, BackupProgress } from '../core/backup/backup.ts';
import { IndexWriter } from './index/index-cache.ts';
import type { BackupSchedule } from './backup/backup-schedule.ts';
import type { OpenedLibrary } from './opening/opened-library.ts';
import type { Library } from './library/library.ts';
import { Search } from './search/search.ts';

/** Tells the window something. */
export type Emit = <K extends keyof DeskEvents>(name: K, event: DeskEvents[K]) => void;

/** How long after opening the house is tidied for the first time, and how often after that, in milliseconds. */
const firstTidying = 10_000;
const nextTidying = 24 * 3_600_000;

/** Milliseconds that the window has for showing itself before every file is read for the search. */
const windowFirst = 2_000;

interface Open {
  opened: OpenedLibrary;
  search: Search;
  /** Null where the desk does not stay. */
  index: IndexWriter | null;
  tidying: NodeJS.Timeout | null;
  /** Null where the desk does not stay. */
  backups: BackupSchedule | null;
  /** Which copy of the sample this is; empty for a library of one's own. */
  copy: string;
}

/** What the handlers share while a desk runs. */
export class Session {
  readonly #emit: Emit;
  readonly #stays: boolean;
  readonly #searchWorker: URL | undefined;
  #open: Open | null = null;
  /** The revision of each document that has changed since the window was told, by its id. */
  #changed = new Map<string, number>();
  #removed = new Set<string>();
  #telling = false;

  /**
   * `stays`: the desk lives on after a request, so it indexes and tidies while nobody waits. `searchWorker`: script of
   * the worker that searches; left out, this thread does.
   */
  constructor(emit: Emit, stays: boolean, searchWorker?: URL) {
    this.#emit = emit;
    this.#stays = stays;
    this.#searchWorker = searchWorker;
  }

  /** The open library, or null. */
  get current(): Library | null {
    return this.#open?.opened.library ?? null;
  }

  /** Throws DeskError `no-library` where none is open. */
  get library(): Library {
    return this.#must.opened.library;
  }

  /** The open library with its history, conflicts and lock. Throws DeskError `no-library`. */
  get opened(): OpenedLibrary {
    return this.#must.opened;
  }

  /** The backups of the open library; null where none is open, or the desk does not stay. */
  get backups(): BackupSchedule | null {
    return this.#open?.backups ?? null;
  }

  get search(): Search {
    return this.#must.search;
  }

  /** The open library, as the window shows it. Throws DeskError `no-library`. */
  state(): LibraryState {
    const { opened, copy } = this.#must;
    return { ...opened.library.state(), syncWarning: opened.syncWarning, sample: copy !== '', copy };
  }

  /** True while the sample is open. */
  get isSample(): boolean {
    return (this.#open?.copy ?? '') !== '';
  }

  /** Leaves the library that was open and works on this one; `copy` says which copy of the sample it is, if it is one. */
  take(opened: OpenedLibrary, backups: BackupSchedule | null = null, copy = ''): void {
    void this.leave();
    const { library } = opened;
    const search = new Search(library, {
      worker: this.#searchWorker,
      readAfter: windowFirst,
      checked: (files) => open.index?.take(files),
    });
    const index = this.#stays
      ? new IndexWriter(library, (ids) => {
          search.look(ids);
        })
      : null;
    const open: Open = { opened, search, index, tidying: null, backups, copy };
    this.#open = open;
    this.#changed.clear();
    this.#removed.clear();
    const whileOpen = (job: () => void): void => {
      if (this.#open === open) job();
    };
    library.listen({
      saved: ({ document: { id }, rev }) => {
        whileOpen(() => {
          this.#removed.delete(id);
          this.#changed.set(id, rev);
          this.#tellSoon();
        });
      },
      removed: (id) => {
        whileOpen(() => {
          this.#changed.delete(id);
          this.#removed.add(id);
          this.#tellSoon();
        });
      },
      outside: (change, id) => {
        whileOpen(() => this.#emit('changed-outside', { id, change }));
      },
      attention: () => {
        whileOpen(() => {
          this.tellAttention();
        });
      },
      settingsChanged: () => {
        whileOpen(() => this.#emit('library-changed', this.state()));
      },
    });
    if (this.#stays) {
      void search.catchUp().then(() => {
        // Questions to a worker have been answered from the beginnings of texts until now.
        if (this.#searchWorker) whileOpen(() => this.#emit('search-complete', {}));
      });
      this.#tidyAfter(open, firstTidying);
    }
    this.#emit('library-changed', this.state());
  }

  /** Closes what is open; its lock is given up. */
  async leave(): Promise<void> {
    const open = this.#open;
    this.#open = null;
    if (open?.tidying) clearTimeout(open.tidying);
    await open?.backups?.close();
    await open?.index?.close(); // it is written before the library is given up
    open?.search.close();
    await open?.opened.close();
  }

  /** Looks at the files again. */
  async look(): Promise<void> {
    await this.#open?.opened.look();
  }

  /**
   * Keeps words that meet a newer file, and says that there is a conflict. `typed`: they are still being typed, so that
   * the next ones take their place. Throws DeskError.
   */
  async addConflict(document: Document, rev: number, typed = false): Promise<void> {
    const { conflicts } = this.opened;
    await (typed ? conflicts.addTypedConflict(document, rev) : conflicts.addConflict(document, rev));
    this.tellAttention();
  }

  tellBackups(plan: BackupPlan): void {
    this.#emit('backups-changed', plan);
  }

  tellBackupProgress(progress: BackupProgress): void {
    this.#emit('backup-progress', progress);
  }

  tellAttention(): void {
    this.#emit('attention-changed', {});
  }

  #tidyAfter(open: Open, pause: number): void {
    open.tidying = setTimeout(() => {
      // A house that could not be tidied is tidied another day; nothing depends on it.
      void open.opened.tidy().catch(() => undefined);
      this.#tidyAfter(open, nextTidying);
    }, pause);
    open.tidying.unref();
  }

  get #must(): Open {
    if (!this.#open) throw new DeskError('no-library', says('no-library-open'));
    return this.#open;
  }

  #tellSoon(): void {
    if (this.#telling) return;
    this.#telling = true;
    // An import or a removed tag changes many documents: the window hears of them together.
    setTimeout(() => {
      this.#tell();
    }, 15);
  }

  #tell(): void {
    this.#telling = false;
    const library = this.current;
    if (!library) return;
    const revs = Object.fromEntries(this.#changed);
    const changed = [...this.#changed.keys()]
      .map((id) => library.summary(id))
      .filter((summary) => summary !== null);
    const removed = [...this.#removed];
    this.#changed = new Map();
    this.#removed = new Set();
    if (changed.length + removed.length > 0) this.#emit('documents-changed', { changed, removed, revs });
  }
}
