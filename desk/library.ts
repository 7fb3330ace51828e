/** An open library: list, read, create, save, remove, restore. */
import path from 'node:path';
import { DeskError, type LibraryState, type Stored, type TroubledFile } from '../core/contract.ts';
import type { Document, LibrarySettings } from '../core/document.ts';
import { titleOf, type Summary } from '../core/listing.ts';
import type { Catalogue } from './catalogue.ts';
import { type Entry } from './catalogue.ts';
import { asDiskError } from './disk-error.ts';
import { DamagedFile } from './durable-file.ts';
import { digestOf } from './envelope.ts';
import { Turns } from './in-turn.ts';
import { LibraryFiles } from './library-files.ts';
import { setAside, type SettingsKeeper } from './library-settings.ts';
import { WrongShape, type Found } from './stored-file.ts';
import { listTrash, moveToTrash, takeFromTrash } from './trash.ts';

/** What an open library tells those who keep something beside it (search, history, the window). */
export interface LibraryListener {
  /** What stands on disk is about to be overwritten; the save waits for the answer, which must not fail. */
  saving?(standing: Found<Document>, next: Document): Promise<void>;
  /** A document is on disk. `previous` is what stood there before, or null. */
  saved?(document: Found<Document>, previous: Found<Document> | null): void;
  removed?(id: string): void;
  settingsChanged?(): void;
}

/** A library. Open one with openLibrary or createLibrary. */
export class Library {
  readonly files: LibraryFiles;
  readonly #catalogue: Catalogue;
  readonly #settings: SettingsKeeper;
  #troubled: TroubledFile[];
  readonly #turns = new Turns();
  readonly #listeners: LibraryListener[] = [];
  #unwritable: string | null;

  constructor(
    files: LibraryFiles,
    catalogue: Catalogue,
    settings: SettingsKeeper,
    troubled: TroubledFile[],
    unwritable: string | null,
  ) {
    this.files = files;
    this.#catalogue = catalogue;
    this.#settings = settings;
    this.#troubled = troubled;
    this.#unwritable = unwritable;
  }

  listen(listener: LibraryListener): void {
    this.#listeners.push(listener);
  }

  get settings(): LibrarySettings {
    return this.#settings.now;
  }

  state(): LibraryState {
    const { office, tags } = this.settings;
    const settingsTrouble = this.#settings.trouble;
    return {
      path: this.files.root,
      name: path.basename(this.files.root),
      office,
      tags,
      troubled: [...(settingsTrouble ? [settingsTrouble] : []), ...this.#troubled],
      readOnly: this.#settings.newer ?? this.#unwritable,
    };
  }

  /** Summaries of all documents, in no order. */
  list(): Summary[] {
    return Array.from(this.#catalogue.entries(), (entry) => entry.summary);
  }

  /** What is remembered of each document. */
  entries(): Entry[] {
    return [...this.#catalogue.entries()];
  }

  summary(id: string): Summary | null {
    return this.#catalogue.get(id)?.summary ?? null;
  }

  has(id: string): boolean {
    return this.#catalogue.get(id) !== undefined;
  }

  /** Reads a document from its file. Throws DeskError `not-found`, or `failed` where it cannot be read. */
  async read(id: string): Promise<Stored> {
    return this.#turns.take(id, async () => {
      const found = await this.#find(this.#known(id));
      if (!found) throw gone(id);
      const { rev } = this.#catalogue.take(found);
      return { document: found.document, rev, savedAt: found.savedAt };
    });
  }

  /** Writes a new document. Throws DeskError. */
  async create(document: Document): Promise<Stored> {
    if (this.has(document.id)) throw new DeskError('conflict', `The library has “${document.id}” already.`);
    return this.#turns.take(document.id, () => this.#write(document, 1, null));
  }

  /**
   * Saves a document whose stored revision is `rev`; returns once the disk has it. The time of its making is
   * kept, the time of its change is now. Throws DeskError `conflict` where the file holds something newer.
   */
  async save(document: Document, rev: number): Promise<Stored> {
    return this.#turns.take(document.id, async () => {
      const known = this.#known(document.id);
      if (known.summary.kind !== document.kind)
        throw new DeskError('bad-request', `“${known.summary.headline}” is a ${known.summary.kind}.`);
      const { attempt } = known;
      const previous = await this.#findOrSetAside(known);
      const now = previous ? this.#catalogue.take(previous) : known;
      const ours = attempt !== undefined && attempt.from === rev && attempt.sha256 === now.sha256;
      if (now.rev !== rev && !ours)
        throw new DeskError(
          'conflict',
          `“${now.summary.headline}” has been changed since you opened it. Your words are still here; open the newer version beside them before saving.`,
        );
      const { createdAt } = now.summary;
      return this.#write(
        { ...document, createdAt, updatedAt: new Date().toISOString() },
        now.rev + 1,
        previous,
        rev,
      );
    });
  }

  /** Changes a document as it stands; an edit that gives the same document writes nothing. Throws DeskError. */
  async change(id: string, edit: (document: Document) => Document): Promise<void> {
    const { document, rev } = await this.read(id);
    const edited = edit(document);
    if (edited !== document) await this.save(edited, rev);
  }

  /** Moves a document to the trash. Throws DeskError. */
  async remove(id: string): Promise<void> {
    await this.#turns.take(id, async () => {
      this.#mayWrite();
      const { summary } = this.#known(id);
      try {
        await this.#turns.take('.desk/trash', () => moveToTrash(this.files, summary.kind, id));
      } catch (error) {
        throw asDiskError(error, `the removal of “${summary.headline}”`);
      }
      this.#catalogue.delete(id);
    });
    for (const listener of this.#listeners) listener.removed?.(id);
  }

  trash(): Promise<(Summary & { removedAt: string })[]> {
    return listTrash(this.files);
  }

  /** Brings the last removed document of that id back. Throws DeskError. */
  async restore(id: string): Promise<Stored> {
    return this.#turns.take(id, async () => {
      this.#mayWrite();
      const kind = await takeFromTrash(this.files, id).catch((error: unknown) => {
        throw asDiskError(error, 'the document from the trash');
      });
      const found = kind && (await this.files.readDocument(kind, id));
      if (!found) throw new DeskError('not-found', 'The trash has no such document, or it is back already.');
      const { rev } = this.#catalogue.take(found);
      this.#tellSaved(found, null);
      return { document: found.document, rev, savedAt: found.savedAt };
    });
  }

  /** Changes office or tags. Throws DeskError. */
  async changeSettings(edit: (settings: LibrarySettings) => LibrarySettings): Promise<void> {
    await this.#turns.take('library.json', () => this.#settings.change(edit));
    this.#unwritable = null;
    for (const listener of this.#listeners) listener.settingsChanged?.();
  }

  #mayWrite(): void {
    if (this.#settings.newer !== null) throw new DeskError('read-only', this.#settings.newer);
  }

  #known(id: string): Entry {
    const entry = this.#catalogue.get(id);
    if (!entry) throw gone(id);
    return entry;
  }

  /** Reads the file of a known document; a file that cannot be read is put on the list of troubled ones. */
  async #find({ summary }: Entry): Promise<Found<Document> | null> {
    try {
      return await this.files.readDocument(summary.kind, summary.id);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const place = LibraryFiles.placeOf(summary.kind, summary.id);
      if (!this.#troubled.some((file) => file.path === place))
        this.#troubled.push({ path: place, reason: error.message });
      const sentence = `“${summary.headline}” (${place}) cannot be read. ${error.message}`;
      throw new DeskError('failed', sentence, { cause: error });
    }
  }

  /** Before a save: a file damaged since the opening holds no words to compare with; a copy of it is kept. */
  async #findOrSetAside(entry: Entry): Promise<Found<Document> | null> {
    try {
      return await this.#find(entry);
    } catch (error) {
      const damage = error instanceof DeskError ? error.cause : error;
      const keepsOut =
        damage instanceof WrongShape ? damage.newer : (damage as DamagedFile).finding === 'unreadable';
      if (!isDamage(damage) || keepsOut) throw error;
      this.#mayWrite();
      const { kind, id, headline } = entry.summary;
      const place = LibraryFiles.placeOf(kind, id);
      await setAside(this.files, place).catch((failure: unknown) => {
        throw asDiskError(failure, `“${headline}”`);
      });
      this.#troubled = this.#troubled.filter((file) => file.path !== place);
      return null;
    }
  }

  /** `from` is the revision that the editor started from; it is remembered where the disk fails half-way. */
  async #write(document: Document, rev: number, previous: Found<Document> | null, from = 0): Promise<Stored> {
    this.#mayWrite();
    if (previous) for (const listener of this.#listeners) await listener.saving?.(previous, document);
    let found: Found<Document>;
    try {
      found = await this.files.writeDocument(document, rev);
    } catch (error) {
      const known = this.#catalogue.get(document.id);
      if (known) known.attempt = { sha256: digestOf(document), from };
      throw asDiskError(error, `“${titleOf(document)}”`);
    }
    this.#unwritable = null;
    const entry = this.#catalogue.take(found);
    delete entry.attempt;
    this.#tellSaved(found, previous);
    return { document, rev: entry.rev, savedAt: found.savedAt };
  }

  #tellSaved(found: Found<Document>, previous: Found<Document> | null): void {
    for (const listener of this.#listeners) listener.saved?.(found, previous);
  }
}

const isDamage = (error: unknown): error is DamagedFile | WrongShape =>
  error instanceof DamagedFile || error instanceof WrongShape;

const gone = (id: string): DeskError =>
  new DeskError('not-found', `The library has no document “${id}”. It may have been removed.`);
