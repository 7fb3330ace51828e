/** What comes to the desk from outside, for whoever takes it: the desk that is open, or the next one where this one ends. Pure. */
import type { Named } from '../desk/given/named-paths.ts';

/** A start that gave nothing: whoever started wants to see the desk. */
export const nothing: Named = { paths: [], refused: [] };

export class ArrivalQueue {
  #waiting: Named[] = [];
  #take: ((named: Named) => void) | null = null;
  /** What came while the desk was closing; null where it is not. */
  #held: Named[] | null = null;

  arrive(named: Named): void {
    if (this.#held) this.#held.push(named);
    else if (this.#take) this.#take(named);
    else this.#waiting.push(named);
  }

  /** What came before there was a desk. What comes from now on goes to `take`, also where a start gave nothing. */
  follow(take: (named: Named) => void): Named {
    const first = this.#waiting;
    this.#waiting = [];
    this.#take = take;
    return together(first);
  }

  /** From now on everything waits, as the desk may be about to end. */
  hold(): void {
    this.#held ??= [];
  }

  /** The desk stays: it takes what has come meanwhile. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = null;
    for (const named of held) this.arrive(named);
  }

  /** What has come while everything waits, and waits no more; null where nobody has come. */
  takeHeld(): Named | null {
    const held = this.#held ?? [];
    if (held.length === 0) return null;
    this.#held = [];
    return together(held);
  }
}

export const together = (all: readonly Named[]): Named => ({
  paths: all.flatMap(({ paths }) => paths),
  refused: all.flatMap(({ refused }) => refused),
});
