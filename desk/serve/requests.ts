/** What a page asks by POST: requests of the contract, requests of this door, and files that it hands over. */
import type { IncomingMessage } from 'node:http';
import type { Answer } from '../../core/door/channels.ts';
import { DeskError } from '../../core/desk-error.ts';
import {
  doorRequestNames,
  libraryHeader,
  orderHeader,
  pageHeader,
  pageName,
  type DoorApi,
} from '../../core/door/door.ts';
import type { ExportResult } from '../../core/export/export-request.ts';
import { decodeRequest } from '../../core/door/wire.ts';
import { readBody } from './bodies.ts';
import type { DoorHandlers } from './door-handlers.ts';
import type { HandedFiles } from './handed-files.ts';
import type { Page, Pages } from './pages.ts';
import type { Questions } from './questions.ts';

export interface RequestPorts {
  pages: Pages;
  questions: Questions;
  files: HandedFiles;
  door: DoorHandlers;
  /** Settles once the first library is open, or could not be opened. */
  ready: Promise<unknown>;
  libraryFolder: () => string | null;
}

/** Requests that say nothing of what is in a library: a page that shows another one may ask them. */
const ofNoLibrary: readonly string[] = ['library', 'recentLibraries', 'openRecent', 'chooseLibrary'];

/** Gives a function that answers a POST; null where there is nothing at the address. It throws DeskError. */
export function createRequests(ports: RequestPorts) {
  const { pages, questions, files, door, ready, libraryFolder } = ports;

  /** The page that asks, by its headers. */
  const pageOf = (request: IncomingMessage): Page => {
    const name = request.headers[pageHeader];
    if (typeof name !== 'string' || !pageName.test(name))
      throw new DeskError('bad-request', 'The request does not say which page it comes from.');
    const page = pages.get(name);
    if (!page)
      throw new DeskError(
        'refused',
        'Too many pages of this desk are open. Close some, then reload this one.',
      );
    return page;
  };
  /** A page that still shows another library must not write its words into this one. */
  const checkLibrary = (shown: unknown, name: string): void => {
    const open = libraryFolder();
    if (typeof shown !== 'string' || ofNoLibrary.includes(name) || shown === encodeURIComponent(open ?? ''))
      return;
    throw new DeskError(
      'no-library',
      `The desk has ${open === null ? 'no library' : `“${open}”`} open now, but this page shows another one. Open that again to go on here.`,
    );
  };
  const requestOf = async (request: IncomingMessage): Promise<unknown> => {
    const body = await readBody(request);
    try {
      return decodeRequest(body);
    } catch (error) {
      throw new DeskError('bad-request', 'The request is not one that the desk can read.', { cause: error });
    }
  };

  const ask = async (request: IncomingMessage, name: string): Promise<Answer<unknown>> => {
    const page = pageOf(request);
    const asked = await requestOf(request);
    await ready;
    const begin = async (): Promise<Answer<unknown>> => {
      // As late as can be: another page may have opened another library while this request waited.
      checkLibrary(request.headers[libraryHeader], name);
      return page.answer(name, asked);
    };
    const said = request.headers[orderHeader];
    const number = typeof said === 'string' && /^[1-9]\d{0,15}$/.test(said) ? Number(said) : null;
    const answer = await questions.askedBy(page.name, request.socket, () =>
      number === null ? begin() : page.order.begin(number, begin),
    );
    if (name === 'export' && answer.ok && 'value' in answer) files.noteExport(answer.value as ExportResult);
    return answer;
  };
  const askDoor = async (request: IncomingMessage, name: string): Promise<Answer<unknown>> => {
    if (!doorRequestNames.includes(name as keyof DoorApi))
      throw new DeskError('bad-request', `The desk has no request “${name}”.`);
    const page = pageOf(request);
    const value = await door[name as keyof DoorApi](await requestOf(request), page.name);
    return { ok: true, value };
  };
  const upload = async (request: IncomingMessage, asked: URLSearchParams): Promise<Answer<unknown>> => {
    const page = pageOf(request);
    if (!questions.isOpen(asked.get('question') ?? '', page.name))
      throw new DeskError('refused', 'The desk has not asked for a file. Choose again.');
    return { ok: true, value: { path: await files.take(request, asked.get('name') ?? '') } };
  };

  return async (request: IncomingMessage, url: URL): Promise<Answer<unknown> | null> => {
    const [, room = '', name, ...more] = url.pathname.split('/');
    if (room === 'upload' && name === undefined) return upload(request, url.searchParams);
    if (name === undefined || more.length > 0) return null;
    if (room === 'ask') return ask(request, name);
    return room === 'door' ? askDoor(request, name) : null;
  };
}
