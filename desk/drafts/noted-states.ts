/** The state that each page noted last of a document, so that it needs to send no more than what changed since. */
import type { Document } from '../../core/document.ts';

/** Documents whose states are held, the last used of them: more than an editor types in at a time. */
const most = 8;

interface Noted {
  document: Document;
  /** Number of the note; no two of a computer are the same, also after a new start. */
  note: number;
}

export class NotedStates {
  readonly #held = new Map<string, Noted>();
  #last = Date.now();

  /** Holds a state; gives its number, by which a change of it names it. */
  hold(page: string, document: Document): number {
    const key = `${page} ${document.id}`;
    this.#held.delete(key);
    this.#last = Math.max(this.#last + 1, Date.now());
    this.#held.set(key, { document, note: this.#last });
    const [oldest] = this.#held.keys();
    if (this.#held.size > most && oldest !== undefined) this.#held.delete(oldest);
    return this.#last;
  }

  /** The state with that number; null where it is not the last one any more, or of a desk that has ended. */
  find(page: string, id: string, note: number): Document | null {
    const held = this.#held.get(`${page} ${id}`);
    return held?.note === note ? held.document : null;
  }
}
