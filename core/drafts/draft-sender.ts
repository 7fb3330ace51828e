/** Sends drafts to the desk: whole the first time, afterwards what has changed since. */
import { DeskError } from '../desk-error.ts';
import type { Document } from '../document.ts';
import { changeBetween, type DraftChange } from './draft-change.ts';

/** The requests of the contract that note drafts. */
export interface NotingDesk {
  /** Notes words as they are typed, outside the library, so that a crash does not take them; gives the number of the note. */
  noteDraft(request: { document: Document; rev: number }): Promise<{ note: number }>;
  /** The same for what has changed since that note of this page; `not-found` where the desk has it no more: send it whole. */
  noteDraftChange(request: {
    of: string;
    after: number;
    rev: number;
    change: DraftChange;
  }): Promise<{ note: number }>;
}

export interface Draft<T extends Document = Document> {
  document: T;
  /** Revision that it is based on. */
  rev: number;
}

export class DraftSender<T extends Document = Document> {
  readonly #desk: NotingDesk;
  /** What the desk has; taken out while a note is on its way, so that one beside it is sent whole. */
  #base: { document: T; note: number } | null = null;

  constructor(desk: NotingDesk) {
    this.#desk = desk;
  }

  /** Resolves once the journal has the draft. Fails with a DeskError; the next one is then sent whole. */
  async send({ document, rev }: Draft<T>): Promise<void> {
    const base = this.#base;
    this.#base = null;
    const { note } =
      (base && (await this.#sendChange(base, document, rev))) ??
      (await this.#desk.noteDraft({ document, rev }));
    this.#base = { document, note };
  }

  /** Null where the desk does not have the base any more. */
  async #sendChange(
    base: { document: T; note: number },
    document: T,
    rev: number,
  ): Promise<{ note: number } | null> {
    const change = changeBetween(base.document, document);
    if (!change) return null;
    try {
      return await this.#desk.noteDraftChange({ of: document.id, after: base.note, rev, change });
    } catch (error) {
      if (error instanceof DeskError && error.code === 'not-found') return null;
      throw error;
    }
  }
}
