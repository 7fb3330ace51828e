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

/** Things sorted at once; more are merged. */
const few = 500;

/** A sorted copy; things that compare as equal stay in their order. */
export async function sortAtPace<T>(things: readonly T[], compare: (a: T, b: T) => number): Promise<T[]> {
  const pace = new Pace();
  let runs: T[][] = [];
  for (let from = 0; from < things.length; from += few) {
    runs.push(things.slice(from, from + few).sort(compare));
    if (pace.isOver) await pace.rest();
  }
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let at = 0; at < runs.length; at += 2)
      merged.push(await merge(runs[at] as T[], runs[at + 1] ?? [], compare, pace));
    runs = merged;
  }
  return runs[0] ?? [];
}

async function merge<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
  pace: Pace,
): Promise<T[]> {
  const isInOrder = a.length === 0 || b.length === 0 || compare(a.at(-1) as T, b[0] as T) <= 0;
  if (isInOrder) return a.concat(b); // nearly all lists are in order already, and this takes no time
  const merged: T[] = [];
  for (let [i, j] = [0, 0]; i < a.length || j < b.length;) {
    const isFirst = j >= b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
    merged.push((isFirst ? a[i++] : b[j++]) as T);
    if (merged.length % few === 0 && pace.isOver) await pace.rest();
  }
  return merged;
}
