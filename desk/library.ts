/** An open library: list, read, create, save, remove, restore. */
import path from 'node:path';
import { DeskError, type LibraryState, type Stored, type TroubledFile } from '../core/contract.ts';
import type { Document, Kind, LibrarySettings } from '../core/document.ts';
import { titleOf, type Summary } from '../core/listing.ts';
import type { Catalogue } from './catalogue.ts';
import { type Entry } from './catalogue.ts';
import { asDiskError } from './disk-error.ts';
import { DamagedFile } from './durable-file.ts';
import { digestOf } from './envelope.ts';
import { Turns } from './in-turn.ts';
import { LibraryFiles } from './library-files.ts';
import { LibraryListeners, type LibraryListener } from './library-listener.ts';
import { setAside, type SettingsKeeper } from './library-settings.ts';
import { WrongShape, type Found } from './stored-file.ts';
import { listTrash, moveToTrash, takeFromTrash } from './trash.ts';
import { WritePermission } from './write-permission.ts';

/** A library. Open one with openLibrary or createLibrary. */
export class Library {
  readonly files: LibraryFiles;
  readonly permission: WritePermission;
  readonly #catalogue: Catalogue;
  readonly #settings: SettingsKeeper;
  #troubled: TroubledFile[];
  readonly #turns = new Turns();
  readonly #listeners = new LibraryListeners();

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
    this.permission = new WritePermission(
      unwritable,
      () => settings.newer,
      () => {
        this.#listeners.settingsChanged();
      },
    );
  }

  listen(listener: LibraryListener): void {
    this.#listeners.add(listener);
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
      readOnly: this.permission.why,
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
      const { rev } = this.#takeIn(found);
      return { document: found.document, rev, savedAt: found.savedAt };
    });
  }

  /** Looks at a file again that may have been changed outside the desk; those who listen are told what was. */
  async lookAgain(kind: Kind, id: string): Promise<void> {
    await this.#turns.take(id, async () => {
      const known = this.#catalogue.get(id);
      const place = LibraryFiles.placeOf(kind, id);
      if (known && known.summary.kind !== kind) return;
      const found = await this.files.readDocument(kind, id).catch((error: unknown) => {
        if (isDamage(error)) return error;
        throw error;
      });
      if (found === null && known) await this.files.mustStand(); // a drive that is away has removed nothing
      if (isDamage(found)) return this.#setTrouble(place, found.message);
      this.#setTrouble(place, null);
      if (found) this.#takeIn(found);
      else if (known) {
        this.#catalogue.delete(id);
        this.#listeners.removed(id);
        this.#listeners.outside('removed', id);
      }
    });
  }

  /** Looks at library.json again, likewise. */
  async lookAtSettingsAgain(): Promise<void> {
    await this.#turns.take('library.json', async () => {
      if (await this.#settings.lookAgain()) this.#listeners.settingsChanged();
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
      const now = previous ? this.#takeIn(previous) : known;
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
      await this.permission.mayWrite();
      const { summary } = this.#known(id);
      try {
        await this.#turns.take('.desk/trash', () => moveToTrash(this.files, summary.kind, id));
      } catch (error) {
        throw asDiskError(error, `the removal of “${summary.headline}”`);
      }
      this.#catalogue.delete(id);
    });
    this.#listeners.removed(id);
  }

  trash(): Promise<(Summary & { removedAt: string })[]> {
    return listTrash(this.files);
  }

  /** Brings the last removed document of that id back. Throws DeskError. */
  async restore(id: string): Promise<Stored> {
    return this.#turns.take(id, async () => {
      await this.permission.mayWrite();
      const kind = await takeFromTrash(this.files, id).catch((error: unknown) => {
        throw asDiskError(error, 'the document from the trash');
      });
      const found = kind && (await this.files.readDocument(kind, id));
      if (!found) throw new DeskError('not-found', 'The trash has no such document, or it is back already.');
      const { rev } = this.#catalogue.take(found);
      this.#listeners.saved(found, null);
      return { document: found.document, rev, savedAt: found.savedAt };
    });
  }

  /** Changes office or tags. Throws DeskError. */
  async changeSettings(edit: (settings: LibrarySettings) => LibrarySettings): Promise<void> {
    await this.permission.mayWrite();
    await this.#turns.take('library.json', () => this.#settings.change(edit));
    this.permission.hasWritten();
    this.#listeners.settingsChanged();
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
      this.#setTrouble(place, error.message);
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
      await this.permission.mayWrite();
      const { kind, id, headline } = entry.summary;
      const place = LibraryFiles.placeOf(kind, id);
      await setAside(this.files, place).catch((failure: unknown) => {
        throw asDiskError(failure, `“${headline}”`);
      });
      this.#setTrouble(place, null);
      return null;
    }
  }

  /** `from` is the revision that the editor started from; it is remembered where the disk fails half-way. */
  async #write(document: Document, rev: number, previous: Found<Document> | null, from = 0): Promise<Stored> {
    await this.permission.mayWrite();
    if (previous) await this.#listeners.saving(previous, document);
    let found: Found<Document>;
    try {
      found = await this.files.writeDocument(document, rev);
    } catch (error) {
      const known = this.#catalogue.get(document.id);
      if (known) known.attempt = { sha256: digestOf(document), from };
      throw asDiskError(error, `“${titleOf(document)}”`);
    }
    this.permission.hasWritten();
    const entry = this.#catalogue.take(found);
    delete entry.attempt;
    this.#listeners.saved(found, previous);
    return { document, rev: entry.rev, savedAt: found.savedAt };
  }

  /** Takes in what a file holds; where it was changed outside, those who listen are told. */
  #takeIn(found: Found<Document>): Entry {
    const { id } = found.document;
    const known = this.#catalogue.get(id);
    const isNews = known?.sha256 !== found.sha256;
    const entry = this.#catalogue.take(found);
    if (!isNews) return entry;
    this.#listeners.saved(found, null);
    if (known?.attempt?.sha256 === found.sha256) return entry; // a save of this desk, after all
    this.#listeners.outside(known ? 'changed' : 'added', id);
    return entry;
  }

  #setTrouble(place: string, reason: string | null): void {
    const known = this.#troubled.find((file) => file.path === place);
    if ((known?.reason ?? null) === reason) return;
    this.#troubled = this.#troubled.filter((file) => file !== known);
    if (reason !== null) this.#troubled.push({ path: place, reason });
    this.#listeners.settingsChanged();
  }
}

const isDamage = (error: unknown): error is DamagedFile | WrongShape =>
  error instanceof DamagedFile || error instanceof WrongShape;

const gone = (id: string): DeskError =>
  new DeskError('not-found', `The library has no document “${id}”. It may have been removed.`);
