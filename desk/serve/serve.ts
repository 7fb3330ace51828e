/** The desk in a browser on this computer: the same page and the same contract as in its own window, over HTTP. */
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { DeskError } from '../../core/desk-error.ts';
import type { PolicyInForce } from '../../core/policy/policy.ts';
import { readBuild } from '../about/build.ts';
import { thisRuntime } from '../about/runtime.ts';
import { createDesk } from '../desk.ts';
import { DeskLog } from '../log/desk-log.ts';
import type { Printer } from '../ports.ts';
import { programFile } from '../programs.ts';
import { Memory } from '../remembered.ts';
import { openFirstLibrary } from '../first-library.ts';
import { Access } from './access.ts';
import { outside } from './computer.ts';
import { doorHandlers } from './door-handlers.ts';
import { HandedFiles } from './handed-files.ts';
import { rememberPort } from './last-port.ts';
import { createListener, listen } from './listening.ts';
import { deskSecret, proofOf } from './page-proof.ts';
import { Pages } from './pages.ts';
import { Questions } from './questions.ts';
import { createRoutes } from './routes.ts';
import { RunningNote } from './running.ts';
import { answerSecondStart } from './second-start.ts';
import { createStreams } from './streams.ts';

export interface ServeOptions {
  /** Folder in which the desk remembers what was open, and keeps its draft journal. */
  userData: string;
  /** Library to open; left out, the one that was open last. */
  library?: string | undefined;
  /** Port to listen on; left out, the one of the last time if it is free, else any. */
  port?: number | undefined;
  /** Folder of the library that comes with the desk. */
  shippedSample: string;
  /** Folder of the built page. */
  rendererFolder: string;
  printer: Printer | null;
  /** What the organization has decided for this computer. */
  policy: PolicyInForce;
  /** Milliseconds after which the desk ends once its last page was closed; null: it goes on until it is stopped. */
  idle: number | null;
}

/** A desk that serves its page. */
export interface ServedDesk {
  /** An address that lets one browser in, once. */
  newAddress(): string;
  /** Null once the library is open or none was asked for; else why none is open. */
  opened: Promise<DeskError | null>;
  /** Has the pages save, gives up the lock and lets go of everything. */
  end(): Promise<void>;
  /** Settles once the desk has ended, whoever ended it. */
  ended: Promise<void>;
}

/** Milliseconds that pages have for saving before a library is left. */
const lastWords = 5_000;
/** Milliseconds in which a page may come back after its stream broke, before its questions are cancelled. */
const comeBack = 10_000;
/** Milliseconds for what was begun when the desk ends: a save is done in a few, an export may not be. */
const lastWork = 5_000;

/** Throws DeskError `refused` where the organization has the desk open in no browser. */
export function mustOpenInBrowser({ policy }: PolicyInForce): void {
  if (policy.browserDoor === 'off')
    throw new DeskError(
      'refused',
      'Your organization has the desk open in its own window only. Start Liaison Desk itself.',
    );
}

/** Starts a desk and serves it on 127.0.0.1. Throws DeskError where the port is taken, or the organization forbids it. */
export async function serve(options: ServeOptions): Promise<ServedDesk> {
  mustOpenInBrowser(options.policy);
  // First of all: where the port is taken, nothing has been opened.
  const server = createListener();
  const port = await listen(server, options.port, options.userData);
  const access = new Access();
  access.port = port;
  const note = new RunningNote(options.userData, port);
  const remembered = rememberPort(options.userData, port);
  const secret = await deskSecret(options.userData);
  const files = new HandedFiles();
  const memory = new Memory(options.userData);
  let idling: NodeJS.Timeout | undefined;
  let ending: Promise<void> | null = null;

  const questions = new Questions((page, name, event) => pages.tell(page, name, event));
  const log = new DeskLog(path.join(options.userData, 'logs'));
  const build = await readBuild(
    new URL('about.json', `${pathToFileURL(options.rendererFolder).href}/`),
  ).catch(() => null);
  log.note({ kind: 'start', door: 'browser', build, runtime: thisRuntime() });
  log.note({ kind: 'policy', state: options.policy.state, problems: options.policy.problems.length });
  const desk = createDesk({
    log,
    policy: options.policy,
    userData: options.userData,
    shippedSample: options.shippedSample,
    searchWorker: programFile('search-worker'),
    backupWorker: programFile('backup-worker'),
    readingWorker: programFile('reading-worker'),
    exportWorker: programFile('export-worker'),
    renditionWorker: programFile('rendition-worker'),
    spellingWorker: programFile('spelling-worker'),
    printer: options.printer,
    dialogs: questions.dialogs,
    outside,
    beforeLeaving: () => pages.save(lastWords),
    emit: (name, event) => {
      pages.tellAll(name, event);
      if (name === 'library-changed') void note.write(desk.folder());
    },
  });
  const opened = openFirstLibrary(desk, options.library ?? '');
  const pages: Pages = new Pages({
    api: desk.api,
    ready: opened,
    prove: (number) => proofOf(secret, number),
    onCount: (open) => {
      clearTimeout(idling);
      if (ending) return;
      if (open === 0 && options.idle !== null) idling = setTimeout(() => void end(), options.idle);
    },
    onAlone: () => void desk.pageGone().catch(() => undefined),
    onLeft: (page) => {
      setTimeout(() => {
        if (!pages.listens(page)) questions.left(page);
      }, comeBack).unref();
    },
  });

  const routes = createRoutes({
    access,
    pages,
    questions,
    files,
    door: doorHandlers({
      desk: () => desk,
      questions,
      files,
      recent: async () => {
        const { recent, exportFolder } = await memory.recall();
        const libraries = recent.map(({ path: folder }) => folder);
        return [...libraries, ...(exportFolder === null ? [] : [exportFolder])].slice(0, 6);
      },
    }),
    ready: opened,
    folders: { rendererFolder: options.rendererFolder, picture: (src) => desk.picture(src) },
    libraryFolder: () => desk.folder(),
    startAgain: (authorization) => answerSecondStart(note.secret, authorization, () => access.newAddress()),
  });
  server.on('request', (request, response) => void routes.handle(request, response));
  server.on(
    'upgrade',
    createStreams(access, pages, ({ name }) => {
      pages.tell(name, 'known', { secret });
      questions.askAgain(name);
    }),
  );

  let hasEnded = (): void => undefined;
  const ended = new Promise<void>((resolve) => (hasEnded = resolve));
  const end = (): Promise<void> =>
    (ending ??= (async () => {
      clearTimeout(idling);
      await remembered;
      await note.remove(); // a second start does not come to a desk that ends
      await pages.save(lastWords);
      pages.close('The desk has ended.');
      server.close();
      questions.close();
      // The lock is not given up while a save is at work.
      await Promise.race([routes.close(), wait(lastWork, undefined, { ref: false })]);
      server.closeAllConnections();
      pages.hangUp();
      await opened;
      await desk.close().finally(() => files.close());
      log.note({ kind: 'end' });
    })().finally(hasEnded));

  void opened.then(() => note.write(desk.folder()));
  return { newAddress: () => access.newAddress(), opened, end, ended };
}
