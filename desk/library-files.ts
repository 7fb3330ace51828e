/** Where the files of a library stand, and how each is read and written. */
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { BodyError, checkBody } from '../core/body.ts';
import {
  documentSchema,
  librarySettingsSchema,
  type Document,
  type Kind,
  type LibrarySettings,
} from '../core/document.ts';
import { errorCode, realDisk, type Disk } from './disk.ts';
import { readStored, writeStored, WrongShape, type Found } from './stored-file.ts';
import { isBeingWritten, makeFolder, temporaryName } from './write-durably.ts';

/** The folder of each kind of document. */
export const folders = { news: 'news', brief: 'briefs', brochure: 'brochures' } as const satisfies Record<
  Kind,
  string
>;
export const settingsFile = 'library.json';
export const mediaFolder = 'media';

const idName = /^([a-z0-9][a-z0-9-]{0,63})\.json$/;
/** Files that computers leave in folders by themselves. */
const ofTheComputer = /^(\.|thumbs\.db$|desktop\.ini$)/i;

/** A file that ought to be a document. `id` is null where its name is none that the desk gives. */
export interface DocumentFile {
  kind: Kind;
  name: string;
  id: string | null;
}

/** The files of one library. */
export class LibraryFiles {
  readonly root: string;
  readonly disk: Disk;

  constructor(root: string, disk: Disk = realDisk) {
    this.root = root;
    this.disk = disk;
  }

  /** Path inside the library, with "/". */
  static placeOf(kind: Kind, id: string): string {
    return `${folders[kind]}/${id}.json`;
  }

  pathOf(kind: Kind, id: string): string {
    return path.join(this.root, folders[kind], `${id}.json`);
  }

  /** Everything in the three folders that ends in `.json`. */
  async documentFiles(): Promise<DocumentFile[]> {
    const found = await Promise.all(
      (Object.keys(folders) as Kind[]).map(async (kind) =>
        (await namesIn(path.join(this.root, folders[kind])))
          .filter((name) => name.toLowerCase().endsWith('.json') && !ofTheComputer.test(name))
          .map((name) => ({ kind, name, id: idName.exec(name)?.[1] ?? null })),
      ),
    );
    return found.flat();
  }

  /** Null where there is no file; throws DamagedFile or WrongShape. */
  async readDocument(kind: Kind, id: string): Promise<Found<Document> | null> {
    return readDocumentFile(this.pathOf(kind, id), kind, id, this.disk);
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

  /** Writes a document durably. Throws Node's errors. */
  async writeDocument(document: Document, rev: number): Promise<Found<Document>> {
    await this.mustStand();
    await makeFolder(path.join(this.root, folders[document.kind]), this.disk);
    return writeStored(this.pathOf(document.kind, document.id), document, rev, this.disk);
  }

  async readSettings(): Promise<Found<LibrarySettings> | null> {
    return readStored(path.join(this.root, settingsFile), librarySettingsSchema, this.disk);
  }

  async writeSettings(settings: LibrarySettings, rev: number): Promise<Found<LibrarySettings>> {
    await this.mustStand();
    return writeStored(path.join(this.root, settingsFile), settings, rev, this.disk);
  }

  /** Removes temporary files whose writer is gone; failures are left for the next opening. */
  async sweep(): Promise<void> {
    for (const folder of ['.', ...Object.values(folders), mediaFolder, '.desk'])
      for (const name of await namesIn(path.join(this.root, folder))) {
        const writer = temporaryName.exec(name)?.[1];
        if (writer === undefined) continue;
        const left = path.join(this.root, folder, name);
        if (!(await isInUse(left, Number(writer)))) await this.disk.unlink(left).catch(() => undefined);
      }
  }
}

/** Reads a document and checks its kind, its name and its text. Null where there is no file. */
export async function readDocumentFile(
  file: string,
  kind: Kind | null,
  id: string,
  disk: Disk = realDisk,
): Promise<Found<Document> | null> {
  const found = await readStored(file, documentSchema, disk);
  if (found === null) return null;
  const { document } = found;
  if (document.id !== id)
    throw new WrongShape(`The file is named “${id}”, but holds the document “${document.id}”.`);
  if (kind !== null && document.kind !== kind)
    throw new WrongShape(`The file holds a ${document.kind} and stands in the folder “${folders[kind]}”.`);
  if (document.kind !== 'brochure')
    try {
      checkBody(document.body);
    } catch (error) {
      if (error instanceof BodyError) throw new WrongShape(error.message);
      throw error;
    }
  return found;
}

/** Names in a folder; none where there is no folder. */
export async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** True where a folder holds nothing that a person put there. */
export const isEmptyFolder = async (folder: string): Promise<boolean> =>
  (await namesIn(folder)).every((name) => ofTheComputer.test(name));

/** True while the process that writes a temporary file may still be at it. */
async function isInUse(file: string, writer: number): Promise<boolean> {
  if (writer === process.pid) return isBeingWritten(file);
  try {
    process.kill(writer, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  // A process number is used again sooner or later: an hour is longer than any write.
  return stat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < 3_600_000,
    () => true,
  );
}
