/** Writes changes to the desk's draft journal as they are typed, so that a crash does not lose them. */

export interface DraftNotesOptions<T> {
  /** What to note: the document as it is now, with the revision that it is based on. */
  snapshot: () => T;
  /** Resolves once the journal has it. A failure is silent: the next key tries again, and saving reports its own errors. */
  note: (draft: T) => Promise<void>;
  /** Least milliseconds between two notes. */
  pause?: number;
}

/**
 * Notes at a steady pace while keys are pressed, not after a pause in typing: a crash then costs a moment at most.
 * A document that takes long to copy or to write is noted more seldom, so that notes never take more than a twentieth of the
 * time here, or a quarter of the desk's.
 */
export class DraftNotes<T> {
  readonly #options: DraftNotesOptions<T>;
  #wait: number;
  #wanted = false;
  #running = false;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** True once the journal may hold something of this document. */
  #noted = false;

  constructor(options: DraftNotesOptions<T>) {
    this.#options = options;
    this.#wait = options.pause ?? 250;
  }

  /** Marks that there are changes to be noted. */
  touch(): void {
    this.#wanted = true;
    if (this.#timer === undefined && !this.#running) this.#schedule();
  }

  /** Everything is saved: nothing is left to note. */
  rest(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#wanted = false;
  }

  /** Notes the state that replaced the unsaved text, so that it is not offered at the next start. */
  supersede(draft: T): void {
    this.rest();
    if (this.#noted) void this.#options.note(draft).catch(() => undefined);
  }

  #schedule(): void {
    this.#timer = setTimeout(() => void this.#note(), this.#wait);
  }

  async #note(): Promise<void> {
    this.#timer = undefined;
    this.#wanted = false;
    this.#running = this.#noted = true;
    const began = performance.now();
    const noting = this.#options.note(this.#options.snapshot());
    const copied = performance.now() - began;
    await noting.catch(() => undefined);
    this.#wait = Math.max(this.#options.pause ?? 250, 20 * copied, 3 * (performance.now() - began));
    this.#running = false;
    if (this.#wanted) this.#schedule();
  }
}
