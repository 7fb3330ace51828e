/** A library with everything that is kept around it: its lock, history, conflict copies, watch and housekeeping. */
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Summary } from '../../core/list/listing.ts';
import { Conflicts } from '../conflicts/conflicts.ts';
import { DeskDays } from '../days/desk-days.ts';
import { errorCode } from '../storage/disk.ts';
import { daysLeft } from '../trash/expire-trash.ts';
import { finishWork } from './finish-work.ts';
import { History } from '../history/history.ts';
import { runHousekeeping, type Tidied } from './housekeeping.ts';
import type { Journal } from '../drafts/journal.ts';
import { ReplacedStates } from '../conflicts/replaced-states.ts';
import { MissedStates } from '../history/missed-states.ts';
import { NewestStates } from '../history/newest-states.ts';
import type { Library } from '../library/library.ts';
import {
  awaitLock,
  sayWhoHasIt,
  syncedPace,
  takeLock,
  type LibraryLock,
  type LockAnswer,
  type LockOptions,
} from '../lock/lock.ts';
import { takeDeadLock, type OnWatch } from '../lock/take-over.ts';
import { openLibrary, type OpenOptions } from './open-library.ts';
import { findSyncService } from '../library/synced-folder.ts';
import { LibraryWatch, type WatchOptions } from '../library/watch.ts';
import { sweep } from '../library/left-overs.ts';

export interface OpenedLibraryOptions extends OpenOptions {
  /** Name of the person, as other desks are to read it; the name of the account where left out. */
  who?: string | undefined;
  /** The draft journal of this desk, so that pictures in drafts are not collected. */
  journal?: Journal | null | undefined;
  /** Watches for changes made outside, and waits for the lock where another desk has it: for a desk that stays open. */
  stays?: boolean | undefined;
  /** Milliseconds between heartbeats; by the folder where left out. */
  every?: number | undefined;
  /** Folder of the desk's own, outside every library, for second copies of what is saved; in the library where left out. */
  newest?: string | undefined;
  watch?: WatchOptions | undefined;
  /** Takes the library over from a desk that gives no sign of life any more, on whatever computer; told before it watches. */
  takeOver?: OnWatch | undefined;
}

/**
 * An open library and what stands around its documents: history, conflicts, newest states, lock. Where another desk has
 * the lock, it opens read-only (`library.state()` says who has it), and can be written as soon as that desk gives it up
 * or has shown no heartbeat for long enough.
 */
export class OpenedLibrary {
  readonly library: Library;
  readonly history: History;
  readonly conflicts: Conflicts;
  readonly newest: NewestStates;
  readonly missed: MissedStates;
  /** Over once what other programs did while the library was closed has been looked at. */
  settled: Promise<void> = Promise.resolve();
  /** What an editor has to know of the folder, where a service syncs it; else null. */
  readonly syncWarning: string | null;
  readonly #days: DeskDays;
  readonly #replacedStates: ReplacedStates;
  readonly #journal: Journal | null;
  readonly #lockOptions: { who?: string | undefined; every?: number | undefined };
  readonly #watch: LibraryWatch | null;
  readonly #looksOnly: boolean;
  readonly #ends = new AbortController();
  #lock: LibraryLock | null = null;
  #noting: Promise<void> | null = null;
  #notes: Promise<void> = Promise.resolve();
  #locking: Promise<string | null> | null = null;
  #waiting: Promise<void> = Promise.resolve();

  private constructor(
    library: Library,
    days: DeskDays,
    syncWarning: string | null,
    { who, every, journal = null, stays = true, watch, newest, lookOnly = false }: OpenedLibraryOptions,
  ) {
    this.library = library;
    this.#days = days;
    this.syncWarning = syncWarning;
    this.#journal = journal;
    this.#lockOptions = { who, every };
    this.#looksOnly = lookOnly;
    this.history = new History(library, days);
    this.conflicts = new Conflicts(library, this.history);
    const own = newest === undefined ? undefined : path.join(newest, library.settings.id);
    this.newest = new NewestStates(library.files, own);
    this.missed = new MissedStates(library.files);
    this.#replacedStates = new ReplacedStates(this);
    // Where a library lives is noted with the first save: what was never changed is left as it is.
    library.listen({ written: () => this.#noteHome() });
    this.#watch = stays ? new LibraryWatch(library, watch) : null;
  }

  /** Opens a library; `lookOnly` takes no lock and changes nothing at all on disk. Throws DeskError `no-library`. */
  static async open(folder: string, options: OpenedLibraryOptions = {}): Promise<OpenedLibrary> {
    const root = path.resolve(folder);
    const { lookOnly = false } = options;
    const synced = await findSyncService(root);
    const { every = synced ? syncedPace : undefined, who, takeOver } = options;
    const answer: LockAnswer = lookOnly ? { kind: 'unwritable' } : await take(root, { who, every }, takeOver);
    const lock = answer.kind === 'taken' ? answer.lock : null;
    try {
      const library = await openLibrary(root, { ...options, lookOnly: lock === null });
      const days = await DeskDays.open(library.files);
      const opened = new OpenedLibrary(library, days, synced?.warning ?? null, { ...options, every });
      if (lock) opened.#holdWith(lock);
      else if (answer.kind === 'held') opened.#standBack(sayWhoHasIt(answer.holder));
      else if (!lookOnly) library.permission.askBefore(() => opened.#lockAfterAll());
      if (lock && !library.hasOwnId) await opened.#noteHome();
      if (lock) await finishWork(library);
      if (lock) opened.settled = opened.#replacedStates.lookThrough();
      if (options.checkLater) opened.settled.catch(() => undefined);
      else await opened.settled;
      return opened;
    } catch (error) {
      await lock?.release();
      throw error;
    }
  }

  /** Reads a document for an editor, and keeps its words should another program take them away. Throws DeskError. */
  async read(id: string): Promise<Stored> {
    const stored = await this.library.read(id);
    const note = this.#replacedStates.note(stored).catch(() => undefined);
    this.#notes = this.#notes.then(() => note);
    return stored;
  }

  /**
   * Changes something beside the documents. Where this desk only looks, it takes the lock for as long as that takes. Throws
   * DeskError `read-only` where another desk has it, or the library cannot be written.
   */
  async whileMine<T>(change: () => Promise<T>): Promise<T> {
    const { permission, files } = this.library;
    if (this.#lock || !this.#looksOnly) {
      await permission.mayWrite();
      return change();
    }
    const why = permission.why;
    const answer = why === null ? await take(files.root, this.#lockOptions) : null;
    if (answer?.kind !== 'taken')
      throw new DeskError(
        'read-only',
        why ?? (answer?.kind === 'held' ? sayWhoHasIt(answer.holder) : 'This library cannot be written.'),
      );
    try {
      return await change();
    } finally {
      await answer.lock.release();
    }
  }

  /** Looks at the files again, for instance when the window comes to the front. */
  async look(): Promise<void> {
    await this.library.permission.recheck(this.library.files.root);
    await this.#watch?.look();
  }

  /** Documents in the trash, the last removed first, with the days after which each goes for good. */
  async trash(now: number = Date.now()): Promise<(Summary & { removedAt: string; daysLeft: number })[]> {
    const there = await this.library.trash();
    return there.map((one) => ({ ...one, daysLeft: daysLeft(this.#days, one, now) }));
  }

  /**
   * Empties the trash of what is too old, thins out the history, removes unused pictures; does nothing where this desk may not write.
   * Meant for a quiet moment after opening, and once a day after that. Throws Node's errors.
   */
  async tidy(now: number = Date.now()): Promise<Tidied> {
    if (!this.#lock || this.library.permission.why !== null) return { trash: 0, versions: 0, pictures: 0 };
    const { library, history } = this;
    await this.settled.catch(() => undefined);
    await this.#noteHome();
    return runHousekeeping(
      { library, history, newest: this.newest, days: this.#days, journal: this.#journal },
      now,
    );
  }

  /** Gives the lock up and stops watching. Saves have to be over; later ones fail with `read-only`. */
  async close(): Promise<void> {
    this.#ends.abort();
    this.#watch?.close();
    this.library.permission.lockOut('This library has been closed. Open it again to change it.');
    await this.#waiting;
    await this.settled.catch(() => undefined);
    await this.#noting;
    await this.#notes;
    if (this.#lock) await this.newest.settle().catch(() => undefined);
    await this.newest.close();
    await this.#lock?.release();
    this.#lock = null;
  }

  /** Once; what cannot be noted now is noted at the next opening. */
  #noteHome(): Promise<void> {
    this.#noting ??= this.library.noteIdentity().catch(() => undefined);
    return this.#noting;
  }

  #holdWith(lock: LibraryLock): void {
    this.#lock = lock;
    lock.whenLost((holder) => {
      this.#lock = null;
      this.#standBack(sayWhoHasIt(holder));
    });
    const { permission } = this.library;
    // Where `holds` finds the lock lost, the callback above has set `permission.why` by then.
    permission.askBefore(async () => ((await lock.holds()) ? null : permission.why));
    permission.lockOut(null);
  }

  /** A folder that could not be written to when it was opened may have become writable. Saves side by side ask once. */
  #lockAfterAll(): Promise<string | null> {
    this.#locking ??= take(this.library.files.root, this.#lockOptions)
      .then((answer) => {
        if (answer.kind === 'taken') this.#holdWith(answer.lock);
        if (answer.kind === 'held') this.#standBack(sayWhoHasIt(answer.holder));
        return answer.kind === 'held' ? this.library.permission.why : null;
      })
      .finally(() => {
        this.#locking = null;
      });
    return this.#locking;
  }

  /** Reads only, until the other desk has gone. */
  #standBack(why: string): void {
    if (this.#ends.signal.aborted) return;
    this.library.permission.lockOut(why);
    if (!this.#watch) return;
    this.#waiting = this.#waitForLock();
  }

  async #waitForLock(): Promise<void> {
    const { root } = this.library.files;
    const lock = await awaitLock(root, { ...this.#lockOptions, signal: this.#ends.signal });
    if (!lock) return;
    await sweep(this.library.files);
    await this.#watch?.look();
    await this.#days.readAgain();
    this.history.forgetWhatWasRead();
    this.newest.forgetWhatWasRead();
    if (this.#ends.signal.aborted) return lock.release();
    this.#holdWith(lock);
    await finishWork(this.library);
  }
}

/** A folder that is no library has nothing to lock: opening it says what is wrong. */
const take = (root: string, options: LockOptions, takeOver?: OnWatch): Promise<LockAnswer> =>
  (takeOver ? takeDeadLock(root, options, takeOver) : takeLock(root, options)).catch((error: unknown) => {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return { kind: 'unwritable' };
    throw error;
  });
