/** Saves one document after a pause in typing: one save at a time, and never a word dropped. */
import { DeskError } from '../../core/contract.ts';

/** Where the words are. Only `saved` means that the disk has them all. */
export type SaveStatus =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  | { kind: 'failed'; reason: string }
  | { kind: 'conflict'; reason: string };

export interface SaverOptions<T> {
  rev: number;
  /** ISO instant of the last save. */
  savedAt: string;
  /** The whole document as it is now. */
  snapshot: () => T;
  /** Answers once the disk has it; fails with a DeskError. */
  save: (document: T, rev: number) => Promise<{ rev: number; savedAt: string }>;
  onStatus: (status: SaveStatus) => void;
  /** Milliseconds without an edit before a save. */
  pause?: number;
  /** Milliseconds before a failed save is tried again. */
  retry?: number;
}

export class Saver<T> {
  readonly #options: SaverOptions<T>;
  readonly #pause: number;
  readonly #retry: number;
  #rev: number;
  #status: SaveStatus;
  #edits = 0;
  #savedEdits = 0;
  #running: Promise<boolean> | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: SaverOptions<T>) {
    this.#options = options;
    this.#pause = options.pause ?? 800;
    this.#retry = options.retry ?? 30_000;
    this.#rev = options.rev;
    this.#status = { kind: 'saved', at: options.savedAt };
  }

  get status(): SaveStatus {
    return this.#status;
  }

  get rev(): number {
    return this.#rev;
  }

  /** True while there are words that the disk does not have. */
  get dirty(): boolean {
    return this.#edits !== this.#savedEdits;
  }

  get saving(): boolean {
    return this.#running !== null;
  }

  /** Says that the document was edited. */
  touch(): void {
    this.#edits += 1;
    if (this.#status.kind === 'conflict') return;
    this.#schedule(this.#pause);
    // A failure stays said until a save succeeds: typing on does not make it untrue.
    if (this.#status.kind === 'saved') this.#become({ kind: 'waiting' });
  }

  /** Saves at once what is unsaved, after a save that is under way. True when the disk has every word. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.dirty) return true;
    if (this.#status.kind === 'conflict') return false;
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = null;
    });
    const whole = await this.#running;
    if (whole) return true;
    return this.#status.kind === 'waiting' ? this.flush() : false;
  }

  /** Takes the stored revision as the one that the next save replaces (after a conflict was settled). */
  rebase(rev: number, savedAt: string): void {
    this.#rev = rev;
    this.#become(this.dirty ? { kind: 'waiting' } : { kind: 'saved', at: savedAt });
  }

  /** Forgets what is unsaved: the document was replaced by the stored one. */
  forget(rev: number, savedAt: string): void {
    clearTimeout(this.#timer);
    this.#savedEdits = this.#edits;
    this.rebase(rev, savedAt);
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #saveOnce(): Promise<boolean> {
    const edits = this.#edits;
    this.#become({ kind: 'saving' });
    try {
      const { rev, savedAt } = await this.#options.save(this.#options.snapshot(), this.#rev);
      this.#rev = rev;
      this.#savedEdits = edits;
      this.#become(this.dirty ? { kind: 'waiting' } : { kind: 'saved', at: savedAt });
      return !this.dirty;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const conflict = error instanceof DeskError && error.code === 'conflict';
      this.#become({ kind: conflict ? 'conflict' : 'failed', reason });
      if (!conflict) this.#schedule(this.#retry);
      return false;
    }
  }

  #schedule(wait: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), wait);
  }

  #become(status: SaveStatus): void {
    this.#status = status;
    this.#options.onStatus(status);
  }
}
