/** Long work that was asked for: how far it is, and that it has ended. By names and numbers; no word of a document comes here. */
import type { DeskApi, DeskEvents } from '../core/contract.ts';
import { DeskError } from '../core/desk-error.ts';

/** Requests that may take long, by what they are for whoever waits. */
export const longWork = {
  export: 'export',
  confirmImport: 'import',
  backUp: 'backup',
  restoreBackup: 'restore',
  restorePartly: 'restore',
  changeMany: 'many',
  setValues: 'many',
  removeMany: 'many',
  restoreMany: 'many',
  replaceInLibrary: 'many',
  fixChecks: 'many',
  editPictures: 'many',
  cleanPictures: 'many',
} as const satisfies Partial<Record<keyof DeskApi, string>>;

/** What has ended. */
export type Work = (typeof longWork)[keyof typeof longWork];

/** Events that say how far it is. */
const progressEvents = [
  'export-progress',
  'backup-progress',
  'many-progress',
] as const satisfies readonly (keyof DeskEvents)[];

/** Milliseconds after which work is long: from then on its progress is shown, and its end is told. */
export const longAfter = 4_000;

/** What is done about long work. */
export interface WorkPorts {
  /** How far it is, from 0 to 1; null where nothing long is under way. */
  progress: (part: number | null) => void;
  ended: (work: Work, how: 'done' | 'failed') => void;
  /** Milliseconds that only go up. */
  now?: () => number;
}

/** Follows the requests of one desk. */
export class LongWork {
  readonly #ports: WorkPorts;
  readonly #now: () => number;
  /** When each piece of work began that is under way. */
  readonly #running = new Set<{ since: number }>();

  constructor(ports: WorkPorts) {
    this.#ports = ports;
    this.#now = ports.now ?? (() => performance.now());
  }

  /** The same requests; those that may take long are followed. */
  following(api: DeskApi): DeskApi {
    const followed = Object.entries(longWork).map(([name, work]) => {
      const handler = api[name as keyof typeof longWork] as (...asked: unknown[]) => Promise<unknown>;
      return [name, (...asked: unknown[]) => this.#follow(work, () => handler(...asked))];
    });
    return { ...api, ...(Object.fromEntries(followed) as Partial<DeskApi>) };
  }

  /** Hears every event of the desk. */
  hear<K extends keyof DeskEvents>(name: K, event: DeskEvents[K]): void {
    if (!progressEvents.some((one) => one === name)) return;
    const { done, total } = event as { done: number; total: number };
    if (total > 0 && this.#isLong()) this.#ports.progress(Math.min(1, done / total));
  }

  #isLong(): boolean {
    return [...this.#running].some(({ since }) => this.#now() - since >= longAfter);
  }

  async #follow<T>(work: Work, run: () => Promise<T>): Promise<T> {
    const piece = { since: this.#now() };
    this.#running.add(piece);
    const end = (how: 'done' | 'failed' | 'cancelled'): void => {
      this.#running.delete(piece);
      if (this.#running.size === 0) this.#ports.progress(null);
      if (how !== 'cancelled' && this.#now() - piece.since >= longAfter) this.#ports.ended(work, how);
    };
    try {
      const value = await run();
      end(value === null ? 'cancelled' : 'done');
      return value;
    } catch (error) {
      end(error instanceof DeskError && error.code === 'cancelled' ? 'cancelled' : 'failed');
      throw error;
    }
  }
}
