/** The desk of this computer: the contract's requests over an open library. */
import path from 'node:path';
import type { DeskApi } from '../core/contract.ts';
import type { DeskError } from '../core/desk-error.ts';
import type { LibraryState, RecentLibrary } from '../core/library/library-state.ts';
import { unmanaged, type PolicyInForce } from '../core/policy/policy.ts';
import { policyHandlers } from './handlers/policy-handlers.ts';
import type { Reading } from '../core/import/reading.ts';
import { asDeskError } from './handlers/desk-failure.ts';
import { Exports } from './export/exports.ts';
import { builtCode } from './export/last-export.ts';
import { isSameFolder } from './library/identity.ts';
import { aboutHandlers } from './handlers/about-handlers.ts';
import { noting, type DeskLog } from './log/desk-log.ts';
import { addressHandlers } from './handlers/address-handlers.ts';
import { Person } from './people/person.ts';
import { peopleHandlers } from './handlers/people-handlers.ts';
import { recoveryHandlers } from './handlers/recovery-handlers.ts';
import { backupHandlers } from './handlers/backup-handlers.ts';
import { checkHandlers } from './handlers/check-handlers.ts';
import { findingHandlers } from './handlers/finding-handlers.ts';
import { clearanceHandlers } from './handlers/clearance-handlers.ts';
import { copyHandlers } from './handlers/copy-handlers.ts';
import { conflictHandlers } from './handlers/conflict-handlers.ts';
import { documentHandlers } from './handlers/document-handlers.ts';
import { draftHandlers } from './handlers/draft-handlers.ts';
import { exportHandlers } from './handlers/export-handlers.ts';
import { historyHandlers } from './handlers/history-handlers.ts';
import { importHandlers, planFiles, planPaths } from './handlers/import-handlers.ts';
import { givenHandlers } from './handlers/given-handlers.ts';
import { noticeHandlers } from './handlers/notice-handlers.ts';
import { GivenThings } from './given/given-things.ts';
import { libraryFolderOf } from './given/library-folder.ts';
import type { Named } from './given/named-paths.ts';
import { Spelling } from './spelling/spelling.ts';
import { spellingHandlers } from './handlers/spelling-handlers.ts';
import { SavedSearches } from './searches/saved-searches.ts';
import { pictureHandlers } from './handlers/picture-handlers.ts';
import { searchHandlers } from './handlers/search-handlers.ts';
import { templateHandlers } from './handlers/template-handlers.ts';
import { manyHandlers } from './handlers/many-handlers.ts';
import { lookHandlers } from './handlers/look-handlers.ts';
import { libraryHandlers } from './handlers/library-handlers.ts';
import { recentLibraries, welcomeHandlers } from './handlers/welcome-handlers.ts';
import { Imports } from './import/import.ts';
import { Journal } from './drafts/journal.ts';
import { TypedWordsStore } from './drafts/typed-words.ts';
import { readPicture } from './pictures/media.ts';
import type { Form } from '../core/document.ts';
import type { ImportPlan } from '../core/import/import-plan.ts';
import type { InputFile } from './import/read-file.ts';
import { takingIn } from './pictures/taking-in.ts';
import { Openings, type OpenHow } from './openings.ts';
import type { Dialogs, Outside, Paper, Printer } from './ports.ts';
import { Memory } from './remembered.ts';
import { Session, type Emit } from './session.ts';
import { updatesHandlers } from './handlers/updates-handlers.ts';
import { Updates } from './updates/updates.ts';
import type { UpdatesShell } from './updates/updates-shell.ts';
import { NewLibraryFolders } from './welcome/new-library-folder.ts';
import { Sample } from './welcome/sample.ts';

/** What the desk needs of the shell around it. */
export interface DeskPorts {
  /** Null where nothing can print. */
  printer: Printer | null;
  /** Left out where the page prints by itself, as in a browser. */
  paper?: Paper | undefined;
  dialogs: Dialogs;
  outside: Outside;
  /** Tells the window something; the command line gives a function that does nothing. */
  emit: Emit;
  /** Called after the desk remembers something else than before, such as a library that was opened. */
  remembered?: (() => void) | undefined;
  /** Called where recent libraries are forgotten; left out where the system has no list of its own. */
  recentForgotten?: (() => void) | undefined;
  /** True where the system can tell of work that has ended while the desk is in the background. */
  canTellOfWork?: boolean | undefined;
  /** Asked before another library takes the place of the open one: whoever has unsaved words saves them now. */
  beforeLeaving?: (() => Promise<void>) | undefined;
  /**
   * Folder in which the desk remembers the last library and keeps its draft journal. Left out: a desk that does one
   * thing and ends, as on the command line; it remembers nothing and watches nothing.
   */
  userData?: string | undefined;
  /** Folder of the library that comes with the desk, of which the sample is a copy; left out, there is no sample. */
  shippedSample?: string | undefined;
  /** Script of the worker that searches (search/worker.ts); left out, this thread does. */
  searchWorker?: URL | undefined;
  /** Script of the worker that makes backups; left out, this thread does. */
  backupWorker?: URL | undefined;
  /** Script of the worker that reads imports (import/reading-worker.ts); left out, this thread does. */
  readingWorker?: URL | undefined;
  /** Script of the worker that exports (export/export-worker.ts); left out, this thread does. */
  exportWorker?: URL | undefined;
  /** Script of the worker that makes sizes of pictures (pictures/rendition-worker.ts); left out, this thread does. */
  renditionWorker?: URL | undefined;
  /** Script of the worker that has a dictionary (spelling/spelling-worker.ts); left out, this thread has them. */
  spellingWorker?: URL | undefined;
  /** Folder that keeps sizes of pictures between exports; left out, it is one in `userData`. */
  renditionCache?: string | undefined;
  /** Folder of the installed program, in which nothing of a person’s may lie; left out where it is not installed. */
  programFolder?: string | undefined;
  /** What the organization has decided for this computer (policy/read-policy.ts); left out, nothing. */
  policy?: PolicyInForce | undefined;
  /** Left out, or without `userData`, this desk updates nothing and calls nobody. */
  updates?: UpdatesShell | undefined;
  /** Hears which requests fail; left out, nobody does. */
  log?: DeskLog | undefined;
  /** Folder in which last exports are remembered; left out, it is one in `userData`. */
  lastExports?: string | undefined;
}

/** A running desk. */
export interface Desk {
  /** Every request is checked; every failure is a DeskError. */
  api: DeskApi;
  /**
   * Opens a library and remembers it; `lookOnly` changes nothing at all on disk, `takeOver` takes it
   * from a desk that gives no sign of life. Throws DeskError.
   */
  open(folder: string, options?: OpenHow): Promise<LibraryState>;
  /** Opens the library that was open last; null where there was none. Throws DeskError where it is gone. */
  openLast(): Promise<LibraryState | null>;
  /** No library could be opened at the start: whoever asks for the library hears why, until one is open. */
  startWithout(why: DeskError): void;
  /** Makes a library in an empty or new folder and opens it. Throws DeskError. */
  create(folder: string, officeName?: string): Promise<LibraryState>;
  /** Takes what was given from outside until the window asks for it, and tells the window. */
  give(named: Named): Promise<void>;
  /** The library that was given, for the start; it then waits no more. Null where none was. */
  givenLibrary(): string | null;
  /** Libraries that were opened before, the last one first. */
  recentLibraries(): Promise<RecentLibrary[]>;
  /** The page that noted words is gone: what it left is offered to the next one, as after the end of a desk. */
  pageGone(): Promise<void>;
  /** Looks at the files again, as when the window comes to the front. */
  look(): Promise<void>;
  /** Folder of the open library, or null. */
  folder(): string | null;
  /** Bytes of a picture of the open library (`media/<hash>.<ext>`); null where there is none that can be shown. */
  picture(src: string): Promise<Uint8Array | null>;
  /** Allows exports into a folder that was named by hand; it is made where it is missing. */
  allowExport(folder: string): void;
  /** Plans the import of files that were named by hand: unlike those of a page, their pictures may lie beside them. */
  planFiles(files: readonly InputFile[], as?: Form): Promise<ImportPlan>;
  /** What the files of an import plan say, with every notice; null for a refused file. */
  readings(plan: string): (Reading | null)[];
  /** Gives up the lock and lets go of every file. Saves have to be over. */
  close(): Promise<void>;
}

/** Makes a desk. It opens nothing by itself. */
export function createDesk(ports: DeskPorts): Desk {
  const { printer, dialogs, outside, emit, userData, searchWorker, backupWorker, readingWorker } = ports;
  const inForce = ports.policy ?? unmanaged();
  const { libraryFolders, exportFolders, officeProfile } = inForce.policy;
  const programFolder = ports.programFolder ?? null;
  const sample = new Sample(ports.shippedSample ?? null, userData ?? null);
  const stays = userData !== undefined;
  const session = new Session(emit, stays, searchWorker);
  const takeIn = takingIn(ports.renditionWorker);
  const imports = new Imports(readingWorker, takeIn);
  const exports = new Exports(printer, emit, {
    code: () => builtCode(import.meta),
    worker: ports.exportWorker,
    renditionWorker: ports.renditionWorker,
    renditionCache: ports.renditionCache ?? (stays ? path.join(userData, 'pictures') : undefined),
    lastExports: ports.lastExports ?? (stays ? path.join(userData, 'exports') : undefined),
    folders: exportFolders,
  });
  const spelling = new Spelling(ports.spellingWorker);
  const memory = new Memory(userData ?? null, ports.remembered);
  const things = new GivenThings();
  const person = new Person(memory);
  const journal = stays ? new Journal(path.join(userData, 'drafts')) : null;
  let whyNone: DeskError | null = null;
  const updates =
    ports.updates === undefined || userData === undefined
      ? null
      : new Updates({
          shell: ports.updates,
          memory,
          folder: path.join(userData, 'updates'),
          tell: (state) => {
            emit('updates-changed', state);
          },
        });
  // A setting that cannot be read counts as off.
  void updates?.begin().catch(() => undefined);

  const openings = new Openings({
    session,
    memory,
    person,
    sample,
    journal,
    userData,
    backupWorker,
    policy: inForce.policy,
    programFolder,
    beforeLeaving: ports.beforeLeaving,
  });
  const open: Openings['open'] = (folder, how) => openings.open(folder, how);
  const create: Openings['create'] = (folder, officeName, language) =>
    openings.create(folder, officeName, language);
  const mayBecomeLibrary: Openings['mayBecomeLibrary'] = (folder) => openings.mayBecomeLibrary(folder);

  const typed = stays ? new TypedWordsStore(path.join(userData, 'typed')) : null;
  const api = {
    ...aboutHandlers(outside, ports.log ?? null),
    ...libraryHandlers(session, dialogs, { open, whyNone: () => whyNone, profile: officeProfile }),
    ...welcomeHandlers(session, {
      open,
      create,
      dialogs,
      memory,
      sample,
      folders: new NewLibraryFolders(userData ?? null, { allowed: libraryFolders, mayBecomeLibrary }),
      leave: async () => {
        await ports.beforeLeaving?.();
        await session.leave();
      },
      recentForgotten: ports.recentForgotten ?? (() => undefined),
    }),
    ...policyHandlers(inForce),
    ...peopleHandlers(person),
    ...updatesHandlers(updates),
    ...documentHandlers(session, journal),
    ...pictureHandlers(session, journal, takeIn, dialogs, (folder) => exports.mustBeAllowed(folder)),
    ...manyHandlers(session, emit),
    ...templateHandlers(session),
    ...searchHandlers(session, new SavedSearches(stays ? path.join(userData, 'searches') : null)),
    ...historyHandlers(session),
    ...conflictHandlers(session),
    ...draftHandlers(session, journal, typed),
    ...recoveryHandlers(session, journal),
    ...backupHandlers(session, dialogs, { open, mayBecomeLibrary }),
    ...addressHandlers(session),
    ...lookHandlers(session),
    ...findingHandlers(session),
    ...checkHandlers(session, emit, spelling),
    ...spellingHandlers(spelling),
    ...importHandlers(session, imports, dialogs),
    ...givenHandlers(session, {
      things,
      open: async (named) => {
        const current = session.current?.files.root;
        const isOpen = current !== undefined && (await isSameFolder(current, await libraryFolderOf(named)));
        return isOpen ? session.state() : open(named);
      },
      plan: planPaths(session, imports),
    }),
    ...noticeHandlers(memory, ports.canTellOfWork ?? false),
    ...clearanceHandlers(session, dialogs, imports),
    ...copyHandlers(session, outside, ports.renditionWorker),
    ...exportHandlers(session, { exports, paper: ports.paper ?? null, dialogs, outside, memory, typed }),
  } satisfies DeskApi;

  return {
    api: ports.log ? noting(api, ports.log) : api,
    open: (folder, options) => open(folder, options).catch(rethrow),
    openLast: async () => {
      const { library } = await memory.recall();
      return library === null ? null : open(library).catch(rethrow);
    },
    startWithout: (why) => {
      whyNone = why;
    },
    create: (folder, officeName) => create(folder, officeName).catch(rethrow),
    give: async (named) => {
      await things.add(named);
      if (named.paths.length + named.refused.length > 0) emit('given-outside', {});
    },
    givenLibrary: () => things.takeLibrary(),
    recentLibraries: () => recentLibraries(memory),
    pageGone: async () => {
      await journal?.turnOver();
      if (session.current) session.tellAttention();
    },
    look: async () => session.look(),
    folder: () => session.current?.files.root ?? null,
    picture: async (src) => {
      if (!session.current) return null;
      return readPicture(session.current, src).then(
        ({ bytes }) => bytes,
        () => null,
      );
    },
    allowExport: (folder) => {
      exports.allow(folder, true);
    },
    planFiles: (files, as) => planFiles(session.current, imports, files, as).catch(rethrow),
    readings: (plan) => imports.readings(plan),
    close: async () => {
      updates?.close();
      imports.close();
      spelling.close();
      await openings.settled();
      await session.leave();
      await journal?.close();
    },
  };
}

const rethrow = (error: unknown): never => {
  throw asDeskError(error);
};
