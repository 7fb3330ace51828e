/** The desk in a browser on this computer: the same page and the same contract as in its own window, over HTTP. */
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import { DeskError } from '../../core/contract.ts';
import { pageName } from '../../core/door.ts';
import { createDesk } from '../handlers.ts';
import type { Printer } from '../ports.ts';
import { Memory } from '../remembered.ts';
import { openFirstLibrary } from '../welcome/first-library.ts';
import { Access, host } from './access.ts';
import { outside } from './computer.ts';
import { doorHandlers } from './door-handlers.ts';
import { HandedFiles } from './handed-files.ts';
import { lastPort, rememberPort } from './last-port.ts';
import { Pages } from './pages.ts';
import { Questions } from './questions.ts';
import { createRoutes } from './routes.ts';
import { RunningNote } from './running.ts';

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
/** Most connections at once, and milliseconds for the head of a request. */
const mostConnections = 512;
const headPatience = 20_000;

/** Starts a desk and serves it on 127.0.0.1. Throws DeskError where the port is taken. */
export async function serve(options: ServeOptions): Promise<ServedDesk> {
  const access = new Access();
  const files = new HandedFiles();
  const memory = new Memory(options.userData);
  let note: RunningNote | null = null;
  let idling: NodeJS.Timeout | undefined;

  const questions = new Questions((page, name, event) => pages.tell(page, name, event));
  const desk = createDesk({
    userData: options.userData,
    shippedSample: options.shippedSample,
    searchWorker: new URL('../searching/worker.ts', import.meta.url),
    backupWorker: new URL('../backup/worker.ts', import.meta.url),
    readingWorker: new URL('../importing/reading-worker.ts', import.meta.url),
    printer: options.printer,
    dialogs: questions.dialogs,
    outside,
    beforeLeaving: () => pages.save(lastWords),
    emit: (name, event) => {
      pages.tellAll(name, event);
      if (name === 'library-changed') void note?.write(desk.folder()).catch(() => undefined);
    },
  });
  const opened = openFirstLibrary(desk, options.library ?? '');
  const pages: Pages = new Pages({
    api: desk.api,
    ready: opened,
    onCount: (open) => {
      clearTimeout(idling);
      if (open === 0 && options.idle !== null) idling = setTimeout(() => void end(), options.idle);
    },
    onAlone: () => void desk.pageGone().catch(() => undefined),
    onLeft: (page) => {
      setTimeout(() => {
        if (!pages.get(page)?.socket) questions.left(page);
      }, comeBack).unref();
    },
  });

  const server = createServer();
  server.maxConnections = mostConnections;
  server.headersTimeout = headPatience;
  const port = await listen(server, options);
  access.port = port;
  note = new RunningNote(options.userData, port);
  void rememberPort(options.userData, port);

  const route = createRoutes({
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
    folders: {
      rendererFolder: options.rendererFolder,
      picture: (src) => desk.picture(src),
      libraryFolder: () => desk.folder(),
    },
    startAgain: (authorization) =>
      authorization === `Bearer ${note?.secret ?? ''}` ? { address: access.newAddress() } : null,
  });
  server.on('request', (request, response) => void route(request, response));

  const streams = new WebSocketServer({ noServer: true, maxPayload: 4_096, perMessageDeflate: false });
  server.on('upgrade', (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    const url = new URL(request.url ?? '/', access.origin);
    const name = url.searchParams.get('page') ?? '';
    const refusal = access.refuseOrigin(request.headers, true) ?? access.refuseStranger(request.headers);
    const page = url.pathname === '/events' && pageName.test(name) && !refusal ? pages.get(name) : null;
    if (!page) {
      socket.end(
        `HTTP/1.1 ${refusal?.status ?? 403} Refused\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`,
      );
      return;
    }
    streams.handleUpgrade(request, socket as Socket, head, (stream) => {
      pages.listen(page, stream);
      questions.askAgain(page.name);
    });
  });

  let ending: Promise<void> | null = null;
  let hasEnded = (): void => undefined;
  const ended = new Promise<void>((resolve) => (hasEnded = resolve));
  const end = (): Promise<void> =>
    (ending ??= (async () => {
      clearTimeout(idling);
      await pages.save(lastWords);
      await note.remove();
      pages.close('The desk has ended.');
      server.close();
      server.closeAllConnections();
      await desk.close();
      await files.close();
      hasEnded();
    })());

  void opened.then(() => note.write(desk.folder()).catch(() => undefined));
  return { newAddress: () => access.newAddress(), opened, end, ended };
}

/** Listens on the port asked for, on the last one if it is free, or on any. Gives the port. */
async function listen(
  server: ReturnType<typeof createServer>,
  { port, userData }: ServeOptions,
): Promise<number> {
  const listenOn = (wanted: number): Promise<number> =>
    new Promise((resolve, reject) => {
      server.once('error', reject);
      server.listen({ port: wanted, host, exclusive: true }, () => {
        server.off('error', reject);
        resolve((server.address() as AddressInfo).port);
      });
    });
  if (port === undefined) {
    const last = await lastPort(userData);
    if (last !== null)
      try {
        return await listenOn(last);
      } catch {
        // Another program has it now.
      }
    return listenOn(0);
  }
  try {
    return await listenOn(port);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why =
      code === 'EADDRINUSE'
        ? `Port ${port} is taken by another program.`
        : code === 'EACCES'
          ? `Port ${port} may not be used: it is kept for the system.`
          : `Port ${port} cannot be used (${code ?? String(error)}).`;
    throw new DeskError('refused', `${why} Choose another with --port, or leave it out.`, { cause: error });
  }
}
