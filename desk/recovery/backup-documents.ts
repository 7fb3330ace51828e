/** Single files out of backups. */
import { librarySettingsSchema, type Document, type LibrarySettings } from '../../core/document.ts';
import { folders, settingsFile } from '../../core/places.ts';
import { openByList, type ZipEntry } from '../backup/zip-reader.ts';
import { realDisk, type Disk } from '../storage/disk.ts';
import { readDocumentFile, type LibraryFiles } from '../documents/library-files.ts';
import { readStored, type Found } from '../documents/stored-file.ts';

/** Largest document that is taken out of a backup, in bytes. */
const largest = 200 * 1024 * 1024;

/** A document as a backup holds it; null where it has none. Throws errors where backup or document cannot be read. */
export async function readFromBackup(
  backup: string,
  id: string,
  { forms }: Pick<LibraryFiles, 'forms'>,
): Promise<Found<Document> | null> {
  const names = new Set(Object.values(folders).map((folder) => `${folder}/${id}.json`));
  return fromBackup(
    backup,
    (name) => names.has(name),
    (disk) => readDocumentFile('', null, id, disk, forms),
  );
}

/** The settings, likewise. */
export async function readSettingsFromBackup(
  backup: string,
  { forms }: Pick<LibraryFiles, 'forms'>,
): Promise<Found<LibrarySettings> | null> {
  return fromBackup(
    backup,
    (name) => name === settingsFile,
    (disk) => readStored('', librarySettingsSchema, disk, forms),
  );
}

/** A picture's bytes, likewise; `place` is `media/…`. */
export async function readPictureFromBackup(backup: string, place: string): Promise<Uint8Array | null> {
  return fromBackup(
    backup,
    (name) => name === place,
    (disk) => disk.readFile(''),
  );
}

async function fromBackup<T>(
  backup: string,
  isIt: (name: string) => boolean,
  read: (disk: Disk) => Promise<T>,
): Promise<T | null> {
  const archive = await openByList(backup);
  try {
    const entry = archive.entries.find(({ name, strange }) => strange === null && isIt(name));
    if (!entry || entry.size > largest) return null;
    const bytes = await allOf(entry);
    return await read({ ...realDisk, readFile: () => Promise.resolve(bytes) });
  } finally {
    archive.close();
  }
}

async function allOf(entry: ZipEntry): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of entry.open()) chunks.push(chunk);
  return Buffer.concat(chunks);
}
