/** The files of a history: `.desk/history/<id>/<order>.<rev>.<day>.<status>.<kept at>.<digest>.json`. */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { statuses, type Document, type Status } from '../../core/document.ts';
import type { CountedVersion } from '../../core/history/history-policy.ts';
import { isId, ownPlaces } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { believedCount, writtenCount } from '../storage/counting.ts';
import { DurableFile, makeFolder, syncFolder } from '../storage/durable-file.ts';
import { seal } from '../documents/envelope.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import type { Found } from '../documents/stored-file.ts';

/** What the name of a version says. The file holds the same envelope as the document's own. */
export interface VersionFile {
  /** Name of the version: the file's without `.json`. */
  name: string;
  document: string;
  order: number;
  /** Revision that the state had. */
  rev: number;
  day: number;
  status: Status;
  /** When it was kept, as the clock said then: milliseconds since 1970. */
  storedAt: number;
  /** First 12 hex digits of the document's digest. */
  digest: string;
}

const named = new RegExp(
  `^(\\d{8,16})\\.(\\d+)\\.(\\d+)\\.(${statuses.join('|')})\\.(\\d{8}T\\d{9}Z)\\.([0-9a-f]{12})$`,
);

const compactInstant = (at: number): string => new Date(at).toISOString().replace(/[-:.]/g, '');
const instantOf = (compact: string): number =>
  Date.parse(compact.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z$/, '$1-$2-$3T$4:$5:$6.$7Z'));

export const shortDigest = (sha256: string): string => sha256.slice(0, 12);

/** The files of one library's history. */
export class VersionFiles {
  readonly #files: LibraryFiles;

  constructor(files: LibraryFiles) {
    this.#files = files;
  }

  get root(): string {
    return path.join(this.#files.root, ownPlaces.history);
  }

  /** Versions of a document, the newest first. */
  async of(id: string): Promise<VersionFile[]> {
    if (!isId.test(id)) return [];
    return (await namesIn(path.join(this.root, id), this.#files.root))
      .flatMap((file) => {
        const version = file.endsWith('.json') ? readName(id, file.slice(0, -'.json'.length)) : null;
        return version ? [version] : [];
      })
      .sort((a, b) => b.order - a.order || b.rev - a.rev || b.storedAt - a.storedAt);
  }

  /** Every version of the library with its size. */
  async all(): Promise<(VersionFile & CountedVersion)[]> {
    const ids = await namesIn(this.root, this.#files.root);
    const found = await atOnce(ids, 8, async (id) => {
      const versions = await this.of(id);
      return atOnce(versions, 8, async (version) => ({ ...version, bytes: await this.sizeOf(version) }));
    });
    return found.flat();
  }

  /** Writes a version; returns once the disk has it. Throws Node's errors. */
  async write(found: Found<Document>, order: number, day: number, storedAt: number): Promise<VersionFile> {
    const { document, rev, savedAt, sha256 } = found;
    const name = [
      String(writtenCount(order)).padStart(8, '0'),
      rev,
      day,
      document.status,
      compactInstant(storedAt),
      shortDigest(sha256),
    ].join('.');
    const folder = path.join(this.root, document.id);
    await this.#files.mustStand();
    for (const made of [path.dirname(this.root), this.root, folder]) await makeFolder(made, this.#files.disk);
    const file = new DurableFile(this.#pathOf(document.id, name), this.#files.disk);
    const envelope = seal(document, rev, savedAt, this.#files.forms.current);
    await file.write(envelope);
    const { id } = document;
    return {
      name,
      document: id,
      order,
      rev,
      day,
      status: document.status,
      storedAt,
      digest: shortDigest(sha256),
    };
  }

  /** Null where there is no such version; throws DamagedFile or WrongShape. */
  async read(id: string, name: string): Promise<Found<Document> | null> {
    if (!isId.test(id) || readName(id, name) === null) return null;
    return this.#files.readCopy(this.#pathOf(id, name), id);
  }

  /** Bytes of a version; 0 where it is gone. */
  sizeOf({ document, name }: Pick<VersionFile, 'document' | 'name'>): Promise<number> {
    return lstat(this.#pathOf(document, name)).then(
      ({ size }) => size,
      () => 0,
    );
  }

  /** Removes versions for good; those that the disk does not let go stay for another time. */
  async remove(versions: readonly Pick<VersionFile, 'document' | 'name'>[]): Promise<void> {
    const touched = new Set<string>();
    for (const { document, name } of versions) {
      await this.#files.disk.unlink(this.#pathOf(document, name)).catch(() => undefined);
      touched.add(path.join(this.root, document));
    }
    for (const folder of touched) await syncFolder(folder, this.#files.disk);
  }

  #pathOf(id: string, name: string): string {
    return path.join(this.root, id, `${name}.json`);
  }
}

function readName(document: string, name: string): VersionFile | null {
  const [, order, rev, day, status, storedAt, digest] = named.exec(name) ?? [];
  if (order === undefined || storedAt === undefined || digest === undefined) return null;
  // A name that no desk gave: the days and instants in it lead nowhere.
  if (!Number.isSafeInteger(Number(day)) || Number.isNaN(instantOf(storedAt))) return null;
  return {
    name,
    document,
    order: believedCount(Number(order)),
    rev: believedCount(Number(rev)),
    day: Number(day),
    status: status as Status,
    storedAt: instantOf(storedAt),
    digest,
  };
}
