/** Where a new library may be made: the proposal in the person's documents, or a folder that they chose. */
import { access } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { folderNameFor } from '../../core/welcome/folder-name.ts';
import { settingsFile } from '../../core/places.ts';
import { isWithin } from '../export/exports.ts';
import { errorCode } from '../storage/disk.ts';
import { isEmptyFolder } from '../documents/library-files.ts';
import type { AllowedFolders } from '../../core/policy/policy.ts';
import { isAllowed } from '../policy/allowed-folders.ts';
import { documentsFolder } from '../storage/documents-folder.ts';

/** Folders tried before a name is given up. */
const mostNumbers = 1_000;

/** Where libraries may be made. */
export interface FolderRules {
  allowed: AllowedFolders;
  /** Throws DeskError where none may. */
  mayBecomeLibrary: (folder: string) => Promise<void>;
}

export class NewLibraryFolders {
  /** The desk's own folder, in which nobody would look for a library of theirs. */
  readonly #userData: string | null;
  readonly #rules: FolderRules;
  readonly #chosen = new Set<string>();
  readonly #proposed = new Set<string>();

  constructor(userData: string | null, rules: FolderRules) {
    this.#userData = userData;
    this.#rules = rules;
  }

  /** Takes note of a folder that the editor chose by the dialog. Throws DeskError where no library belongs there. */
  async choose(folder: string): Promise<string> {
    const chosen = path.resolve(folder);
    if (this.#userData !== null && isWithin(this.#userData, chosen))
      throw new DeskError('refused', says('folder-of-desk', { folder: chosen }));
    await this.#rules.mayBecomeLibrary(chosen);
    const around = await libraryAround(chosen);
    if (around !== null)
      throw new DeskError(
        'refused',
        around === chosen
          ? `“${chosen}” is already a library. Open it, or choose another folder for the new one.`
          : `“${chosen}” stands in the library “${around}”. Choose a folder outside it.`,
      );
    this.#chosen.add(chosen);
    return chosen;
  }

  /**
   * The folder in which a library of that office would be made: in the documents, or `within` a folder that was chosen
   * before, which itself is taken where it is empty. It is never one that holds anything: a number is added.
   */
  async propose(officeName: string, within?: string): Promise<string> {
    if (within !== undefined && !this.#chosen.has(path.resolve(within)))
      throw new DeskError('bad-request', says('choose-folder', { folder: within }));
    const folder =
      within !== undefined && (await isFree(within))
        ? path.resolve(within)
        : await freeFolder(within ?? (await this.#usualFolder()), folderNameFor(officeName));
    this.#proposed.add(folder);
    return folder;
  }

  /** The documents, where libraries may lie there; else the first folder in which they may. */
  async #usualFolder(): Promise<string> {
    const documents = await documentsFolder();
    const { allowed } = this.#rules;
    return (await isAllowed(allowed, documents)) ? documents : (allowed?.[0] ?? documents);
  }

  /** Throws DeskError where that folder was not proposed before. */
  mustBeProposed(folder: string): void {
    if (!this.#proposed.has(path.resolve(folder)))
      throw new DeskError('bad-request', says('choose-folder-then-create', { folder }));
  }
}

async function freeFolder(parent: string, name: string): Promise<string> {
  for (let number = 1; number <= mostNumbers; number += 1) {
    const folder = path.resolve(parent, number === 1 ? name : `${name} ${String(number)}`);
    if (await isFree(folder)) return folder;
  }
  throw new DeskError('refused', says('folders-used-up', { folder: parent }));
}

/** True of a folder that is empty or not there. What cannot be looked at is left to the making, which says why it fails. */
async function isFree(folder: string): Promise<boolean> {
  try {
    return await isEmptyFolder(folder);
  } catch (error) {
    return errorCode(error) !== 'ENOTDIR'; // a file
  }
}

/** The library that a folder is or stands in, or null. */
async function libraryAround(folder: string): Promise<string | null> {
  for (let at = folder; ; at = path.dirname(at)) {
    const isLibrary = await access(path.join(at, settingsFile)).then(
      () => true,
      () => false,
    );
    if (isLibrary) return at;
    if (path.dirname(at) === at) return null;
  }
}
