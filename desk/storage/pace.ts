/** Long work in short stretches, so that nothing else has to wait for longer than a frame of 16 milliseconds. */

/** Longest stretch in milliseconds: two of them, and what else happens in between, fit into a frame. */
const stretch = 4;

/** Work that waits. One piece resumes in each turn of the event loop, or all their stretches would add up to a long one. */
const resting: (() => void)[] = [];

/** Lets waiting events of the process be dealt with before going on. */
export const breathe = (): Promise<void> =>
  new Promise((resolve) => {
    resting.push(resolve);
    if (resting.length === 1) setImmediate(wakeNext);
  });

function wakeNext(): void {
  resting.shift()?.();
  if (resting.length > 0) setImmediate(wakeNext);
}

/** Used as `if (pace.isOver) await pace.rest()` after each small step. */
export class Pace {
  #began = performance.now();
  #rest: Promise<void> | null = null;
  readonly #stretch: number;

  constructor(milliseconds: number = stretch) {
    this.#stretch = milliseconds;
  }

  get isOver(): boolean {
    return performance.now() - this.#began > this.#stretch;
  }

  /** Work that shares a pace waits together. */
  rest(): Promise<void> {
    this.#rest ??= breathe().then(() => {
      this.#began = performance.now();
      this.#rest = null;
    });
    return this.#rest;
  }
}
