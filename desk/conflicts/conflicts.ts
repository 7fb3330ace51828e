/** Conflict copies: words that could not be saved because the file had changed, kept in `.desk/conflicts`. */
import { randomBytes, randomUUID } from 'node:crypto';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Conflict, Resolution } from '../../core/conflicts/conflict.ts';
import type { Document } from '../../core/document.ts';
import { copyOf } from '../../core/many/copies.ts';
import { titleOf } from '../../core/list/listing.ts';
import { idSource, ownPlaces } from '../../core/places.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { digestOf } from '../storage/digest.ts';
import { Turns } from '../storage/in-turn.ts';
import type { Found } from '../documents/stored-file.ts';
import { isSame } from '../../core/comparing/say-the-same.ts';
import { commentsOfBoth } from './merge-comments.ts';
import { holdsAllOf } from './holds-all-of.ts';
import type { History } from '../history/history.ts';
import { namesIn } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { makeFolder, syncFolder } from '../storage/durable-file.ts';

/**
 * `<id>.<revision started from>.<run of a desk>.<digest>.json`: other words have another name, so that no copy is ever
 * written over. Older desks left the digest out.
 */
const named = new RegExp(`^(${idSource})\\.(\\d+)\\.[0-9a-f]{8}(?:\\.([0-9a-f]{12,64}))?$`);
const thisDesk = randomBytes(4).toString('hex');

/** The conflict copies of an open library. */
export class Conflicts {
  readonly #library: Library;
  readonly #history: History;
  readonly #turns = new Turns();
  /** The last copy of words that are being typed, by document and revision. */
  readonly #typed = new Map<string, string>();

  constructor(library: Library, history: History) {
    this.#library = library;
    this.#history = history;
  }

  /**
   * Keeps a version of a document beside what stands; `rev` is the revision that it started from. The same words are
   * kept once, and other copies stay as they are. Throws DeskError.
   */
  async addConflict(document: Document, rev: number): Promise<Conflict> {
    await this.#library.permission.mayWrite();
    return this.#turns.take(document.id, () => this.#keep(document, rev));
  }

  /**
   * The same for words that are still being typed: the copy takes the place of the one before it from that revision,
   * which goes into the history where this one does not hold all its words. Throws DeskError; no copy has then gone.
   */
  async addTypedConflict(document: Document, rev: number): Promise<Conflict> {
    await this.#library.permission.mayWrite();
    return this.#turns.take(document.id, async () => {
      const kept = await this.#keep(document, rev);
      const stretch = `${document.id}.${rev}`;
      const before = this.#typed.get(stretch);
      this.#typed.set(stretch, kept.conflict);
      if (before !== undefined && before !== kept.conflict) await this.#giveWay(before, document);
      return kept;
    });
  }

  /** Conflict copies that wait for a decision, the last kept first. A copy that cannot be read is left out, and stays. */
  async conflicts(): Promise<Conflict[]> {
    const found = await Promise.all(
      (await this.#names()).map(async (name) => {
        const copy = await this.#read(name).catch(() => null);
        return copy === null ? [] : [listed(name, copy)];
      }),
    );
    return found.flat().sort((a, b) => (a.storedAt < b.storedAt ? 1 : -1));
  }

  /** Both versions; `theirs` is null where the document has been removed since. Throws DeskError. */
  async readConflict(conflict: string): Promise<{ mine: Stored; theirs: Stored | null }> {
    const found = await this.#read(conflict).catch((error: unknown) => {
      throw new DeskError('failed', `This copy cannot be read. ${(error as Error).message}`, {
        cause: error,
      });
    });
    if (!found) throw new DeskError('not-found', says('conflict-settled'));
    const { document, rev, savedAt } = found;
    const theirs = this.#library.has(document.id) ? await this.#library.read(document.id) : null;
    return { mine: { document, rev, savedAt }, theirs };
  }

  /**
   * Settles a conflict; gives the document that now stands, or null where `theirs` was its removal. Nothing is lost:
   * the words that were not chosen are in the history of the document, and what both have said as comments stays. `both` makes a second document of the
   * editor's words, its headline marked “(copy)”. Throws DeskError; the copy is then still there.
   */
  async resolve(conflict: string, choice: Resolution): Promise<Stored | null> {
    await this.#library.permission.mayWrite();
    const { mine, theirs } = await this.readConflict(conflict);
    let stands: Stored | null = theirs;
    if (choice === 'both') {
      // What only the original may say of itself, as who cleared it, is still to be read in its history.
      await this.#history.keep(mine);
      stands = await this.#library.create(asCopy(mine.document));
    } else if (theirs === null)
      if (choice === 'mine') stands = await this.#library.create(mine.document);
      else await this.#history.keep(mine);
    else {
      const comments = await commentsOfBoth(this.#history, mine, theirs.document);
      const [chosen, other] = choice === 'mine' ? [mine, theirs] : [theirs, mine];
      await this.#history.keep(other);
      if (choice === 'mine' || !isSame(comments, theirs.document.comments))
        stands = await this.#library.save({ ...chosen.document, comments }, theirs.rev);
    }
    await this.#remove(conflict).catch((error: unknown) => {
      throw asDiskError(error, 'the conflict’s settlement');
    });
    return stands;
  }

  async #keep(document: Document, rev: number): Promise<Conflict> {
    const { files } = this.#library;
    const { disk } = files;
    const digest = digestOf(document);
    const start = `${document.id}.${rev}.`;
    try {
      const names = (await this.#names()).filter((name) => name.startsWith(start));
      for (const name of names) {
        // Only what can be read again has these words.
        const there = await this.#read(name).catch(() => null);
        if (there && there.sha256 === digest) return listed(name, there);
      }
      await files.mustStand();
      for (const folder of [path.dirname(this.#folder), this.#folder]) await makeFolder(folder, disk);
      const taken = new Set(names);
      let conflict = `${start}${thisDesk}.${digest.slice(0, 12)}`;
      for (let digits = 13; taken.has(conflict); digits += 1)
        // a damaged copy stays as it is
        conflict = `${start}${thisDesk}.${digest.slice(0, digits)}`;
      return listed(conflict, await files.writeCopy(this.#pathOf(conflict), document, rev));
    } catch (error) {
      throw asDiskError(error, `your version of “${titleOf(document)}”`);
    }
  }

  /** Removes a copy once its words are in this document or in the history; one that cannot be read stays. */
  async #giveWay(conflict: string, to: Document): Promise<void> {
    const before = await this.#read(conflict).catch(() => null);
    if (!before) return;
    try {
      if (!holdsAllOf(to, before.document)) await this.#history.keep(before);
      await this.#remove(conflict);
    } catch {
      return; // it stays beside the newer one
    }
  }

  async #remove(conflict: string): Promise<void> {
    await this.#library.files.disk.unlink(this.#pathOf(conflict));
    await syncFolder(this.#folder, this.#library.files.disk);
  }

  async #names(): Promise<string[]> {
    return (await namesIn(this.#folder, this.#library.files.root)).flatMap((name) =>
      name.endsWith('.json') && named.test(name.slice(0, -'.json'.length))
        ? [name.slice(0, -'.json'.length)]
        : [],
    );
  }

  get #folder(): string {
    return path.join(this.#library.files.root, ownPlaces.conflicts);
  }

  #pathOf(conflict: string): string {
    return path.join(this.#folder, `${conflict}.json`);
  }

  async #read(conflict: string): Promise<Found<Document> | null> {
    const id = named.exec(conflict)?.[1];
    if (id === undefined) return null;
    return this.#library.files.readCopy(this.#pathOf(conflict), id);
  }
}

const listed = (conflict: string, { document, rev, savedAt }: Found<Document>): Conflict => ({
  conflict,
  id: document.id,
  kind: document.kind,
  headline: titleOf(document),
  rev,
  storedAt: savedAt,
});

const asCopy = (document: Document): Document =>
  copyOf(document, 'both', {
    id: randomUUID(),
    at: new Date().toISOString(),
    name: `${titleOf(document)} (copy)`.trimStart(),
  });
