/** New documents that nobody has written in yet: they vanish when they are left, also where the window ended before that. */
import { desk } from '../api.ts';
import { isTexts, Remembered } from './remembered.svelte.ts';

/** The revision of a document that was just made. */
const first = 1;

class Untouched {
  readonly #kept = new Remembered<string[]>('untouched', [], isTexts);
  /** Of this window, with what ends its claim on them. */
  readonly #own = new Map<string, () => void>();

  has(id: string): boolean {
    return this.#own.has(id);
  }

  /** A document was made in this window. */
  begin(id: string): void {
    this.#kept.value = [...this.#kept.value, id];
    this.#own.set(id, () => undefined);
    // Another window of the same browser leaves it alone for as long.
    const claim = (): Promise<void> => new Promise((resolve) => this.#own.set(id, resolve));
    void locks()?.request(nameOf(id), claim);
  }

  /** It was left: given up where it is still as it was made, else a document like any other. */
  async leave(id: string): Promise<void> {
    if (!this.#own.has(id)) return;
    await desk.giveUpBlank({ id, rev: first }).catch(() => undefined); // it stays, as an empty document
    this.#forget(id);
  }

  /** Gives up those of windows that ended before they were left. */
  async giveUpOthers(): Promise<void> {
    for (const id of this.#kept.value) {
      if (this.#own.has(id)) continue;
      const giveUp = async (isFree: boolean): Promise<void> => {
        if (!isFree) return;
        await desk.giveUpBlank({ id, rev: first }).catch(() => undefined);
        this.#forget(id);
      };
      const among = locks();
      if (among) await among.request(nameOf(id), { ifAvailable: true }, (lock) => giveUp(lock !== null));
      else await giveUp(true);
    }
  }

  #forget(id: string): void {
    this.#kept.value = this.#kept.value.filter((one) => one !== id);
    this.#own.get(id)?.();
    this.#own.delete(id);
  }
}

const nameOf = (id: string): string => `untouched ${id}`;
/** There are none where a page is not at a secure address. */
const locks = (): LockManager | undefined => (navigator as Partial<Navigator>).locks;

export const untouched = new Untouched();
