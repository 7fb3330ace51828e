/** Rows of the news to add that are picked to be dragged or added together; what is ticked is in the brochure already. */
/* eslint-disable svelte/prefer-svelte-reactivity -- the set is replaced, never changed */
export class Picked {
  #ids: ReadonlySet<string> = $state.raw(new Set());
  /** Where a run of rows begins. */
  #anchor: string | null = null;
  /** Ids of the rows, in their order. */
  readonly #shown: () => readonly string[];

  constructor(shown: () => readonly string[]) {
    this.#shown = shown;
  }

  /** Picked and shown, in the order of the rows. */
  get ids(): string[] {
    return this.#shown().filter((id) => this.#ids.has(id));
  }

  has(id: string): boolean {
    return this.#ids.has(id);
  }

  toggle(id: string): void {
    const next = new Set(this.#ids);
    if (!next.delete(id)) next.add(id);
    this.#anchor = id;
    this.#ids = next;
  }

  /** All rows from where the run begins to this one. */
  extendTo(id: string): void {
    const shown = this.#shown();
    const from = shown.indexOf(this.#anchor ?? id);
    const to = shown.indexOf(id);
    if (from === -1) this.#anchor = id;
    const [first, last] = [Math.min(from === -1 ? to : from, to), Math.max(from, to)];
    this.#ids = new Set(shown.slice(first, last + 1));
  }

  /** A run of rows begins here. */
  beginAt(id: string): void {
    if (this.#ids.size === 0) this.#anchor = id;
  }

  clear(): void {
    this.#anchor = null;
    if (this.#ids.size > 0) this.#ids = new Set();
  }
}
