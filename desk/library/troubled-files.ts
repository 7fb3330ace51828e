/** Files of an open library that cannot be read. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { TroubledFile } from '../../core/library/library-state.ts';
import type { Document, Kind } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { folders } from '../../core/places.ts';
import { DamagedFile } from '../storage/durable-file.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { WrongShape, type Found } from '../documents/stored-file.ts';

/** What is said of a file that ought to be a document, from its name alone. */
export const misnamed = 'The name of the file is none that the desk gives to a document.';
/** What is said of a document that is not listed because of another one. */
export const twin = 'Another document of the library has the same id; this one is left out.';

/** A document as sentences name it. */
export type Named = Pick<Summary, 'kind' | 'id' | 'headline'>;

/** The files of one library that cannot be read. */
export class TroubledFiles {
  readonly #files: LibraryFiles;
  readonly #told: () => void;
  #list: TroubledFile[];

  /** `told` is called when the list changes. */
  constructor(files: LibraryFiles, list: TroubledFile[], told: () => void) {
    this.#files = files;
    this.#list = list;
    this.#told = told;
  }

  get list(): readonly TroubledFile[] {
    return this.#list;
  }

  /** Puts a file on the list with what is wrong with it, or takes it off. */
  set(place: string, reason: string | null): void {
    const known = this.#list.find((file) => file.path === place);
    if ((known?.reason ?? null) === reason) return;
    this.#list = this.#list.filter((file) => file !== known);
    if (reason !== null) this.#list.push({ path: place, reason });
    this.#told();
  }

  /** Puts a file on the list whose name is none of a document's, or takes it off once it is gone. */
  async lookAtMisnamed(kind: Kind, name: string): Promise<void> {
    const place = `${folders[kind]}/${name}`;
    const isThere = await lstat(path.join(this.#files.root, place)).then(
      () => true,
      () => false,
    );
    this.set(place, isThere ? misnamed : null);
  }

  /** Reads a document's file; null where there is none. Throws DeskError `failed` where it cannot be read. */
  async find({ kind, id, headline }: Named): Promise<Found<Document> | null> {
    try {
      return await this.#files.readDocument(kind, id);
    } catch (error) {
      if (!isDamage(error)) throw error;
      const place = LibraryFiles.placeOf(kind, id);
      this.set(place, error.message);
      const sentence = `“${headline}” (${place}) cannot be read. ${error.message}`;
      throw new DeskError('failed', sentence, { cause: error });
    }
  }
}

/** True for what is thrown where a file is there and cannot be read as what it should be. */
export const isDamage = (error: unknown): error is DamagedFile | WrongShape =>
  error instanceof DamagedFile || error instanceof WrongShape;
