/** The library that is open, with its search; tells the window what changes in it. */
import { DeskError, type DeskEvents } from '../core/contract.ts';
import type { Library } from './library.ts';
import { Search } from './search.ts';

/** Tells the window something. */
export type Emit = <K extends keyof DeskEvents>(name: K, event: DeskEvents[K]) => void;

/** What the handlers share while a desk runs. */
export class Session {
  readonly #emit: Emit;
  #open: { library: Library; search: Search } | null = null;
  #changed = new Set<string>();
  #removed = new Set<string>();
  #telling = false;

  constructor(emit: Emit) {
    this.#emit = emit;
  }

  /** The open library, or null. */
  get current(): Library | null {
    return this.#open?.library ?? null;
  }

  /** Throws DeskError `no-library` where none is open. */
  get library(): Library {
    return this.#must.library;
  }

  get search(): Search {
    return this.#must.search;
  }

  take(library: Library): void {
    this.#open = { library, search: new Search(library) };
    this.#changed.clear();
    this.#removed.clear();
    const whileOpen = (job: () => void): void => {
      if (this.current === library) job();
    };
    library.listen({
      saved: ({ document: { id } }) => {
        whileOpen(() => this.#note(id, this.#changed, this.#removed));
      },
      removed: (id) => {
        whileOpen(() => this.#note(id, this.#removed, this.#changed));
      },
      settingsChanged: () => {
        whileOpen(() => this.#emit('library-changed', library.state()));
      },
    });
    this.#emit('library-changed', library.state());
  }

  get #must(): { library: Library; search: Search } {
    if (!this.#open) throw new DeskError('no-library', 'No library is open. Open one, or create one.');
    return this.#open;
  }

  #note(id: string, to: Set<string>, from: Set<string>): void {
    from.delete(id);
    to.add(id);
    if (this.#telling) return;
    this.#telling = true;
    // An import or a removed tag changes many documents: the window hears of them together.
    setTimeout(() => {
      this.#tell();
    }, 15);
  }

  #tell(): void {
    this.#telling = false;
    const library = this.current;
    if (!library) return;
    const changed = [...this.#changed].map((id) => library.summary(id)).filter((summary) => summary !== null);
    const removed = [...this.#removed];
    this.#changed = new Set();
    this.#removed = new Set();
    if (changed.length + removed.length > 0) this.#emit('documents-changed', { changed, removed });
  }
}
