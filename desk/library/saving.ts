/**
 * One save, from what stands in a document's place to the disk's word for what is new. The steps, in their order:
 *
 * 1. The new file is written beside the old one (desk/storage/durable-file.ts). Meanwhile the old one is read.
 * 2. The old one is compared with what the editor started from; what another program has put there makes a conflict.
 * 3. The history keeps the old words, once the new ones are whole on the disk: it cannot take their space.
 * 4. Right before it is replaced, the old file is looked at once more.
 * 5. The new file takes its place. Second copies are made while the disk is asked for its word.
 * 6. The list has the new words, and those who listen are told.
 */
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document } from '../../core/document.ts';
import type { Stored } from '../../core/library/stored.ts';
import { titleOf } from '../../core/list/listing.ts';
import { begun, settled } from '../../core/people/status.ts';
import type { Catalogue } from '../documents/catalogue.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { WrongShape, type Found } from '../documents/stored-file.ts';
import { setAside } from '../settings/library-settings.ts';
import { digestOf } from '../storage/digest.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { DamagedFile } from '../storage/durable-file.ts';
import { isSameMark, markOf, type FileMark } from '../storage/file-mark.ts';
import { regularStats } from '../storage/regular-file.ts';
import type { LibraryListeners } from './library-listener.ts';
import type { Shelf } from './shelf.ts';
import { isDamage, type Named, type TroubledFiles } from './troubled-files.ts';
import type { WritePermission } from './write-permission.ts';

/** The parts of an open library with which a save has to do. */
export interface SavingParts {
  files: LibraryFiles;
  catalogue: Catalogue;
  shelf: Shelf;
  troubled: TroubledFiles;
  permission: WritePermission;
  listeners: LibraryListeners;
  /** Name of the one who works here; empty where that is not known. */
  person: () => string;
}

/** Writes documents of one library into their places. The caller must not save the same document twice at the same time. */
export class Saving {
  readonly #parts: SavingParts;

  constructor(parts: SavingParts) {
    this.#parts = parts;
  }

  /**
   * Saves a document whose stored revision is `rev`; returns once the disk has it. The time of its making is
   * kept, the time of its change is now; what a change of its status sets is told in core/people/status.ts. Throws DeskError `conflict` where the file holds something newer.
   */
  async save(document: Document, rev: number): Promise<Stored> {
    const { files, shelf } = this.#parts;
    const known = shelf.known(document.id);
    if (known.summary.kind !== document.kind)
      throw new DeskError('bad-request', `“${known.summary.headline}” is a ${known.summary.kind}.`);
    const standing = new Standing(files.pathOf(document.kind, document.id), () =>
      this.#startedFrom(document.id, rev),
    );
    // The old file is read while the new one is written, unless it has to tell which revision comes next.
    if (known.rev !== rev || known.attempts) await standing.found;
    const now = shelf.known(document.id);
    const { createdAt, status, work } = now.summary;
    const at = new Date().toISOString();
    const who = { by: this.#parts.person(), at };
    const next = { ...settled(document, { status, ...work }, who), createdAt, updatedAt: at };
    return this.#write(next, now.rev + 1, standing, rev);
  }

  /** Writes a new document. Throws DeskError; `conflict` where one stands in its place. */
  async create(document: Document): Promise<Stored> {
    const at = new Date().toISOString();
    const next = begun(document, { by: this.#parts.person(), at });
    return this.#write(next, 1, await this.#freePlace(document));
  }

  /**
   * Writes a document that was kept elsewhere into its place, as a revision after `rev` and after any that is known. A
   * file that stands there and cannot be read is first copied to `.desk/set-aside/`. Throws DeskError; `conflict` where
   * one stands that can.
   */
  async bringBack(document: Document, rev: number): Promise<Stored> {
    const standing = await this.#freePlace(document);
    const known = this.#parts.catalogue.get(document.id)?.rev ?? 0;
    return this.#write(document, Math.max(rev, known) + 1, standing);
  }

  /** What stands in the place of a document. Throws DeskError `conflict` where it is not what the editor started from. */
  async #startedFrom(id: string, rev: number): Promise<Found<Document> | null> {
    const { shelf } = this.#parts;
    const known = shelf.known(id);
    const { attempts = [] } = known;
    const previous = await this.#readOrSetAside(known.summary);
    const now = previous ? await shelf.takeIn(previous) : known;
    const isOurs = attempts.some(({ from, sha256 }) => from === rev && sha256 === now.sha256);
    if (now.rev === rev || isOurs) return previous;
    throw new DeskError('conflict', says('document-changed', { headline: now.summary.headline }));
  }

  /** The place of a new document: a file that nobody knew of is never written over. Throws DeskError `conflict`. */
  async #freePlace(document: Document): Promise<Standing> {
    const { files, shelf, catalogue } = this.#parts;
    const { id, kind } = document;
    const standing = new Standing(files.pathOf(kind, id), async () => {
      const found = await this.#readOrSetAside({ kind, id, headline: titleOf(document) });
      if (found) await shelf.takeIn(found);
      const known = catalogue.get(id)?.summary;
      if (found || (known && known.kind !== kind))
        throw new DeskError('conflict', says('document-exists', { id }));
      return null;
    });
    await standing.found;
    return standing;
  }

  /**
   * What a document's file holds. A damaged one holds no words to compare with: a copy of it is kept, once this desk may
   * write. A file of a newer desk, or one that the disk does not give back, is not written over. Throws DeskError;
   * `conflict` for a newer desk's.
   */
  async #readOrSetAside(named: Named): Promise<Found<Document> | null> {
    const { files, troubled, permission } = this.#parts;
    try {
      return await troubled.find(named);
    } catch (error) {
      const damage = error instanceof DeskError ? error.cause : error;
      if (damage instanceof WrongShape && damage.newer)
        throw new DeskError('conflict', says('document-is-newer', { headline: named.headline }), {
          cause: damage,
        });
      const isKeptBack = damage instanceof DamagedFile && damage.damage === 'unreadable';
      if (!isDamage(damage) || isKeptBack) throw error;
      await permission.mayWrite();
      const place = LibraryFiles.placeOf(named.kind, named.id);
      await setAside(files, place).catch((failure: unknown) => {
        throw asDiskError(failure, `“${named.headline}”`);
      });
      troubled.set(place, null);
      return null;
    }
  }

  /**
   * `standing` is what is written over; where it fails, the old file stays. `from` is the revision that the editor
   * started from; it is remembered where the disk fails half-way.
   */
  async #write(document: Document, rev: number, standing: Standing, from = 0): Promise<Stored> {
    const { files, catalogue, shelf, permission, listeners } = this.#parts;
    let found: Found<Document>;
    try {
      await permission.mayWrite();
      found = await files.writeDocument(document, rev, {
        beforeReplacing: async () => {
          const previous = await standing.found;
          if (previous) await listeners.saving(previous, document);
        },
        lastLook: () => standing.settle(),
        afterReplacing: (written) => listeners.written(written, catalogue.get(document.id)?.sha256 ?? null),
      });
    } catch (error) {
      // A check of the file that ended later would mistake the old content for a change made after the next save.
      await standing.found.catch(() => undefined);
      const known = catalogue.get(document.id);
      if (known && !(error instanceof DeskError))
        known.attempts = [...(known.attempts ?? []), { sha256: digestOf(document), from }];
      throw asDiskError(error, `“${titleOf(document)}”`);
    }
    permission.hasWritten();
    const entry = shelf.hasWritten(found);
    delete entry.attempts;
    listeners.saved(found, await standing.found);
    return { document, rev: entry.rev, savedAt: found.savedAt };
  }
}

/**
 * What stands in a place that is about to be written over. The look at it may take its time while the new file is
 * written; `settle` is asked right before the new one takes the place, as another program may have put a file there since.
 */
class Standing {
  /** What stood there, or null; it fails as the look does, where it is waited for. */
  readonly found: Promise<Found<Document> | null>;
  readonly #file: string;
  readonly #look: () => Promise<Found<Document> | null>;
  #mark: FileMark | null;

  constructor(file: string, look: () => Promise<Found<Document> | null>) {
    this.#file = file;
    this.#look = look;
    this.#mark = markAt(file);
    this.found = look();
    this.found.catch(() => undefined);
  }

  /** Looks again for as long as the file is another one than was looked at. Throws what the look throws. */
  async settle(): Promise<void> {
    for (let mark = markAt(this.#file); !isSame(mark, this.#mark); mark = markAt(this.#file)) {
      this.#mark = mark;
      await this.#look();
    }
  }
}

const markAt = (file: string): FileMark | null => {
  const stats = regularStats(file);
  return stats && markOf(stats);
};

const isSame = (a: FileMark | null, b: FileMark | null): boolean =>
  a === null || b === null ? a === b : isSameMark(a, b);
