/** Saves one document after a pause in typing: one save at a time, and never a word dropped. */
import { DeskError } from '../../core/desk-error.ts';

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
  /** Edits that a conflict copy has. */
  #conflictEdits = -1;
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

  /** True where no word is only here: the disk has them, in the document or in a conflict copy beside it. */
  get safe(): boolean {
    return !this.dirty || (this.#status.kind === 'conflict' && this.#conflictEdits === this.#edits);
  }

  get saving(): boolean {
    return this.#running !== null;
  }

  /** Says that the document was edited. */
  touch(): void {
    this.#edits += 1;
    // In a conflict too: the words cannot be saved, but the copy beside the document takes them.
    this.#schedule(this.#pause);
    // A failure stays said until a save succeeds: typing on does not make it untrue.
    if (this.#status.kind === 'saved') this.#become({ kind: 'waiting' });
  }

  /** Saves at once what is unsaved, after a save that is under way. True when the disk has every word. */
  async flush(): Promise<boolean> {
    clearTimeout(this.#timer);
    if (this.#running) await this.#running;
    if (!this.dirty) return true;
    if (this.#status.kind === 'conflict' && this.safe) return false;
    this.#running ??= this.#saveOnce().finally(() => {
      this.#running = null;
    });
    const whole = await this.#running;
    if (whole) return true;
    return this.#status.kind === 'waiting' ? this.flush() : false;
  }

  /** Forgets what is unsaved: the document was replaced by the stored one. */
  forget(rev: number, savedAt: string): void {
    clearTimeout(this.#timer);
    this.#savedEdits = this.#edits;
    this.#rev = rev;
    this.#become({ kind: 'saved', at: savedAt });
  }

  stop(): void {
    clearTimeout(this.#timer);
  }

  async #saveOnce(): Promise<boolean> {
    const edits = this.#edits;
    if (this.#status.kind !== 'conflict') this.#become({ kind: 'saving' });
    try {
      const { rev, savedAt } = await this.#options.save(this.#options.snapshot(), this.#rev);
      this.#rev = rev;
      this.#savedEdits = edits;
      this.#become(this.dirty ? { kind: 'waiting' } : { kind: 'saved', at: savedAt });
      return !this.dirty;
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      const conflict = error instanceof DeskError && error.code === 'conflict';
      if (conflict) this.#conflictEdits = edits;
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
