/** The history of a library: earlier states of its documents, kept, listed, read, restored and thinned. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { Stored } from '../../core/library/stored.ts';
import type { Comment, Document } from '../../core/document.ts';
import type { HistoryUse, Version } from '../../core/history/version.ts';
import { historyCap, shouldAddVersion, versionsToDrop } from '../../core/history/history-policy.ts';
import { titleOf } from '../../core/list/listing.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { isBlankDocument } from '../../core/fields/fields.ts';
import type { DeskDays } from '../days/desk-days.ts';
import { digestOf } from '../storage/digest.ts';
import { Turns } from '../storage/in-turn.ts';
import type { Library } from '../library/library.ts';
import type { Found } from '../documents/stored-file.ts';
import { shortDigest, VersionFiles, type VersionFile } from './version-files.ts';

export interface HistoryOptions {
  /** Most bytes that it may take; 512 MB where left out. */
  cap?: number | undefined;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
}

/**
 * The history of an open library. It keeps what a save is about to overwrite, by the policy in
 * core/history/history-policy.ts. A version that cannot be kept never prevents a save; `trouble` says why.
 */
export class History {
  readonly #library: Library;
  readonly #files: VersionFiles;
  readonly #days: DeskDays;
  readonly #cap: number;
  readonly #now: () => number;
  readonly #turns = new Turns();
  readonly #newest = new Map<string, VersionFile | null>();
  #use: HistoryUse | null = null;
  #thinning: Promise<void> | null = null;
  /** A sentence on the last version that could not be kept, or null. */
  trouble: string | null = null;

  constructor(library: Library, days: DeskDays, { cap = historyCap, now = Date.now }: HistoryOptions = {}) {
    this.#library = library;
    this.#files = new VersionFiles(library.files);
    this.#days = days;
    this.#cap = cap;
    this.#now = now;
    library.listen({ saving: (standing, next) => this.#beforeSaving(standing, next) });
  }

  /** Versions of a document, the newest first; also of one in the trash. Ordered by their making, never by clock. */
  async versions(id: string): Promise<Version[]> {
    const files = await this.#files.of(id);
    return Promise.all(
      files.map(async (file) => ({
        version: file.name,
        rev: file.rev,
        status: file.status,
        storedAt: new Date(file.storedAt).toISOString(),
        bytes: await this.#files.sizeOf(file),
      })),
    );
  }

  /** Throws DeskError `not-found`, or `failed` where the version cannot be read. */
  async readVersion(id: string, version: string): Promise<Stored> {
    const found = await this.#files.read(id, version).catch((error: unknown) => {
      throw new DeskError('failed', `This version cannot be read. ${(error as Error).message}`, {
        cause: error,
      });
    });
    if (!found) throw new DeskError('not-found', says('no-version'));
    return { document: found.document, rev: found.rev, savedAt: found.savedAt };
  }

  /**
   * Makes an earlier state the present one, as a new revision; what stands now is kept as a version first. Tags that
   * the library no longer has are left out, and what colleagues have said since stays. Throws DeskError; nothing has then changed.
   */
  async restoreVersion(id: string, version: string): Promise<Stored> {
    await this.#library.permission.mayWrite();
    const { document } = await this.readVersion(id, version);
    const standing = await this.#library.read(id);
    await this.keep(standing);
    const next = { ...this.#withKnownTags(document), comments: withLater(document, standing.document) };
    return this.#library.save(next, standing.rev);
  }

  /**
   * Keeps a state as a version whatever the policy says, unless the newest version that can be read is the same. Throws
   * DeskError.
   */
  async keep({ document, rev, savedAt }: Stored): Promise<void> {
    const found = { document, rev, savedAt, sha256: digestOf(document) };
    await this.#turns.take(document.id, async () => {
      // Another program may have been in the folder since: the words may go elsewhere only once they are here.
      const [newest = null] = await this.#files.of(document.id);
      const isThere = newest?.digest === shortDigest(found.sha256) && (await this.#whole(newest)) !== null;
      if (!isThere) await this.#write(found, newest);
    });
  }

  /** The words of the version that was kept under this digest; null where none that is whole was. */
  async find(id: string, sha256: string): Promise<Stored | null> {
    for (const file of await this.#files.of(id))
      if (file.digest === shortDigest(sha256)) {
        const whole = await this.#whole(file);
        if (whole) return whole;
      }
    return null;
  }

  /** What the history takes. The first answer reads the whole folder; after that it is kept up to date. */
  async usage(): Promise<HistoryUse> {
    if (this.#use) return { ...this.#use };
    const all = await this.#files.all();
    this.#use = {
      bytes: all.reduce((sum, { bytes }) => sum + bytes, 0),
      versions: all.length,
      cap: this.#cap,
    };
    return { ...this.#use };
  }

  /** Drops versions that are too old or exceed the space for history; gives how many. Meant for a quiet moment after opening. */
  async thin(): Promise<number> {
    const all = await this.#files.all();
    const dropped = versionsToDrop(all, this.#days.today(this.#now()), this.#cap, this.#now());
    await this.#files.remove(dropped);
    this.#use = null;
    await this.usage();
    return dropped.length;
  }

  /** Removes all versions of a document for good, once it has left the trash for good. */
  async forget(id: string): Promise<void> {
    await this.#turns.take(id, async () => {
      await this.#files.remove(await this.#files.of(id));
      this.#newest.delete(id);
      this.#use = null;
    });
  }

  /** Reads everything again when it is next needed, after another desk had the library. */
  forgetWhatWasRead(): void {
    this.#newest.clear();
    this.#use = null;
  }

  /** Null where a version cannot be read, or its checksum does not fit: nobody edits versions by hand. */
  async #whole({ document: id, name, rev }: VersionFile): Promise<Stored | null> {
    const found = await this.#files.read(id, name).catch(() => null);
    return found?.rev === rev ? { document: found.document, rev, savedAt: found.savedAt } : null;
  }

  async #beforeSaving(standing: Found<Document>, next: Document): Promise<void> {
    const { document, sha256, savedAt } = standing;
    await this.#turns.take(document.id, async () => {
      try {
        const newest = await this.#newestOf(document.id);
        const state = { sha256: shortDigest(sha256), status: document.status, savedAt: Date.parse(savedAt) };
        const keeps = shouldAddVersion(
          { ...state, blank: isBlankDocument(document) },
          { status: next.status, now: this.#now() },
          newest && { ...newest, sha256: newest.digest },
        );
        if (keeps) await this.#write(standing, newest);
      } catch (error) {
        const { message } = error as Error;
        this.trouble = `An earlier version of “${titleOf(document)}” was not kept. ${message}`;
      }
    });
  }

  /** Once over the cap; where only newest versions are left, which stay, the next thinning waits for the next opening. */
  #thinSoon(): void {
    if (this.#thinning) return;
    this.#thinning = this.thin()
      .then((dropped) => {
        if (dropped > 0) this.#thinning = null;
      })
      .catch(() => undefined);
  }

  async #newestOf(id: string): Promise<VersionFile | null> {
    const known = this.#newest.get(id);
    if (known !== undefined) return known;
    const newest = (await this.#files.of(id))[0] ?? null;
    this.#newest.set(id, newest);
    return newest;
  }

  async #write(found: Found<Document>, newest: VersionFile | null): Promise<void> {
    const now = this.#now();
    const { id } = found.document;
    try {
      const order = (newest?.order ?? 0) + 1;
      const written = await this.#files.write(found, order, this.#days.today(now), now);
      this.#newest.set(id, written);
      this.trouble = null;
      if (this.#use) {
        this.#use.bytes += await this.#files.sizeOf(written);
        this.#use.versions += 1;
        if (this.#use.bytes > this.#cap) this.#thinSoon();
      }
    } catch (error) {
      throw asDiskError(error, `a version of “${titleOf(found.document)}”`);
    }
  }

  #withKnownTags(document: Document): Document {
    if (document.kind === 'brochure') return document;
    const known = new Set(this.#library.settings.tags.map(({ id }) => id));
    return { ...document, tags: document.tags.filter((id) => known.has(id)) };
  }
}

/** The comments of an earlier state, with those of the present one as they are now. */
const withLater = (earlier: Document, present: Document): Comment[] => {
  const now = new Set(present.comments.map(({ id }) => id));
  return [...earlier.comments.filter(({ id }) => !now.has(id)), ...present.comments];
};
