/** Conflict copies: words that could not be saved because the file had changed, kept in `.desk/conflicts`. */
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { DeskError, type Stored } from '../../core/contract.ts';
import type { Conflict, Resolution } from '../../core/keeping/kept.ts';
import type { Document } from '../../core/document.ts';
import { titleOf } from '../../core/listing.ts';
import { asDiskError } from '../disk/disk-error.ts';
import { writeStored, type Found } from '../library/stored-file.ts';
import type { History } from './history.ts';
import { namesIn } from '../library/library-files.ts';
import type { Library } from '../library/library.ts';
import { makeFolder, syncFolder } from '../disk/write-durably.ts';

/** `<id>.<revision started from>.<desk>.json`; a desk that conflicts again in one stretch of work keeps one copy. */
const named = /^([a-z0-9][a-z0-9-]{0,63})\.(\d+)\.[0-9a-f]{8}$/;
const thisDesk = randomBytes(4).toString('hex');

/** The conflict copies of an open library. */
export class Conflicts {
  readonly #library: Library;
  readonly #history: History;

  constructor(library: Library, history: History) {
    this.#library = library;
    this.#history = history;
  }

  /** Keeps the editor's version of a document whose save met a conflict; `rev` is the one it started from. Throws DeskError. */
  async keepConflict(document: Document, rev: number): Promise<Conflict> {
    await this.#library.permission.mayWrite();
    const conflict = `${document.id}.${rev}.${thisDesk}`;
    const { disk, forms } = this.#library.files;
    try {
      await this.#library.files.mustStand();
      for (const folder of [path.dirname(this.#folder), this.#folder]) await makeFolder(folder, disk);
      return listed(conflict, await writeStored(this.#pathOf(conflict), document, rev, disk, forms.current));
    } catch (error) {
      throw asDiskError(error, `your version of “${titleOf(document)}”`);
    }
  }

  /** Conflict copies that wait for a decision, the last kept first. A copy that cannot be read is left out, and stays. */
  async conflicts(): Promise<Conflict[]> {
    const names = (await namesIn(this.#folder, this.#library.files.root)).flatMap((name) =>
      name.endsWith('.json') && named.test(name.slice(0, -'.json'.length))
        ? [name.slice(0, -'.json'.length)]
        : [],
    );
    const found = await Promise.all(
      names.map(async (name) => {
        const copy = await this.#read(name).catch(() => null);
        return copy === null ? [] : [listed(name, copy)];
      }),
    );
    return found.flat().sort((a, b) => (a.keptAt < b.keptAt ? 1 : -1));
  }

  /** Both versions; `theirs` is null where the document has been removed since. Throws DeskError. */
  async readConflict(conflict: string): Promise<{ mine: Stored; theirs: Stored | null }> {
    const found = await this.#read(conflict).catch((error: unknown) => {
      throw new DeskError('failed', `This copy cannot be read. ${(error as Error).message}`, {
        cause: error,
      });
    });
    if (!found)
      throw new DeskError('not-found', 'There is no such conflict any more. It may have been settled.');
    const { document, rev, savedAt } = found;
    const theirs = this.#library.has(document.id) ? await this.#library.read(document.id) : null;
    return { mine: { document, rev, savedAt }, theirs };
  }

  /**
   * Settles a conflict; gives the document that now stands, or null where `theirs` was its removal. Nothing is lost:
   * the words that were not chosen are in the history of the document. `both` makes a second document of the
   * editor's words, its headline marked “(copy)”. Throws DeskError; the copy is then still there.
   */
  async resolve(conflict: string, choice: Resolution): Promise<Stored | null> {
    await this.#library.permission.mayWrite();
    const { mine, theirs } = await this.readConflict(conflict);
    let stands: Stored | null = theirs;
    if (choice === 'both') stands = await this.#library.create(asCopy(mine.document));
    else if (choice === 'theirs') await this.#history.keep(mine);
    else if (theirs === null) stands = await this.#library.create(mine.document);
    else {
      await this.#history.keep(theirs);
      stands = await this.#library.save(mine.document, theirs.rev);
    }
    await this.#library.files.disk.unlink(this.#pathOf(conflict)).catch((error: unknown) => {
      throw asDiskError(error, 'the conflict’s settlement');
    });
    await syncFolder(this.#folder, this.#library.files.disk);
    return stands;
  }

  get #folder(): string {
    return path.join(this.#library.files.root, '.desk', 'conflicts');
  }

  #pathOf(conflict: string): string {
    return path.join(this.#folder, `${conflict}.json`);
  }

  async #read(conflict: string): Promise<Found<Document> | null> {
    const id = named.exec(conflict)?.[1];
    if (id === undefined) return null;
    return this.#library.files.readKept(this.#pathOf(conflict), id);
  }
}

const listed = (conflict: string, { document, rev, savedAt }: Found<Document>): Conflict => ({
  conflict,
  id: document.id,
  kind: document.kind,
  headline: titleOf(document),
  rev,
  keptAt: savedAt,
});

function asCopy(document: Document): Document {
  const title = `${titleOf(document)} (copy)`.trimStart();
  const id = randomUUID();
  return document.kind === 'brochure' ? { ...document, id, title } : { ...document, id, headline: title };
}
