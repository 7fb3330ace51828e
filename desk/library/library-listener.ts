/** What an open library tells those who keep something beside it: search, history, the window. */
import type { Document } from '../../core/document.ts';
import type { LetGo } from '../documents/let-go.ts';
import type { Found, InFile } from '../documents/stored-file.ts';

export interface LibraryListener {
  /** What stands on disk is about to be overwritten; the save waits for the answer, which must not fail. */
  saving?(standing: Found<Document>, next: Document): Promise<void>;
  /**
   * A file has just been given these words, in place of the state with the digest `replaced`; the disk has not yet said
   * that it has them. The save waits for the answer, which must not fail.
   */
  written?(written: InFile<Document>, replaced: string | null): Promise<void>;
  /** A document is on disk. `previous` is what stood there before, or null. */
  saved?(document: Found<Document>, previous: Found<Document> | null): void;
  removed?(id: string): void;
  /** A state of a document is about to be let go; it is not before this is done, which must not fail. */
  lettingGo?(state: LetGo): Promise<void>;
  /** Something has come that needs attention. */
  attention?(): void;
  /** Besides `saved` or `removed`: it was not this desk that changed the file. */
  outside?(change: 'added' | 'changed' | 'removed', id: string): void;
  /** The settings, what is wrong with the library, or whether it can be written. */
  settingsChanged?(): void;
}

/** All who listen to one library. */
export class LibraryListeners {
  readonly #listeners: LibraryListener[] = [];
  /** What was let go before anybody listened. */
  #unheard: LetGo[] = [];

  add(listener: LibraryListener): void {
    this.#listeners.push(listener);
  }

  async saving(standing: Found<Document>, next: Document): Promise<void> {
    for (const listener of this.#listeners) await listener.saving?.(standing, next);
  }

  async written(written: InFile<Document>, replaced: string | null): Promise<void> {
    await Promise.all(this.#listeners.map((listener) => listener.written?.(written, replaced)));
  }

  async lettingGo(state: LetGo): Promise<void> {
    const who = this.#listeners.filter(({ lettingGo }) => lettingGo !== undefined);
    if (who.length === 0) this.#unheard.push({ ...state, words: null });
    for (const listener of who) await listener.lettingGo?.(state);
  }

  /** What was let go before anybody listened, once. */
  takeUnheard(): LetGo[] {
    const unheard = this.#unheard;
    this.#unheard = [];
    return unheard;
  }

  attention(): void {
    for (const listener of this.#listeners) listener.attention?.();
  }

  saved(document: Found<Document>, previous: Found<Document> | null): void {
    for (const listener of this.#listeners) listener.saved?.(document, previous);
  }

  removed(id: string): void {
    for (const listener of this.#listeners) listener.removed?.(id);
  }

  outside(change: 'added' | 'changed' | 'removed', id: string): void {
    for (const listener of this.#listeners) listener.outside?.(change, id);
  }

  settingsChanged(): void {
    for (const listener of this.#listeners) listener.settingsChanged?.();
  }
}
