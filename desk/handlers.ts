/** The desk of this computer: the contract's requests over an open library. */
import path from 'node:path';
import { checkBody } from '../core/body.ts';
import { judgeAddress } from '../core/address.ts';
import { DeskError, type DeskApi, type LibraryState, type Reply, type Request } from '../core/contract.ts';
import { documentSchema } from '../core/document.ts';
import { select } from '../core/listing.ts';
import type { Reading } from '../core/reading/reading.ts';
import { blankDocument } from './blank-document.ts';
import { newOffice } from './default-office.ts';
import { asDeskError, badRequest } from './desk-failure.ts';
import { Exports, isWithin } from './exports.ts';
import { Imports } from './import.ts';
import type { Library } from './library.ts';
import { addPicture, listPictures } from './media.ts';
import { createLibrary, openLibrary, type OpenOptions } from './open-library.ts';
import type { Dialogs, Outside, Printer } from './ports.ts';
import { fetchFile } from './read-file.ts';
import { Memory } from './remembered.ts';
import { requests } from './requests.ts';
import { Session, type Emit } from './session.ts';
import { removeTag, restoreTag, saveTag } from './tags.ts';

/** What the desk needs of the shell around it. */
export interface DeskPorts {
  /** Null where nothing can print. */
  printer: Printer | null;
  dialogs: Dialogs;
  outside: Outside;
  /** Tells the window something; the command line gives a function that does nothing. */
  emit: Emit;
  /** Folder in which the desk remembers the last library; left out, it remembers nothing. */
  userData?: string | undefined;
}

/** A running desk. */
export interface Desk {
  /** Every request is checked; every failure is a DeskError. */
  api: DeskApi;
  /** Opens a library and remembers it; `lookOnly` changes nothing at all on disk. Throws DeskError. */
  open(folder: string, options?: OpenOptions): Promise<LibraryState>;
  /** Opens the library that was open last; null where there was none. Throws DeskError where it is gone. */
  openLast(): Promise<LibraryState | null>;
  /** No library could be opened at the start: whoever asks for the library hears why, until one is open. */
  startWithout(why: DeskError): void;
  /** Makes a library in an empty or new folder and opens it. Throws DeskError. */
  create(folder: string, officeName?: string): Promise<LibraryState>;
  /** Folder of the open library's pictures, or null. */
  mediaFolder(): string | null;
  /** Allows exports into a folder, as a choice in the dialog does. */
  allowExport(folder: string): void;
  /** What the files of an import plan say, with every notice; null for a refused file. */
  readings(plan: string): (Reading | null)[];
}

/** Makes a desk. It opens nothing by itself. */
export function createDesk({ printer, dialogs, outside, emit, userData }: DeskPorts): Desk {
  const session = new Session(emit);
  const imports = new Imports();
  const exports = new Exports(printer, emit);
  const memory = new Memory(userData ?? null);
  let whyNone: DeskError | null = null;

  const take = async (library: Library): Promise<LibraryState> => {
    session.take(library);
    // Not remembering is no reason not to open.
    await memory.remember({ library: library.files.root }).catch(() => undefined);
    // A desk with a memory is one that lives on: it gets ready for the first search while nobody waits.
    if (userData !== undefined) void session.search.catchUp().catch(() => undefined);
    return library.state();
  };
  const open = async (folder: string, options?: OpenOptions): Promise<LibraryState> =>
    take(await openLibrary(folder, options));
  const create = async (folder: string, officeName = ''): Promise<LibraryState> =>
    take(await createLibrary(folder, newOffice(officeName.trim() || undefined)));

  const api = {
    library: handle('library', async () => {
      if (session.current) return session.current.state();
      if (whyNone) throw whyNone;
      return null;
    }),
    chooseLibrary: handle('chooseLibrary', async () => {
      const folder = await dialogs.chooseFolder({ title: 'Open a library', button: 'Open', create: false });
      return folder === null ? null : open(folder);
    }),
    createLibrary: handle('createLibrary', async ({ officeName }) => {
      const title = 'Choose an empty folder for the library';
      const folder = await dialogs.chooseFolder({ title, button: 'Create', create: true });
      return folder === null ? null : create(folder, officeName);
    }),
    saveOffice: handle('saveOffice', async ({ office }) => {
      await session.library.changeSettings((settings) => ({ ...settings, office }));
      return session.library.state();
    }),

    list: handle('list', async (query) => select(session.library.list(), query)),
    search: handle('search', async ({ words, kind }) => {
      const { library, search } = session;
      const ids = await search.find(words);
      return ids.filter((id) => kind === undefined || library.summary(id)?.kind === kind);
    }),
    read: handle('read', async ({ id }) => session.library.read(id)),
    create: handle('create', async ({ kind, from }) => {
      const { library } = session;
      const blank = blankDocument(kind, library.settings.office, new Date().toISOString());
      const { id, createdAt, updatedAt } = blank;
      const parsed = documentSchema.safeParse({ ...blank, ...from, kind, id, createdAt, updatedAt });
      if (!parsed.success) throw badRequest('create', parsed.error);
      if (parsed.data.kind !== 'brochure') checkBody(parsed.data.body);
      return library.create(parsed.data);
    }),
    save: handle('save', async ({ document, rev }) => {
      if (document.kind !== 'brochure') checkBody(document.body);
      const saved = await session.library.save(document, rev);
      return { rev: saved.rev, savedAt: saved.savedAt };
    }),
    remove: handle('remove', async ({ id }) => session.library.remove(id)),
    trash: handle('trash', async () => session.library.trash()),
    restore: handle('restore', async ({ id }) => session.library.restore(id)),

    saveTag: handle('saveTag', async ({ tag }) => {
      await saveTag(session.library, tag);
      return session.library.state();
    }),
    removeTag: handle('removeTag', async ({ id }) => {
      const { library } = session;
      const documents = await removeTag(library, id);
      return { state: library.state(), documents };
    }),
    restoreTag: handle('restoreTag', async ({ tag, documents }) => {
      await restoreTag(session.library, tag, documents);
      return session.library.state();
    }),

    addPicture: handle('addPicture', async ({ name, bytes }) => addPicture(session.library, name, bytes)),
    pictures: handle('pictures', async () => listPictures(session.library)),

    chooseImport: handle('chooseImport', async () => {
      const filters = [
        { name: 'Text', extensions: ['txt', 'text', 'md'] },
        { name: 'All files', extensions: ['*'] },
      ];
      const files = await dialogs.chooseFiles({ title: 'Import documents', filters });
      return files === null ? null : imports.plan(session.library, await Promise.all(files.map(fetchFile)));
    }),
    planImport: handle('planImport', async ({ files, as }) => {
      const named = files.map(({ name, bytes }) => ({ name: path.basename(name), bytes }));
      return imports.plan(session.current, named, as);
    }),
    confirmImport: handle('confirmImport', async ({ plan, keep, tags }) =>
      imports.confirm(session.library, plan, keep, tags),
    ),

    chooseExportFolder: handle('chooseExportFolder', async () => {
      const title = 'Choose a folder to export into';
      const folder = await dialogs.chooseFolder({ title, button: 'Choose', create: true });
      if (folder === null) return null;
      exports.allow(folder);
      await memory.remember({ exportFolder: folder }).catch(() => undefined);
      return folder;
    }),
    export: handle('export', async (request) => {
      const { exportFolder } = await memory.recall();
      if (exportFolder !== null) exports.allow(exportFolder); // chosen at an earlier start
      return exports.run(session.library, request);
    }),
    cancelExport: handle('cancelExport', async () => {
      exports.cancel();
    }),
    showInFolder: handle('showInFolder', async ({ path: asked }) => {
      const root = session.current?.files.root;
      const target = root === undefined ? path.resolve(asked) : path.resolve(root, asked);
      if (!exports.isInside(target) && !(root !== undefined && isWithin(root, target)))
        throw new DeskError('bad-request', `“${asked}” is neither in the library nor in an export.`);
      outside.showInFolder(target);
    }),
    openAddress: handle('openAddress', async ({ href }) => {
      const verdict = judgeAddress(href);
      if (!verdict.ok) throw new DeskError('refused', `The address was not opened. ${verdict.reason}`);
      await outside.openAddress(verdict.href);
    }),
  } satisfies DeskApi;

  return {
    api,
    open: (folder, options) => open(folder, options).catch(rethrow),
    openLast: async () => {
      const { library } = await memory.recall();
      return library === null ? null : open(library).catch(rethrow);
    },
    startWithout: (why) => {
      whyNone = why;
    },
    create: (folder, officeName) => create(folder, officeName).catch(rethrow),
    mediaFolder: () => session.current && path.join(session.current.files.root, 'media'),
    allowExport: (folder) => {
      exports.allow(folder);
    },
    readings: (plan) => imports.readings(plan),
  };
}

const rethrow = (error: unknown): never => {
  throw asDeskError(error);
};

/** Checks a request before the handler sees it, and turns every failure into a DeskError. */
function handle<K extends keyof DeskApi>(
  name: K,
  run: (request: Request<K>) => Promise<Reply<K>>,
): (request: Request<K>) => Promise<Reply<K>> {
  return async (request) => {
    try {
      const parsed = requests[name].safeParse(request);
      if (!parsed.success) throw badRequest(name, parsed.error);
      return await run(parsed.data as Request<K>);
    } catch (error) {
      throw asDeskError(error);
    }
  };
}
