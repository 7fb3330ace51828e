/** The way back and forward through what was opened in this window. */

/** Most documents that are remembered. */
const most = 100;

export class Trail {
  #ids: string[] = [];
  #at = -1;

  /** Notes what is open now. What was gone back from is forgotten, as in a browser. */
  visit(id: string): void {
    if (this.#ids[this.#at] === id) return;
    this.#ids = [...this.#ids.slice(0, this.#at + 1), id].slice(-most);
    this.#at = this.#ids.length - 1;
  }

  /**
   * Goes to the document before (`-1`) or after (`1`) and gives its id; null where there is none. Those that are not there
   * any more are passed over, and so is the one that is in sight.
   */
  go(way: -1 | 1, isThere: (id: string) => boolean, inSight: string | null): string | null {
    const at = this.#next(way, isThere, inSight);
    if (at === null) return null;
    this.#at = at;
    return this.#ids[at] ?? null;
  }

  clear(): void {
    this.#ids = [];
    this.#at = -1;
  }

  #next(way: -1 | 1, isThere: (id: string) => boolean, inSight: string | null): number | null {
    // Behind Trash or Settings the last one is the first to go back to.
    const from = way === -1 && this.#ids[this.#at] !== inSight ? this.#at : this.#at + way;
    for (let at = from; at >= 0 && at < this.#ids.length; at += way) {
      const id = this.#ids[at] ?? '';
      if (id !== inSight && isThere(id)) return at;
    }
    return null;
  }
}
