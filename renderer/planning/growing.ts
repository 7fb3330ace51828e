/** How many entries of a long list are shown: more when they are asked for, a few in each frame, so that none waits for all of them. */

/** Entries that one frame makes. */
const inOneFrame = 12;

export class Growing {
  #shown: number;
  #wanted: number;
  readonly #show: (count: number) => void;

  /** `few`: how many are shown at first; `show` shows another number of them. */
  constructor(few: number, show: (count: number) => void) {
    this.#shown = this.#wanted = few;
    this.#show = show;
  }

  /** Shows so many more. */
  more(count: number): void {
    const isGrowing = this.#shown < this.#wanted;
    this.#wanted += count;
    if (!isGrowing) this.#grow();
  }

  #grow(): void {
    this.#shown = Math.min(this.#wanted, this.#shown + inOneFrame);
    this.#show(this.#shown);
    if (this.#shown < this.#wanted)
      requestAnimationFrame(() => {
        this.#grow();
      });
  }
}
