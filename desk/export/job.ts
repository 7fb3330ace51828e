/** The work of an export, in whatever thread. */
import type { Article, Office, Tag } from '../../core/document.ts';
import type { ExportRequest, ExportResult } from '../../core/export/export-request.ts';
import type { WithdrawnFile } from '../../core/export/withdrawn.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import { readLookOf } from '../looks/look-store.ts';
import type { Printer } from '../ports.ts';
import { addressMemory, type Hold, type WatchedMemory } from './address-memory.ts';
import { madeOfNow, noteLast, removeStray, sameAsLast } from './last-export.ts';
import { libraryPictures } from './library-pictures.ts';
import type { ProgressOptions } from './progress.ts';
import type { ExportSource } from './selection.ts';

/** What an export begins with; all of it can be sent to another thread. */
export interface ExportStart {
  request: ExportRequest;
  library: {
    root: string;
    id: string;
    office: Office;
    tags: Tag[];
    troubled: unknown;
    /** Ids of documents whose embargo was typed and is no date. */
    unclear?: readonly string[];
  };
  /** Which desk this is (last-export.ts), or null. */
  code: string | null;
  withParents: boolean | undefined;
  /** A folder with the fonts' files; left out, they are looked for where the desk was installed. */
  fonts: string | undefined;
  /** Address of the script that makes sizes of pictures; left out, this thread does. */
  renditionWorker: string | undefined;
  /** Folder that keeps them; left out, nothing is kept. */
  renditionCache: string | undefined;
  /** Folder in which last exports are remembered; left out, none is. */
  lastExports: string | undefined;
}

/** Everything of the library but what the thread reads by itself. */
export type SourceHead = Omit<ExportSource, 'news' | 'briefs' | 'addresses' | 'readPicture'>;

export interface Gathered {
  head: SourceHead;
  /** News items and briefs. */
  documents: Article[];
}

/** What the desk does for an export. */
export interface JobPorts extends ProgressOptions {
  gather: () => Promise<Gathered>;
  /** Null where the library cannot remember addresses. */
  hold: Hold | null;
  printer: Printer | null;
}

/** As writeExport; where nothing has changed since the last export of the same, nothing is read or written. */
export async function doExport(start: ExportStart, ports: JobPorts): Promise<ExportResult> {
  const { request, library } = start;
  const { code, lastExports } = start;
  const last = code === null || lastExports === undefined ? null : { code, memory: lastExports };
  await removeStray(request.folder);
  // Told before the documents are read: what changes after that shows at the next export.
  const before = last && (await madeOfNow(library, request, last.code));
  const same = last && before && (await sameAsLast(last.memory, request.folder, before));
  if (same) return same;
  // An export that has nothing to do does not wait for all that writes files.
  const [{ writeExport }, { RenditionMaker }, { RenditionCache }] = await Promise.all([
    import('./write-export.ts'),
    import('../pictures/rendition-maker.ts'),
    import('../pictures/rendition-cache.ts'),
  ]);
  const memory = memoryOf(start, ports);
  const maker = new RenditionMaker(
    start.renditionWorker === undefined ? undefined : new URL(start.renditionWorker),
  );
  const cache = start.renditionCache === undefined ? undefined : new RenditionCache(start.renditionCache);
  const result = await writeExport(request, await sourceOf(start, ports, memory), {
    printer: ports.printer,
    onProgress: ports.onProgress,
    signal: ports.signal,
    withParents: start.withParents,
    fonts: start.fonts,
    makeRenditions: maker.make,
    renditionCache: cache,
  }).finally(() => {
    maker.close();
  });
  await cache?.prune();
  if (last && before?.isSettled && result.withdrawn.every(({ done }) => done !== 'kept')) {
    const after = await madeOfNow(library, request, last.code);
    const isAlone = memory?.isAlone(before.addresses, after.addresses) ?? true;
    if (isAlone && after.made === before.made)
      await noteLast(last.memory, after, result).catch(() => undefined); // it only saves work
  }
  return result;
}

/** As withdrawOnly. */
export async function doWithdraw(start: ExportStart, ports: JobPorts): Promise<WithdrawnFile[]> {
  const { withdrawOnly } = await import('./withdraw-only.ts');
  return withdrawOnly(start.request, await sourceOf(start, ports, memoryOf(start, ports)));
}

const memoryOf = ({ library }: ExportStart, { hold }: JobPorts): WatchedMemory | undefined =>
  hold === null ? undefined : addressMemory(new LibraryFiles(library.root), hold);

async function sourceOf(
  { library }: ExportStart,
  ports: JobPorts,
  addresses: WatchedMemory | undefined,
): Promise<ExportSource> {
  const { head, documents } = await ports.gather();
  return {
    ...head,
    unclear: library.unclear,
    look: await readLookOf(new LibraryFiles(library.root), library.office.accent),
    news: documents.filter((document) => document.kind === 'news'),
    briefs: documents.filter((document) => document.kind === 'brief'),
    addresses,
    readPicture: libraryPictures({ files: new LibraryFiles(library.root) }),
  };
}
