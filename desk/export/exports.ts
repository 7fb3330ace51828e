/** Exports of a desk: one at a time, into folders that the editor chose. */
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { ExportResult, ExportRequest } from '../../core/export/export-request.ts';
import type { WithdrawnFile } from '../../core/export/withdrawn.ts';
import type { AllowedFolders } from '../../core/policy/policy.ts';
import { mustBeAllowed } from '../policy/allowed-folders.ts';
import { mustBeOutsideLibraries } from '../storage/real-folder.ts';
import type { Library } from '../library/library.ts';
import type { Article } from '../../core/document.ts';
import type { Printer } from '../ports.ts';
import type { Emit } from '../session.ts';
import type { Hold } from './address-memory.ts';
import { gather } from './gather.ts';
import type { ThreadPorts } from './in-thread.ts';
import type { ExportStart, JobPorts } from './job.ts';

export interface HowExported {
  /** Which desk this is (last-export.ts); null where that cannot be told, as for one that is not built. */
  code?: (() => Promise<string | null>) | undefined;
  /** Script of the thread that exports (export-worker.ts); left out, this one does. */
  worker?: URL | undefined;
  /** Script of the thread that makes sizes of pictures (pictures/rendition-worker.ts); left out, the exporting one does. */
  renditionWorker?: URL | undefined;
  /** Folder that keeps them from one export to the next; left out, nothing is kept. */
  renditionCache?: string | undefined;
  /** Folder in which last exports are remembered (last-export.ts); left out, none is. */
  lastExports?: string | undefined;
  /** Where exports may go; left out, anywhere. */
  folders?: AllowedFolders | undefined;
}

export class Exports {
  readonly #printer: Printer | null;
  readonly #emit: Emit;
  /** Folders, and whether those above them are made as well. */
  readonly #chosen = new Map<string, boolean>();
  /** Files that this desk has written, since it started. */
  readonly #written = new Set<string>();
  readonly #how: HowExported;
  #running: AbortController | null = null;

  constructor(printer: Printer | null, emit: Emit, how: HowExported = {}) {
    this.#printer = printer;
    this.#emit = emit;
    this.#how = how;
  }

  /**
   * Allows exports into a folder: the editor chose it, by dialog or on the command line. `withParents`: the folders above
   * it are made as well where they are missing, as for one that was named by hand.
   */
  allow(folder: string, withParents = false): void {
    this.#chosen.set(path.resolve(folder), withParents);
  }

  /** Takes an allowance back. */
  forbid(folder: string): void {
    this.#chosen.delete(path.resolve(folder));
  }

  /** Folders that the organization has chosen, so that nobody need. */
  get #kept(): readonly string[] {
    return this.#how.folders ?? [];
  }

  /** Throws DeskError `refused` where the organization has exports go elsewhere. */
  async mustBeAllowed(folder: string): Promise<void> {
    await mustBeAllowed(this.#how.folders ?? null, folder, 'exports');
  }

  /** True for a chosen folder and everything in it. */
  isInside(target: string): boolean {
    return [...this.#chosen.keys(), ...this.#kept].some((folder) => isWithin(folder, target));
  }

  /** The path of a file that an export of this desk has written and that a reader would open. Throws DeskError. */
  fileToOpen(folder: string, file: string): string {
    const target = path.join(path.resolve(folder), ...file.split('/'));
    if (!this.#written.has(target) || !/\.(?:html|pdf|epub|txt|eml)$/.test(target))
      throw new DeskError('bad-request', says('no-exported-file', { file }));
    return target;
  }

  /**
   * `hold` lets the library's addresses be changed; left out, it cannot remember any. `unclear`: ids of documents whose embargo
   * was typed and is no date. Throws DeskError.
   */
  async run(
    library: Library,
    request: ExportRequest,
    hold: Hold | null = null,
    unclear: readonly string[] = [],
  ): Promise<ExportResult> {
    const result = await this.#run(library, request, hold, unclear);
    for (const file of result.files) this.#written.add(path.join(result.folder, file));
    return result;
  }

  async #run(
    library: Library,
    request: ExportRequest,
    hold: Hold | null,
    unclear: readonly string[],
  ): Promise<ExportResult> {
    return this.#alone(library, request.folder, async (signal) => {
      const { start, ports } = await this.#begin(library, request, hold, signal, unclear);
      if (!this.#how.worker) return (await import('./job.ts')).doExport(start, here(ports));
      const { inThread } = await import('./in-thread.ts');
      const outcome = await inThread(this.#how.worker, 'export', start, ports);
      return (outcome as Extract<typeof outcome, { kind: 'exported' }>).result;
    });
  }

  /** Files in the folder that no longer belong there, dealt with as the request says; nothing else is written. Throws DeskError. */
  async withdrawn(
    library: Library,
    request: ExportRequest,
    hold: Hold | null = null,
    unclear: readonly string[] = [],
  ): Promise<WithdrawnFile[]> {
    return this.#alone(library, request.folder, async (signal) => {
      const { start, ports } = await this.#begin(library, request, hold, signal, unclear);
      if (!this.#how.worker) return (await import('./job.ts')).doWithdraw(start, here(ports));
      const { inThread } = await import('./in-thread.ts');
      const outcome = await inThread(this.#how.worker, 'withdraw', start, ports);
      return (outcome as Extract<typeof outcome, { kind: 'withdrawn' }>).files;
    });
  }

  async #begin(
    library: Library,
    request: ExportRequest,
    hold: Hold | null,
    signal: AbortSignal,
    unclear: readonly string[],
  ): Promise<{ start: ExportStart; ports: ThreadPorts }> {
    const resources = (process as { resourcesPath?: string }).resourcesPath;
    const start: ExportStart = {
      request,
      library: { ...libraryNow(library), unclear },
      code: (await this.#how.code?.()) ?? null,
      withParents:
        this.#chosen.get(path.resolve(request.folder)) ??
        this.#kept.some((folder) => isWithin(folder, request.folder)),
      fonts: resources && path.join(resources, 'fonts'),
      renditionWorker: this.#how.renditionWorker?.href,
      renditionCache: this.#how.renditionCache,
      lastExports: this.#how.lastExports,
    };
    const ports: ThreadPorts = {
      gather: (take) => gather(library, request, take),
      hold,
      printer: this.#printer,
      onProgress: (progress) => {
        this.#emit('export-progress', progress);
      },
      signal,
    };
    return { start, ports };
  }

  async #alone<T>(library: Library, folder: string, job: (signal: AbortSignal) => Promise<T>): Promise<T> {
    if (!this.isInside(folder)) throw new DeskError('bad-request', says('choose-export-folder', { folder }));
    await this.mustBeAllowed(folder);
    await mustBeOutsideLibraries(library.files.root, folder, 'export-in-library');
    if (this.#running) throw new DeskError('refused', says('export-running'));
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

/** What an export takes from the settings of a library, and which files of it cannot be read. */
export const libraryNow = (library: Library): ExportStart['library'] => ({
  root: library.files.root,
  id: library.settings.id,
  office: library.settings.office,
  tags: library.settings.tags,
  troubled: library.state().troubled,
});

/** Documents side by side, for a job in this thread. */
const here = (ports: ThreadPorts): JobPorts => ({
  ...ports,
  gather: async () => {
    const documents: Article[] = [];
    const head = await ports.gather((document) => documents.push(document));
    return { head, documents };
  },
});

/** True where a path is a folder or stands in it. */
export function isWithin(folder: string, target: string): boolean {
  const way = path.relative(folder, path.resolve(target));
  return way === '' || (!way.startsWith('..') && !path.isAbsolute(way));
}
