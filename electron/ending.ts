/** The end of the desk: what comes meanwhile waits, and the desk that has ended starts again for it. */
import { app } from 'electron';
import { setImmediate as turn } from 'node:timers/promises';
import type { LateThings } from '../desk/late-things.ts';
import type { Arrivals } from './arrivals.ts';
import type { ClosingPorts } from './close-once-saved.ts';
import { startAgain } from './start-again.ts';

/** What it needs of the rest of the shell. */
interface EndPorts {
  late: LateThings;
  /** Lets go of the library. */
  close: () => Promise<void>;
  /** Gives whether a new version takes the place of this one. */
  update: () => Promise<boolean>;
  /** Hears what has failed. */
  failed: (error: unknown) => void;
  ended: () => void;
}

/** On a Mac the desk goes on without its window, unless somebody quits it. */
const isMac = (): boolean => process.platform === 'darwin';

export class Ending {
  readonly #arrivals: Arrivals;
  /** Somebody quits: the window that is asked to close is then the last thing of the desk. */
  #quits = false;
  #isOver = false;

  constructor(arrivals: Arrivals) {
    this.#arrivals = arrivals;
    app.on('before-quit', () => {
      this.#quits = true;
    });
    // Electron takes a window that asks its page first for one that stays, and gives the quitting up.
    app.on('window-all-closed', () => {
      if (this.#quits || !isMac()) app.quit();
    });
  }

  /** True where no window may open any more. */
  get isOver(): boolean {
    return this.#isOver;
  }

  /** For the window. */
  readonly closing: ClosingPorts = {
    begins: () => {
      this.#arrivals.hold();
    },
    stays: () => {
      this.#quits = false;
      this.#arrivals.release();
    },
    closed: () => {
      if (this.#quits || !isMac()) this.#arrivals.hold();
      else this.#arrivals.release();
    },
  };

  /** The lock is released before the process ends, so that the next desk need not wait for it to expire. */
  follow(ports: EndPorts): void {
    app.on('will-quit', (event) => {
      if (this.#isOver) return;
      event.preventDefault();
      this.#isOver = true;
      this.#arrivals.hold();
      void this.#end(ports).finally(() => {
        ports.ended();
        app.quit();
      });
    });
  }

  async #end({ late, close, update, failed }: EndPorts): Promise<void> {
    // A new version is put in place when the library is let go of, and not where that has failed.
    const isLetGo = await close().then(
      () => true,
      (error: unknown) => {
        failed(error);
        return false;
      },
    );
    let isWanted = await this.#keep(late, failed);
    if (isLetGo && (await update().catch(failed)) === true) return;
    // From now on a further start is on its own; what has reached this one is still told.
    app.releaseSingleInstanceLock();
    await turn();
    isWanted = (await this.#keep(late, failed)) || isWanted;
    if (isWanted) startAgain();
  }

  async #keep(late: LateThings, failed: (error: unknown) => void): Promise<boolean> {
    const held = this.#arrivals.takeHeld();
    if (held === null) return false;
    await late.keep(held).catch(failed);
    return true;
  }
}
