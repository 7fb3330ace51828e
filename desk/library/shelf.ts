/** The documents of an open library in memory, and their comparison with the files. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document, Kind } from '../../core/document.ts';
import type { Catalogue, Entry } from '../documents/catalogue.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { regularStats } from '../storage/regular-file.ts';
import type { LibraryListeners } from './library-listener.ts';
import { letGoOf, type LetGo } from '../documents/let-go.ts';
import { RecentWords } from '../documents/recent-words.ts';
import type { Found } from '../documents/stored-file.ts';
import { isDamage, twin, type TroubledFiles } from './troubled-files.ts';

/** The documents of one library; those who listen hear of what was changed outside the desk. */
export class Shelf {
  readonly #files: LibraryFiles;
  readonly #catalogue: Catalogue;
  readonly #troubled: TroubledFiles;
  readonly #listeners: LibraryListeners;
  readonly #words = new RecentWords();

  constructor(
    files: LibraryFiles,
    catalogue: Catalogue,
    troubled: TroubledFiles,
    listeners: LibraryListeners,
  ) {
    this.#files = files;
    this.#catalogue = catalogue;
    this.#troubled = troubled;
    this.#listeners = listeners;
  }

  /** Throws DeskError `not-found`. */
  known(id: string): Entry {
    const entry = this.#catalogue.get(id);
    if (!entry) throw gone(id);
    return entry;
  }

  /** Takes in what a file holds; where it was changed outside, what was known is kept first, and those who listen are told. */
  async takeIn(found: Found<Document>): Promise<Entry> {
    const { id } = found.document;
    const known = this.#catalogue.get(id);
    const isNews = known?.sha256 !== found.sha256;
    const isOurs = known?.attempts?.some(({ sha256 }) => sha256 === found.sha256); // a save of this desk, after all
    if (known && isNews && !isOurs) await this.letGo(known, found.rev);
    const entry = this.#catalogue.take(found);
    this.#words.remember(found);
    if (!isNews) return entry;
    this.#listeners.saved(found, null);
    if (!isOurs) this.#listeners.outside(known ? 'changed' : 'added', id);
    return entry;
  }

  /** Takes in what this desk has just written or moved into its place. */
  hasWritten(found: Found<Document>): Entry {
    const entry = this.#catalogue.take(found);
    this.#words.remember(found);
    return entry;
  }

  /** Has the words of an entry kept that its file no longer holds. */
  async letGo(known: Entry, now: LetGo['now']): Promise<void> {
    await this.#listeners.lettingGo(letGoOf(known, this.#words.of(known.summary.id), now));
  }

  /** Looks at a file that may have been changed outside: taken in, put on the list of troubled ones, or gone. */
  async rereadFile(kind: Kind, id: string): Promise<void> {
    const known = this.#catalogue.get(id);
    const place = LibraryFiles.placeOf(kind, id);
    if (known && known.summary.kind !== kind) {
      const isThere = regularStats(this.#files.pathOf(kind, id)) !== null;
      return this.#troubled.set(place, isThere ? twin : null);
    }
    const found = await this.#files.readDocument(kind, id).catch((error: unknown) => {
      if (isDamage(error)) return error;
      throw error;
    });
    if (found === null && known) await this.#files.mustStand(); // a drive that is away has removed nothing
    if (isDamage(found)) {
      if (known) await this.letGo(known, 'damaged');
      this.#troubled.set(place, found.message);
      return;
    }
    this.#troubled.set(place, null);
    if (found) await this.takeIn(found);
    else if (known) {
      await this.letGo(known, 'gone');
      this.#words.forget(id);
      this.#catalogue.delete(id);
      this.#listeners.removed(id);
      this.#listeners.outside('removed', id);
    }
  }
}

export const gone = (id: string): DeskError => new DeskError('not-found', says('document-gone', { id }));
