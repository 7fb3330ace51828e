/** An open library: list, read, create, save, remove, restore. */
import path from 'node:path';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import { beginDocument } from '../../core/fields/fields.ts';
import type { LibraryState, TroubledFile } from '../../core/library/library-state.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Document, Kind, LibrarySettings } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { ownPlaces, settingsFile } from '../../core/places.ts';
import { noPolicy, withLocked, type OfficeProfile } from '../../core/policy/policy.ts';
import type { Catalogue, Entry } from '../documents/catalogue.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { Turns } from '../storage/in-turn.ts';
import { readDocumentName } from '../documents/document-name.ts';
import { noteIdentity, type Identity } from './identity.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import type { LetGo } from '../documents/let-go.ts';
import { LibraryListeners, type LibraryListener } from './library-listener.ts';
import type { SettingsStore } from '../settings/library-settings.ts';
import { gone, Shelf } from './shelf.ts';
import { forgetTrashed, listTrash, moveToTrash, takeFromTrash, TrashNames } from '../trash/trash.ts';
import { Saving } from './saving.ts';
import { TroubledFiles } from './troubled-files.ts';
import type { UnfinishedWork } from './left-work.ts';
import { WritePermission } from './write-permission.ts';

/** A library. Open one with openLibrary or createLibrary. */
export class Library {
  readonly files: LibraryFiles;
  readonly permission: WritePermission;
  /** Over once every file has been looked at; until then the list may say what the index says. */
  checked: Promise<unknown> = Promise.resolve();
  /** What the library is called, and of which ones it is a copy. */
  readonly identity: Identity;
  /** Work of an earlier desk that this one could not finish. */
  unfinishedWork: readonly UnfinishedWork[] = [];
  /** Name of the one who works here, for what is cleared; empty where nobody has said. */
  person: () => string = () => '';
  /** Settings of the office that the organization has decided about. */
  profile: OfficeProfile = noPolicy.officeProfile;
  readonly #catalogue: Catalogue;
  readonly #settings: SettingsStore;
  readonly #troubled: TroubledFiles;
  readonly #turns = new Turns();
  readonly #listeners = new LibraryListeners();
  readonly #shelf: Shelf;
  readonly #saving: Saving;

  constructor(
    files: LibraryFiles,
    catalogue: Catalogue,
    settings: SettingsStore,
    troubled: TroubledFile[],
    unwritable: string | null,
    identity: Identity,
  ) {
    this.files = files;
    this.identity = identity;
    this.#catalogue = catalogue;
    this.#settings = settings;
    const told = (): void => {
      this.#listeners.settingsChanged();
    };
    this.#troubled = new TroubledFiles(files, troubled, told);
    this.#shelf = new Shelf(files, catalogue, this.#troubled, this.#listeners);
    this.permission = new WritePermission(unwritable, () => settings.newer, told);
    this.#saving = new Saving({
      files,
      catalogue,
      shelf: this.#shelf,
      troubled: this.#troubled,
      permission: this.permission,
      listeners: this.#listeners,
      person: () => this.person(),
    });
  }

  listen(listener: LibraryListener): void {
    this.#listeners.add(listener);
  }

  get settings(): LibrarySettings {
    return this.#asLocked(this.#settings.now);
  }

  state(): Omit<LibraryState, 'syncWarning' | 'sample' | 'copy'> {
    const { office, tags } = this.settings;
    const settingsTrouble = this.#settings.trouble;
    return {
      path: this.files.root,
      name: path.basename(this.files.root),
      office,
      tags,
      troubled: [...(settingsTrouble ? [settingsTrouble] : []), ...this.#troubled.list],
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

  entry(id: string): Entry | null {
    return this.#catalogue.get(id) ?? null;
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
      const found = await this.#troubled.find(this.#shelf.known(id).summary);
      if (!found) throw gone(id);
      const { rev } = await this.#shelf.takeIn(found);
      return { document: found.document, rev, savedAt: found.savedAt };
    });
  }

  /** Looks at a file again that may have been changed outside the desk; those who listen are told what was. */
  async rereadFile(kind: Kind, id: string): Promise<void> {
    await this.#turns.take(id, () => this.#shelf.rereadFile(kind, id));
  }

  /** Looks again at a file in a document folder, whatever its name. */
  async lookAtFile(kind: Kind, name: string): Promise<void> {
    const read = readDocumentName(name);
    if (read.kind === 'document') await this.rereadFile(kind, read.id);
    else if (read.kind === 'misnamed') await this.#troubled.lookAtMisnamed(kind, name);
  }

  /** Has a state kept that the index knew and no file has any more. */
  async letGo(state: LetGo): Promise<void> {
    await this.#listeners.lettingGo(state);
  }

  /** What was let go before anybody could keep it, once. */
  takeUnheard(): LetGo[] {
    return this.#listeners.takeUnheard();
  }

  /** Tells those who listen that something has come that needs attention. */
  tellAttention(): void {
    this.#listeners.attention();
  }

  /** A file that could not be read is no longer in its place. */
  forgetTrouble(place: string): void {
    this.#troubled.set(place, null);
  }

  /** Looks at library.json again, likewise. */
  async lookAtSettingsAgain(): Promise<void> {
    await this.#turns.take(settingsFile, async () => {
      const mayWrite = this.permission.why === null;
      if (await this.#settings.reread(mayWrite)) this.#listeners.settingsChanged();
    });
  }

  /** Writes a new document. Throws DeskError. */
  async create(document: Document): Promise<Stored> {
    if (this.has(document.id)) throw new DeskError('conflict', says('document-exists', { id: document.id }));
    return this.#turns.take(document.id, () => this.#saving.create(document));
  }

  /**
   * Writes a document that was kept elsewhere into its place, as a revision after `rev` and after any that is known. A
   * file that stands there and cannot be read is first copied to `.desk/set-aside/`. Throws DeskError; `conflict` where
   * one stands that can.
   */
  async bringBack(document: Document, rev: number): Promise<Stored> {
    return this.#turns.take(document.id, () => this.#saving.bringBack(document, rev));
  }

  /**
   * Saves a document whose stored revision is `rev`; returns once the disk has it. The time of its making is
   * kept, the time of its change is now. Throws DeskError `conflict` where the file holds something newer.
   */
  async save(document: Document, rev: number): Promise<Stored> {
    return this.#turns.take(document.id, () => this.#saving.save(document, rev));
  }

  /** Changes a document as it stands; an edit that gives the same document writes nothing. Throws DeskError. */
  async change(id: string, edit: (document: Document) => Document): Promise<void> {
    const { document, rev } = await this.read(id);
    const edited = edit(document);
    if (edited !== document) await this.save(edited, rev);
  }

  /** Moves a document to the trash; `known` is what is in it, where many are moved. Throws DeskError. */
  async remove(id: string, known?: TrashNames): Promise<void> {
    await this.#turns.take(id, async () => {
      await this.permission.mayWrite();
      const { summary } = this.#shelf.known(id);
      try {
        // What goes into the trash is what stands there: should that be something else, what was known is kept.
        await this.#shelf.rereadFile(summary.kind, id);
        await this.#turns.take(ownPlaces.trash, () => moveToTrash(this.files, summary.kind, id, known));
      } catch (error) {
        throw asDiskError(error, `the removal of “${summary.headline}”`);
      }
      this.#catalogue.delete(id);
    });
    this.#listeners.removed(id);
  }

  /**
   * Gives up a document that is as it was made, at revision `rev`; false where somebody has written in it, or it is gone.
   * Throws DeskError.
   */
  async giveUpBlank(id: string, rev: number): Promise<boolean> {
    if (!this.has(id)) return false;
    const isGone = await this.#turns.take(id, async () => {
      await this.permission.mayWrite();
      const { summary } = this.#shelf.known(id);
      try {
        await this.#shelf.rereadFile(summary.kind, id);
        const stands = await this.files.readDocument(summary.kind, id);
        if (stands?.rev !== rev || !this.#isBlank(stands.document)) return false;
        await this.#turns.take(ownPlaces.trash, async () => {
          await moveToTrash(this.files, summary.kind, id);
          await forgetTrashed(this.files, id);
        });
      } catch (error) {
        throw asDiskError(error, `the removal of “${summary.headline}”`);
      }
      this.#catalogue.delete(id);
      return true;
    });
    if (isGone) this.#listeners.removed(id);
    return isGone;
  }

  #isBlank(document: Document): boolean {
    const blank = beginDocument(
      document.kind,
      { id: document.id, at: document.createdAt },
      this.settings.office,
    );
    return sayTheSame(document, blank);
  }

  trash(): Promise<(Summary & { removedAt: string })[]> {
    return listTrash(this.files);
  }

  /** Brings the last removed document of that id back; `known` is what is in the trash, where many come back. Throws DeskError. */
  async restore(id: string, known?: TrashNames): Promise<Stored> {
    return this.#turns.take(id, async () => {
      await this.permission.mayWrite();
      const there = this.#catalogue.get(id)?.summary;
      const names = known ?? (await TrashNames.read(this.files));
      const removed = names.lastOf(id);
      if (there && removed && there.kind !== removed.kind)
        throw new DeskError('conflict', says('trash-same-id', { headline: there.headline }));
      const kind = await takeFromTrash(this.files, id, names).catch((error: unknown) => {
        throw asDiskError(error, 'the document from the trash');
      });
      const found = kind && (await this.files.readDocument(kind, id));
      if (!found) throw new DeskError('not-found', says('trash-gone'));
      const { rev } = this.#shelf.hasWritten(found);
      this.#listeners.saved(found, null);
      return { document: found.document, rev, savedAt: found.savedAt };
    });
  }

  /** False where library.json does not have the id by which the library goes: it holds a copy of another one. */
  get hasOwnId(): boolean {
    const { trouble, idInFile } = this.#settings;
    return trouble !== null || idInFile === this.settings.id;
  }

  /** Notes what the library is called and where it lives; library.json then has its id. Throws DeskError. */
  async noteIdentity(): Promise<void> {
    const { trouble, idInFile } = this.#settings;
    if (idInFile === null || trouble !== null || this.identity.isNoted || this.permission.why !== null)
      return;
    if (idInFile !== this.settings.id) await this.changeSettings((settings) => ({ ...settings }));
    await noteIdentity(this.files, this.identity);
  }

  #asLocked(settings: LibrarySettings): LibrarySettings {
    const office = withLocked(this.profile, settings.office);
    return office === settings.office ? settings : { ...settings, office };
  }

  /** Changes office or tags; settings that are locked stay as they are. Throws DeskError. */
  async changeSettings(edit: (settings: LibrarySettings) => LibrarySettings): Promise<void> {
    await this.permission.mayWrite();
    const change = (standing: LibrarySettings): LibrarySettings => {
      const before = this.#asLocked(standing);
      const after = edit(before);
      return { ...after, office: withLocked(this.profile, after.office, before.office) };
    };
    await this.#turns.take(settingsFile, () => this.#settings.change(change));
    this.permission.hasWritten();
    this.#listeners.settingsChanged();
  }
}
