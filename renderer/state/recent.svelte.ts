/** What was used last in this window, kept on this computer: documents that were opened, choices of the palette. */
import { isTexts, Remembered } from './remembered.svelte.ts';

class Recent {
  readonly #kept: Remembered<string[]>;
  readonly #most: number;

  constructor(key: string, most: number) {
    this.#kept = new Remembered<string[]>(key, [], isTexts);
    this.#most = most;
  }

  /** The last one first. */
  get list(): readonly string[] {
    return this.#kept.value;
  }

  note(one: string): void {
    if (this.#kept.value[0] === one) return;
    this.#kept.value = [one, ...this.#kept.value.filter((other) => other !== one)].slice(0, this.#most);
  }

  /** How long ago it was used, in steps: 0 the last one, Infinity one that never was. */
  age(one: string): number {
    const at = this.#kept.value.indexOf(one);
    return at < 0 ? Infinity : at;
  }
}

/** Ids of documents; those of several libraries stand in one list, in which each library finds its own. */
export const recentDocuments = new Recent('recent-documents', 60);
/** Keys of what was chosen in the palette. */
export const recentChoices = new Recent('recent-choices', 24);
