/** Closes the desk for a new version: as its cross does, so that everything is saved first, or not at all. */
import { app, type BrowserWindow } from 'electron';
import { onReadyToClose } from './ipc.ts';

type Last = () => Promise<void> | void;

export class ClosingForUpdate {
  readonly #window: () => BrowserWindow | null;
  #asked: { last: Last; settle: (closes: boolean) => void } | null = null;
  /** Done at the very end of the desk; null unless the page has said that everything is saved. */
  #last: Last | null = null;

  constructor(window: () => BrowserWindow | null) {
    this.#window = window;
    onReadyToClose((ready) => {
      const asked = this.#asked;
      this.#asked = null;
      if (!asked) {
        // The editor has decided anew: to close without what could not be saved is no wish for an installation.
        this.#last = null;
        return;
      }
      if (ready) this.#last = asked.last;
      asked.settle(ready);
      // On a Mac the desk goes on without its window.
      if (ready) this.#window()?.once('closed', () => app.quit());
    });
  }

  /** Gives whether the window closes. One that closes without an answer of its page, as where that has died, counts as not. */
  quit(last: Last): Promise<boolean> {
    const window = this.#window();
    if (!window || this.#asked) return Promise.resolve(false);
    return new Promise((resolve) => {
      this.#asked = { last, settle: resolve };
      window.once('closed', () => {
        if (this.#asked) resolve(false);
        this.#asked = null;
      });
      window.close();
    });
  }

  /** What is left to do when the desk has let go of its library; gives whether a new version takes its place. */
  async end(): Promise<boolean> {
    const last = this.#last;
    this.#last = null;
    await last?.();
    return last !== null;
  }
}
