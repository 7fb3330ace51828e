/**
 * addresses.json: which page belongs to which document; a second copy of it stands in `.desk`. What services that sync folders
 * leave beside it, where two desks wrote at once, is read with it.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import {
  addressBookSchema,
  emptyBook,
  mergedBooks,
  type AddressBook,
} from '../../core/page-addresses/address-book.ts';
import { addressesFile, ownFolder, ownPlaces } from '../../core/places.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import { readStored, WrongShape, type Found } from '../documents/stored-file.ts';
import { setAside } from '../settings/library-settings.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { DamagedFile, makeFolder } from '../storage/durable-file.ts';
import { mustStandInside, NoFolderOfOurs } from '../storage/own-folders.ts';
import { Turns } from '../storage/in-turn.ts';

/** One change after another, also of several stores of one library. */
const changing = new Turns();

/** What stands in one of the two files. `trouble`: it cannot be read; `newer`: it is a newer desk's. */
export interface AddressFile {
  found: Found<AddressBook> | null;
  trouble: DamagedFile | WrongShape | null;
}

/** Reads one of the two files, changing nothing. Throws only what says nothing of the file. */
export async function readAddressFile(files: LibraryFiles, place: string): Promise<AddressFile> {
  try {
    mustStandInside(files.root, place);
    const file = path.join(files.root, place);
    return { found: await readStored(file, addressBookSchema, files.disk, files.forms), trouble: null };
  } catch (error) {
    if (error instanceof DamagedFile || error instanceof WrongShape) return { found: null, trouble: error };
    if (error instanceof NoFolderOfOurs)
      return { found: null, trouble: new DamagedFile('unreadable', { cause: error }) };
    throw error;
  }
}

/** "addresses (Anna’s conflicted copy).json": every service has names of its own. */
const copyName = /^addresses\b.*\.json$/i;

/** What was read of a library last, and the marks of the files that it was read from. */
const lastRead = new WeakMap<LibraryFiles, { marks: string; read: Read }>();

interface Read {
  book: AddressBook;
  main: AddressFile;
  /** Highest revision of all of them. */
  rev: number;
}

const isNewer = ({ trouble }: AddressFile): boolean => trouble instanceof WrongShape && trouble.newer;

/** Addresses that a library remembers. */
export class AddressStore {
  readonly #files: LibraryFiles;

  constructor(files: LibraryFiles) {
    this.#files = files;
  }

  /** What both files know together: a service that syncs the folder may have brought an older one. Empty where none can be read. */
  async read(): Promise<AddressBook> {
    return (await this.#read()).book;
  }

  /**
   * Changes the book as it stands now, on disk; a change that gives the same book writes nothing. A file that cannot be read is
   * copied to `.desk/set-aside/` first. Whether the library may be written is for the caller to ask. Throws DeskError; `read-only`
   * where a newer desk wrote the file.
   */
  async change(edit: (book: AddressBook) => AddressBook): Promise<AddressBook> {
    const { root, disk } = this.#files;
    return changing.take(root, async () => {
      try {
        const { book, main, rev: before } = await this.#read();
        const next = edit(book);
        const isWhole = main.trouble === null && main.found !== null;
        if (next === book && (isWhole || Object.keys(book.pages).length === 0)) return book;
        await this.#files.mustStand();
        if (isNewer(main)) throw main.trouble;
        if (main.trouble !== null) await setAside(this.#files, addressesFile);
        const rev = before + 1;
        await this.#files.writeCopy(path.join(root, addressesFile), next, rev);
        await makeFolder(path.join(root, ownFolder), disk);
        // The file itself is whole: the second copy comes with the next change, then.
        await this.#files.writeCopy(path.join(root, ownPlaces.addresses), next, rev).catch(() => undefined);
        return next;
      } catch (error) {
        throw asDiskError(error, 'the address of a page (addresses.json)');
      }
    });
  }

  async #read(): Promise<Read> {
    const { root } = this.#files;
    const copies = (await namesIn(root)).filter((name) => name !== addressesFile && copyName.test(name));
    const places = [addressesFile, ownPlaces.addresses, ...copies];
    const marks = (await Promise.all(places.map((place) => markOf(path.join(root, place))))).join();
    const last = lastRead.get(this.#files);
    if (last?.marks === marks) return last.read;
    const all = await Promise.all(places.map((place) => readAddressFile(this.#files, place)));
    const found = all
      .flatMap((one) => one.found ?? [])
      .sort((a, b) => b.rev - a.rev || (a.sha256 < b.sha256 ? -1 : 1));
    const [newest, ...others] = found;
    const book = others
      .filter(({ sha256 }) => sha256 !== newest?.sha256)
      .reduce((merged, { document }) => mergedBooks(merged, document), newest?.document ?? emptyBook());
    const main = all[0] ?? { found: null, trouble: null };
    const read = { book, main, rev: newest?.rev ?? 0 };
    lastRead.set(this.#files, { marks, read });
    return read;
  }
}

/** What tells a file from one that was changed; empty where there is none. */
const markOf = (file: string): Promise<string> =>
  lstat(file, { bigint: true }).then(
    ({ ino, size, mtimeNs, ctimeNs }) => [ino, size, mtimeNs, ctimeNs].join(':'),
    () => '',
  );
