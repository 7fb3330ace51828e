/** Opens a folder as a library, or makes a library in one. */
import { access, mkdir, stat } from 'node:fs/promises';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Office } from '../../core/document.ts';
import type { Forms } from '../../core/migrations/migrate.ts';
import { libraryFolders, settingsFile } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { breathe } from '../storage/pace.ts';
import { newOffice } from '../settings/default-office.ts';
import { errorCode, realDisk, type Disk } from '../storage/disk.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { readIndex } from '../index/index-file.ts';
import { identify, type KnownHome } from '../library/identity.ts';
import { isEmptyFolder, LibraryFiles } from '../documents/library-files.ts';
import { SettingsStore } from '../settings/library-settings.ts';
import { addSettingsCopy } from '../settings/settings-copies.ts';
import { Library } from '../library/library.ts';
import { changedSince, readDocuments } from './read-documents.ts';
import type { RememberedEntry } from '../index/remembered-entry.ts';
import { makeFolder, syncFolder } from '../storage/durable-file.ts';
import { sweep } from '../library/left-overs.ts';
import { whyUnwritable } from '../library/write-permission.ts';

export interface OpenOptions {
  /** Leaves even left-over temporary files alone. */
  lookOnly?: boolean | undefined;
  disk?: Disk | undefined;
  /**
   * Gives the library before the files that its index knows have been looked at, so that the list appears at once: what
   * changed in them since is taken in a moment later, and told (`library.checked`). For a desk that stays open.
   */
  checkLater?: boolean | undefined;
  /** Where libraries were last seen, by their ids. */
  knownHome?: KnownHome | undefined;
  /** Forms of documents; those of this desk where left out. */
  forms?: Forms | undefined;
}

/**
 * Opens a library: reads every document that the index does not know as it is, lists those that cannot be read,
 * changes nothing but left-over temporary files. Throws DeskError `no-library` where the folder is none.
 */
export async function openLibrary(
  folder: string,
  { lookOnly = false, checkLater = false, disk = realDisk, forms, knownHome }: OpenOptions = {},
): Promise<Library> {
  const root = path.resolve(folder);
  await mustBeFolder(root);
  const files = new LibraryFiles(root, disk, forms);
  const [settings, documentFiles, index] = await Promise.all([
    SettingsStore.open(files),
    files.documentFiles(),
    readIndex(root, files.forms.current),
  ]);
  if (documentFiles.length === 0 && settings.trouble !== null && !(await hasSettingsFile(root)))
    throw new DeskError('no-library', says('no-library-there', { folder: root }));
  const tidy = async (): Promise<void> => (lookOnly ? undefined : sweep(files));
  const isWhole = settings.trouble === null;
  const [{ catalogue, troubled, unchecked, letGo }] = await Promise.all([
    readDocuments(files, documentFiles, index, checkLater && isWhole),
    checkLater ? undefined : tidy(),
  ]);
  if (!isWhole)
    settings.adoptTags(new Set(Array.from(catalogue.entries(), ({ summary }) => summary.tags).flat()));
  const identity = await identify(files, settings.idInFile, knownHome);
  settings.goBy(
    identity.id,
    identity.origins.map(({ id }) => id),
  );
  troubled.push(...files.foreignFolders());
  const library = new Library(files, catalogue, settings, troubled, await whyUnwritable(root), identity);
  for (const state of letGo) await library.letGo(state);
  if (checkLater) library.checked = breathe().then(() => Promise.all([check(library, unchecked), tidy()]));
  return library;
}

/** Takes in what changed since the index was written. A disk that fails now is found out again by whoever reads. */
async function check(library: Library, unchecked: readonly RememberedEntry[]): Promise<void> {
  const changed = await changedSince(library.files, unchecked);
  await atOnce(changed, 4, async ({ summary }) => {
    await library.rereadFile(summary.kind, summary.id).catch(() => undefined);
  });
}

/** Makes a library in a folder that is empty or not there yet, and opens it. Throws DeskError. */
export async function createLibrary(
  folder: string,
  office: Office = newOffice(),
  disk: Disk = realDisk,
): Promise<Library> {
  const root = path.resolve(folder);
  try {
    const made = await mkdir(root, { recursive: true });
    if (made !== undefined) {
      for (let at = root; at.length >= made.length; at = path.dirname(at))
        await syncFolder(path.dirname(at), disk);
    } else if (!(await isEmptyFolder(root)))
      throw new DeskError('refused', says('library-folder-not-empty', { folder: root }));
    for (const name of libraryFolders) await makeFolder(path.join(root, name), disk);
    const settings = { kind: 'library' as const, id: randomUUID(), office, tags: [] };
    const files = new LibraryFiles(root, disk);
    await addSettingsCopy(files, await files.writeSettings(settings, 1));
  } catch (error) {
    throw errorCode(error) === 'ENOTDIR' || errorCode(error) === 'EEXIST'
      ? new DeskError('refused', says('library-folder-is-file', { file: root }), {
          cause: error,
        })
      : asDiskError(error, `the library “${root}”`);
  }
  return openLibrary(root, { disk });
}

async function mustBeFolder(root: string): Promise<void> {
  let found: Awaited<ReturnType<typeof stat>>;
  try {
    found = await stat(root);
  } catch (error) {
    throw new DeskError(
      'no-library',
      `There is no folder “${root}”${errorCode(error) === 'ENOENT' ? '' : ' that can be opened'}. Check the name, or create a library there.`,
      { cause: error },
    );
  }
  if (!found.isDirectory()) throw new DeskError('no-library', says('file-is-no-library', { file: root }));
}

const hasSettingsFile = (root: string): Promise<boolean> =>
  access(path.join(root, settingsFile)).then(
    () => true,
    () => false,
  );
