/** Exports of a desk: one at a time, into folders that the editor chose. */
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { ExportResult, ExportRequest } from '../../core/export/export-request.ts';
import type { WithdrawnFile } from '../../core/export/withdrawn.ts';
import { atOnce } from '../storage/at-once.ts';
import { isInFolder, libraryAround } from '../storage/real-folder.ts';
import type { ExportSource } from './write-export.ts';
import type { Library } from '../library/library.ts';
import { madeOfNow, noteLast, sameAsLast } from './last-export.ts';
import type { AddressMemory } from './selection.ts';
import { WatchedAddresses } from './watched-addresses.ts';
import { isPictureOf, readPicture } from '../pictures/media.ts';
import type { Printer } from '../ports.ts';
import type { Emit } from '../session.ts';

export class Exports {
  readonly #printer: Printer | null;
  readonly #emit: Emit;
  readonly #code: () => Promise<string | null>;
  /** Folders, and whether those above them are made as well. */
  readonly #chosen = new Map<string, boolean>();
  #running: AbortController | null = null;

  /** `code` says which desk this is (last-export.ts); null where that cannot be told, as for one that is not built. */
  constructor(
    printer: Printer | null,
    emit: Emit,
    code: () => Promise<string | null> = () => Promise.resolve(null),
  ) {
    this.#code = code;
    this.#printer = printer;
    this.#emit = emit;
  }

  /**
   * Allows exports into a folder: the editor chose it, by dialog or on the command line. `withParents`: the folders above
   * it are made as well where they are missing, as for one that was named by hand.
   */
  allow(folder: string, withParents = false): void {
    this.#chosen.set(path.resolve(folder), withParents);
  }

  /** True for a chosen folder and everything in it. */
  isInside(target: string): boolean {
    return [...this.#chosen.keys()].some((folder) => isWithin(folder, target));
  }

  /** `addresses`: what the library remembers of them; left out, it cannot. Throws DeskError. */
  async run(library: Library, request: ExportRequest, addresses?: AddressMemory): Promise<ExportResult> {
    return this.#alone(library, request.folder, async (signal) => {
      // Told before the documents are read: what changes after that shows at the next export.
      const code = await this.#code();
      const before = code === null ? null : await madeOfNow(library, request, code);
      const same = before && (await sameAsLast(request.folder, before));
      if (same) return same;
      const { writeExport } = await import('./write-export.ts');
      const watched = addresses && new WatchedAddresses(addresses, library.files.root);
      const source = { ...(await gather(library, request)), addresses: watched };
      const result = await writeExport(request, source, {
        printer: this.#printer,
        onProgress: (progress) => {
          this.#emit('export-progress', progress);
        },
        signal,
        withParents: this.#chosen.get(path.resolve(request.folder)),
      });
      if (code !== null && before?.isSettled && result.withdrawn.every(({ done }) => done !== 'kept')) {
        const after = await madeOfNow(library, request, code);
        const isSame =
          after.made === before.made && (watched?.agree(before.addresses, after.addresses) ?? true);
        if (isSame) await noteLast(after, result).catch(() => undefined); // it only saves work
      }
      return result;
    });
  }

  /** Files in the folder that no longer belong there, dealt with as the request says; nothing else is written. Throws DeskError. */
  async withdrawn(
    library: Library,
    request: ExportRequest,
    addresses?: AddressMemory,
  ): Promise<WithdrawnFile[]> {
    return this.#alone(library, request.folder, async () => {
      const { withdrawOnly } = await import('./withdraw-only.ts');
      return withdrawOnly(request, { ...(await gather(library, request)), addresses });
    });
  }

  async #alone<T>(library: Library, folder: string, job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (!this.isInside(folder))
      throw new DeskError('bad-request', `Choose the folder “${folder}” first, then export.`);
    await mustBeOutside(library, folder);
    if (this.#running)
      throw new DeskError('refused', 'An export is running. Wait until it is done, or cancel it.');
    const running = (this.#running = new AbortController());
    try {
      return await job(running.signal);
    } finally {
      this.#running = null;
    }
  }

  cancel(): void {
    this.#running?.abort();
  }
}

/** Pages among the documents of a library would be taken for what they are not, and lost with it. Throws DeskError `refused`. */
async function mustBeOutside(library: Library, folder: string): Promise<void> {
  const around = (await isInFolder(library.files.root, folder))
    ? library.files.root
    : await libraryAround(folder);
  if (around === null) return;
  throw new DeskError(
    'refused',
    `Nothing was exported: “${folder}” is inside the library “${around}”. Choose a folder outside of it.`,
  );
}

/** Everything of the library that an export may need. */
async function gather(library: Library, request: ExportRequest): Promise<ExportSource> {
  const { id: libraryId, office, tags } = library.settings;
  const ids = library.list().flatMap(({ id, kind }) => (kind === 'brochure' ? [] : [id]));
  // One damaged file must not keep the rest from its readers; the export says what it lacks.
  const read = await atOnce(ids, 8, (id) => library.read(id).catch(leaveOutDamaged));
  const documents = read.flatMap((stored) => (stored ? [stored.document] : []));
  if (documents.length === 0 && ids.length > 0)
    throw new DeskError(
      'failed',
      `None of the ${ids.length} documents of “${library.files.root}” can be read, so nothing was exported. Look whether its disk is well, then export again.`,
    );
  const brochure = request.brochure === undefined ? null : (await library.read(request.brochure)).document;
  if (brochure && brochure.kind !== 'brochure')
    throw new DeskError('bad-request', `“${brochure.headline}” is no brochure. Choose one.`);
  return {
    library: libraryId,
    office,
    tags,
    news: documents.filter((document) => document.kind === 'news'),
    briefs: documents.filter((document) => document.kind === 'brief'),
    unreadable: new Set(library.state().troubled.map((file) => file.path)),
    brochure,
    brochures: new Set(library.list().flatMap(({ id, kind }) => (kind === 'brochure' ? [id] : []))),
    origins: library.identity.origins.map(({ id }) => id),
    readPicture: async (src) => {
      const { bytes } = await readPicture(library, src);
      if (!isPictureOf(src, bytes))
        throw new DeskError(
          'failed',
          'The file does not hold the picture that was put in: it is damaged, or another one stands in its place. Put the picture in again.',
        );
      return bytes;
    },
  };
}

/** The library has put such a file on its list of those that cannot be read. */
function leaveOutDamaged(error: unknown): null {
  if (error instanceof DeskError && error.code === 'failed') return null;
  throw error;
}

/** True where a path is a folder or stands in it. */
export function isWithin(folder: string, target: string): boolean {
  const way = path.relative(folder, path.resolve(target));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
