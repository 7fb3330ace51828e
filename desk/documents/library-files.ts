/** Where the files of a library stand, and how each is read and written. */
import { Low } from 'lowdb';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { TroubledFile } from '../../core/library/library-state.ts';
import {
  librarySettingsSchema,
  type Document,
  type Kind,
  type LibrarySettings,
} from '../../core/document.ts';
import type { Forms } from '../../core/migrations/migrate.ts';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { documentPlaceOf, folders, libraryFolders, settingsFile } from '../../core/places.ts';
import { errorCode, realDisk, type Disk } from '../storage/disk.ts';
import { DamagedFile, DurableFile, makeFolder, type WritingSteps } from '../storage/durable-file.ts';
import { mustStandInside, whyNoFolder } from '../storage/own-folders.ts';
import { Turns } from '../storage/in-turn.ts';
import { readDocumentName } from './document-name.ts';
import { seal, type Envelope } from './envelope.ts';
import { wholeDocumentSchema } from './whole-document.ts';
import { copyBeforeMigration } from './migrations.ts';
import { readStored, WrongShape, type Found, type InFile } from './stored-file.ts';

/** What computers, and unfinished work of the desk, leave in a folder that nobody uses; a home folder has other hidden things. */
const leftInEmpty =
  /^(\.DS_Store|\.localized|\.Spotlight-V100|\.Trashes|\.fseventsd|\.TemporaryItems|\.directory|\.desk|\.restoring-[0-9a-f]{8}|\._.*|\.Trash-\d+|thumbs\.db|desktop\.ini|\$RECYCLE\.BIN|System Volume Information|lost\+found)$/i;

/** A file that ought to be a document. `id` is null where its name is none that the desk gives. */
export interface DocumentFile {
  kind: Kind;
  name: string;
  id: string | null;
}

/**
 * Steps on the way of a write, as DurableFile has them. `lastLook` is asked after all else that takes time, right before
 * the old file is replaced, and may throw to leave it. `afterReplacing` is given what the file now holds.
 */
type StoringSteps<T> = Pick<WritingSteps, 'beforeReplacing'> & {
  lastLook?: (() => Promise<void>) | undefined;
  afterReplacing?: ((written: InFile<T>) => Promise<void>) | undefined;
};

/** The files of one library. */
export class LibraryFiles {
  readonly root: string;
  readonly disk: Disk;
  /** The form of documents that is written, and the steps from older ones. */
  readonly forms: Forms;
  /** Files of older forms that have been read, by their place: such a file is kept before it is written. */
  readonly #older = new Map<string, number>();
  readonly #settingsTurn = new Turns();

  constructor(root: string, disk: Disk = realDisk, forms: Forms = presentForms) {
    this.root = root;
    this.disk = disk;
    this.forms = forms;
  }

  /** Path inside the library, with "/". */
  static placeOf(kind: Kind, id: string): string {
    return documentPlaceOf(kind, id);
  }

  /** Folders of the library in whose place something else stands, with a sentence on each. */
  foreignFolders(): TroubledFile[] {
    return libraryFolders.flatMap((folder) => {
      const reason = whyNoFolder(this.root, path.join(this.root, folder));
      return reason === null ? [] : [{ path: folder, reason }];
    });
  }

  pathOf(kind: Kind, id: string): string {
    return path.join(this.root, folders[kind], `${id}.json`);
  }

  /** Everything in the three folders that is or ought to be a document (document-name.ts), in no order. */
  async documentFiles(): Promise<DocumentFile[]> {
    const kinds = Object.keys(folders) as Kind[];
    const names = await Promise.all(
      kinds.map((kind) => unsortedNamesIn(path.join(this.root, folders[kind]), this.root)),
    );
    const found: DocumentFile[] = [];
    for (const [at, kind] of kinds.entries())
      for (const name of names[at] ?? []) {
        const read = readDocumentName(name);
        if (read.kind === 'document') found.push({ kind, name, id: read.id });
        else if (read.kind === 'misnamed') found.push({ kind, name, id: null });
      }
    return found;
  }

  /** Null where there is no file; throws DamagedFile or WrongShape. */
  async readDocument(kind: Kind, id: string): Promise<Found<Document> | null> {
    const file = this.pathOf(kind, id);
    const place = LibraryFiles.placeOf(kind, id);
    mustBeOurs(this.root, place);
    return this.#noteForm(place, await readDocumentFile(file, kind, id, this.disk, this.forms));
  }

  /** A document that is kept elsewhere than in its place, of any kind. Null and errors likewise. */
  async readCopy(file: string, id: string): Promise<Found<Document> | null> {
    mustBeOurs(this.root, path.relative(this.root, file).replaceAll('\\', '/'));
    return readDocumentFile(file, null, id, this.disk, this.forms);
  }

  /** Writes a document elsewhere than into its place; returns once the disk has it. Throws Node's errors. */
  async writeCopy<T extends { id: string }>(file: string, document: T, rev: number): Promise<InFile<T>> {
    return this.#seal(file, document, rev);
  }

  /**
   * Throws Node's ENOENT where the folder is gone, or holds nothing of a library: a drive that was taken out can
   * leave an empty folder in its place, and what is written there is not seen again once the drive is back.
   */
  async mustStand(): Promise<void> {
    const parts: string[] = [settingsFile, ...Object.values(folders)];
    if (!(await readdir(this.root)).some((name) => parts.includes(name)))
      throw Object.assign(new Error(`${this.root} holds no library any more.`), { code: 'ENOENT' });
  }

  /**
   * Writes a document durably. The first one that is written in a library of an older form takes library.json along,
   * by which an older desk then knows that it can only read here. `beforeReplacing` is asked once the new file is whole,
   * `lastLook` right before it takes the place; each may throw to leave the old one. Throws Node's errors.
   */
  async writeDocument(
    document: Document,
    rev: number,
    steps: StoringSteps<Document> = {},
  ): Promise<Found<Document>> {
    if (this.#older.has(settingsFile)) {
      await this.mustStand();
      await this.#settingsTurn.take(settingsFile, () => this.#takeSettingsAlong());
    }
    const place = LibraryFiles.placeOf(document.kind, document.id);
    try {
      return await this.#write(place, document, rev, steps);
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      // The folder of that kind is not there: it may have been left out, and the library may be gone.
      await this.mustStand();
      await makeFolder(path.join(this.root, folders[document.kind]), this.disk);
      return this.#write(place, document, rev, steps);
    }
  }

  async readSettings(): Promise<Found<LibrarySettings> | null> {
    const file = path.join(this.root, settingsFile);
    const found = await readStored(file, librarySettingsSchema, this.disk, this.forms);
    return this.#noteForm(settingsFile, found);
  }

  async writeSettings(settings: LibrarySettings, rev: number): Promise<Found<LibrarySettings>> {
    await this.mustStand();
    return this.#settingsTurn.take(settingsFile, () => this.#write(settingsFile, settings, rev));
  }

  async #takeSettingsAlong(): Promise<void> {
    const settings = this.#older.has(settingsFile) ? await this.readSettings() : null;
    if (settings?.olderForm !== undefined)
      await this.#write(settingsFile, settings.document, settings.rev + 1);
  }

  #noteForm<T>(place: string, found: Found<T> | null): Found<T> | null {
    if (found?.olderForm === undefined) this.#older.delete(place);
    else this.#older.set(place, found.olderForm);
    return found;
  }

  async #write<T extends { id: string }>(
    place: string,
    document: T,
    rev: number,
    { beforeReplacing, lastLook, ...steps }: StoringSteps<T> = {},
  ): Promise<InFile<T>> {
    const file = path.join(this.root, place);
    mustStandInside(this.root, place);
    const found = await this.#seal(file, document, rev, {
      ...steps,
      beforeReplacing: async () => {
        await beforeReplacing?.();
        const older = this.#older.get(place);
        if (older !== undefined) await copyBeforeMigration(this.root, place, older, this.disk);
        await lastLook?.();
      },
    });
    this.#older.delete(place);
    return found;
  }

  /** Puts a document into its envelope, and that through lowdb into a file. Throws Node's errors. */
  async #seal<T extends { id: string }>(
    target: string,
    document: T,
    rev: number,
    { beforeReplacing, afterReplacing }: Omit<StoringSteps<T>, 'lastLook'> = {},
  ): Promise<InFile<T>> {
    const savedAt = new Date().toISOString();
    const envelope = seal(document, rev, savedAt, this.forms.current);
    const file = new DurableFile<Envelope | null>(target, this.disk, {
      beforeReplacing,
      afterReplacing: afterReplacing && (() => afterReplacing(found())),
    });
    const found = (): InFile<T> => ({
      document,
      rev: envelope.rev,
      savedAt,
      sha256: envelope.sha256,
      bytes: file.bytes,
    });
    await new Low<Envelope | null>(file, envelope).write();
    return found();
  }
}

/** Throws DamagedFile where a folder on the way to a place of the library is a link, or none. */
function mustBeOurs(root: string, place: string): void {
  try {
    mustStandInside(root, place);
  } catch (error) {
    throw new DamagedFile('unreadable', { cause: error });
  }
}

/** Reads a document and checks its kind, its name and its text. Null where there is no file. */
export async function readDocumentFile(
  file: string,
  kind: Kind | null,
  id: string,
  disk: Disk = realDisk,
  forms: Forms = presentForms,
): Promise<InFile<Document> | null> {
  const found = await readStored(file, wholeDocumentSchema, disk, forms);
  if (found === null) return null;
  const { document } = found;
  if (document.id !== id)
    throw new WrongShape(`The file is named “${id}”, but holds the document “${document.id}”.`);
  if (kind !== null && document.kind !== kind)
    throw new WrongShape(`The file holds a ${document.kind} and stands in the folder “${folders[kind]}”.`);
  return found;
}

/**
 * Names in a folder, sorted; none where there is no folder. For a folder of a library `root` is that of the library: what
 * a link, or a file, in its place leads to is then none of ours.
 */
export const namesIn = async (folder: string, root: string | null = null): Promise<string[]> =>
  (await unsortedNamesIn(folder, root)).sort();

/** The same in no order, which in a large folder takes far less time. */
export async function unsortedNamesIn(folder: string, root: string | null = null): Promise<string[]> {
  if (root !== null && whyNoFolder(root, folder) !== null) return [];
  try {
    return await readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** True where a folder holds nothing that a person put there. */
export const isEmptyFolder = async (folder: string): Promise<boolean> =>
  (await namesIn(folder)).every((name) => leftInEmpty.test(name));
