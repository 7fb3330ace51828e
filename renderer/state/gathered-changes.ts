/** Changes of documents that come one after another are taken in together, so that a list of thousands is not drawn anew for each. */
import type { DeskEvents } from '../../core/contract.ts';

type Changes = DeskEvents['documents-changed'];

/** Least pause between two, in milliseconds, and how much longer than taking them in it is. */
const [least, times] = [100, 4];

/** Several as one: what was last said of each document holds. */
export function together(changes: readonly Changes[]): Changes {
  const changed = new Map<string, Changes['changed'][number]>();
  const removed = new Set<string>();
  const revs: Record<string, number> = {};
  for (const one of changes) {
    for (const id of one.removed) {
      changed.delete(id);
      removed.add(id);
    }
    for (const summary of one.changed) {
      removed.delete(summary.id);
      changed.set(summary.id, summary);
    }
    Object.assign(revs, one.revs);
  }
  return { changed: [...changed.values()], removed: [...removed], revs };
}

export class GatheredChanges {
  readonly #take: (changes: Changes) => void;
  #waiting: Changes[] = [];
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** `take` shows them. */
  constructor(take: (changes: Changes) => void) {
    this.#take = take;
  }

  /** The first is taken in at once; those that follow it shortly, together. */
  add(changes: Changes): void {
    this.#waiting.push(changes);
    if (this.#timer === undefined) this.flush();
  }

  /** Takes in what waits: an answer of the desk may speak of it. */
  flush(): void {
    if (this.#waiting.length === 0) return;
    const changes = together(this.#waiting);
    this.#waiting = [];
    const began = performance.now();
    this.#take(changes);
    // Svelte draws in a microtask of its own, which was asked for before this one.
    queueMicrotask(() => {
      this.#rest(Math.max(least, times * (performance.now() - began)));
    });
    this.#rest(least);
  }

  /** Another library is open. */
  clear(): void {
    this.#waiting = [];
  }

  #rest(pause: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.flush();
    }, pause);
  }
}
