/** What each address of a served desk does, for those who were let in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Answer } from '../../core/channels.ts';
import { DeskError } from '../../core/contract.ts';
import {
  doorRequestNames,
  libraryHeader,
  orderHeader,
  pageHeader,
  pageName,
  type DoorApi,
} from '../../core/door.ts';
import type { Delivery } from '../../core/exchange.ts';
import { decodeRequest } from '../../core/wire.ts';
import { failure } from '../answering.ts';
import { pageHeaders, readPageFile, type PageFolders } from '../page/page-files.ts';
import type { Access, Refusal } from './access.ts';
import { readBody } from './bodies.ts';
import type { DoorHandlers } from './door-handlers.ts';
import { giveExported } from './exported-files.ts';
import type { HandedFiles } from './handed-files.ts';
import type { Page, Pages } from './pages.ts';
import type { Questions } from './questions.ts';
import { refusalHeaders, refusalPage } from './refusal-page.ts';

/** Most requests that are worked on at once. */
const mostAtOnce = 256;

export interface RouteOptions {
  access: Access;
  pages: Pages;
  questions: Questions;
  files: HandedFiles;
  door: DoorHandlers;
  folders: PageFolders & { libraryFolder: () => string | null };
  /** Answers a second start of this desk with a new address; null where its secret is wrong. */
  startAgain: (authorization: string | undefined) => { address: string } | null;
}

/** Handles one request; never rejects. */
export function createRoutes(options: RouteOptions) {
  const { access, pages, questions, files, door, folders, startAgain } = options;
  let busy = 0;

  const headers = (type: string): Record<string, string> => ({
    ...pageHeaders(type, { socket: access.origin.replace('http:', 'ws:') }),
    'referrer-policy': 'no-referrer',
    'cross-origin-resource-policy': 'same-origin',
    'x-frame-options': 'DENY',
  });

  const say = (response: ServerResponse, answer: Answer<unknown>, status = 200): void => {
    if (response.headersSent) response.destroy();
    else {
      response.writeHead(status, { ...refusalHeaders('application/json'), connection: 'keep-alive' });
      // JSON has no undefined: a request that gives nothing gives null.
      const whole = answer.ok && !('parts' in answer) ? { ok: true, value: answer.value ?? null } : answer;
      response.end(JSON.stringify(whole));
    }
  };
  /** Turns a request away; what is left of its body is not waited for. */
  const refuse = (
    request: IncomingMessage,
    response: ServerResponse,
    status: number,
    sentence: string,
  ): void => {
    const body = refusalPage(sentence);
    if (request.method === 'GET')
      response.writeHead(status, refusalHeaders('text/html; charset=utf-8')).end(body);
    else {
      response.writeHead(status, { ...refusalHeaders('application/json'), connection: 'close' });
      response.end(
        JSON.stringify({ ok: false, code: 'bad-request', message: sentence } satisfies Answer<never>),
      );
      request.resume();
    }
  };

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
  const checkLibrary = (request: IncomingMessage, name: string): void => {
    const shown = request.headers[libraryHeader];
    const open = folders.libraryFolder();
    if (typeof shown !== 'string' || name === 'library' || shown === encodeURIComponent(open ?? '')) return;
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
    checkLibrary(request, name);
    const number = Number(request.headers[orderHeader]);
    const answer = await questions.askedBy(page.name, () =>
      Number.isSafeInteger(number) && number > 0
        ? page.order.begin(number, () => page.answer(name, asked))
        : page.answer(name, asked),
    );
    if (name === 'export' && answer.ok && 'value' in answer) files.noteExport(answer.value as Delivery);
    return answer;
  };
  const askDoor = async (request: IncomingMessage, name: string): Promise<Answer<unknown>> => {
    if (!doorRequestNames.includes(name as keyof DoorApi))
      throw new DeskError('bad-request', `The desk has no request “${name}”.`);
    const page = pageOf(request);
    const value = await door[name as keyof DoorApi](await requestOf(request), page.name);
    return { ok: true, value };
  };
  const upload = async (request: IncomingMessage, url: URL): Promise<Answer<unknown>> => {
    const page = pageOf(request);
    if (!questions.isOpen(url.searchParams.get('question') ?? '', page.name))
      throw new DeskError('refused', 'The desk has not asked for a file. Choose again.');
    return { ok: true, value: { path: await files.take(request, url.searchParams.get('name') ?? '') } };
  };

  const post = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const [, room = '', name = '', ...more] = url.pathname.split('/');
    try {
      if (more.length > 0) return refuse(request, response, 404, 'There is nothing at this address.');
      if (room === 'ask') say(response, await ask(request, name));
      else if (room === 'door') say(response, await askDoor(request, name));
      else if (url.pathname === '/upload') say(response, await upload(request, url));
      else refuse(request, response, 404, 'There is nothing at this address.');
    } catch (error) {
      // The rest of a body that is too large is not waited for.
      if (!request.complete) response.setHeader('connection', 'close');
      say(response, failure(error), error instanceof DeskError && error.code === 'bad-request' ? 400 : 200);
    }
  };

  const get = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    const exported = /^\/exported\/(.+)$/.exec(url.pathname)?.[1];
    if (exported !== undefined) {
      if (!(await giveExported(files, exported, response)))
        refuse(request, response, 404, 'This file of the export is not there any more. Export again.');
      return;
    }
    const file = await readPageFile(url.pathname, folders);
    if (!file) {
      response.writeHead(404, headers('text/plain')).end('Not found');
      return;
    }
    response.writeHead(200, { ...headers(file.type), 'content-length': file.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };

  const exchange = (request: IncomingMessage, response: ServerResponse, token: string): void => {
    const isIn = access.refuseStranger(request.headers) === null;
    const bought = isIn ? null : access.exchange(token);
    if (bought && 'sentence' in bought) {
      refuse(request, response, bought.status, bought.sentence);
      return;
    }
    const onward: Record<string, string> = bought ? { 'set-cookie': bought.cookie } : {};
    // A link in another site's page: browsers send the cookie only to a step that this desk makes itself.
    if (request.headers['sec-fetch-site'] === 'cross-site')
      response.writeHead(200, {
        ...refusalHeaders('text/html; charset=utf-8'),
        ...onward,
        refresh: '0;url=/',
      });
    else response.writeHead(303, { ...refusalHeaders('text/html; charset=utf-8'), ...onward, location: '/' });
    response.end(refusalPage('The desk opens…'));
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', headers: given } = request;
    const url = new URL(request.url ?? '/', access.origin);
    const reads = method === 'GET' || method === 'HEAD';
    const turnAway = ({ status, sentence }: Refusal): void => refuse(request, response, status, sentence);
    if (method === 'POST' && url.pathname === '/again') {
      const wrong = access.refuseOrigin({ host: given.host }, false);
      const again = wrong || given.origin !== undefined ? null : startAgain(given.authorization);
      if (again) say(response, { ok: true, value: again });
      else turnAway({ status: 403, sentence: 'Only another start of this desk may ask this.' });
      return;
    }
    const token = reads && url.pathname === '/' ? url.searchParams.get('token') : null;
    const foreign = access.refuseOrigin(token === null ? given : { host: given.host }, !reads);
    if (foreign) return turnAway(foreign);
    if (token !== null) return exchange(request, response, token);
    const stranger = access.refuseStranger(given);
    if (stranger) return turnAway(stranger);
    if (reads) await get(request, response, url);
    else if (method === 'POST') await post(request, response, url);
    else refuse(request, response, 405, 'The desk does not do this.');
  };

  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (busy >= mostAtOnce) return refuse(request, response, 503, 'The desk has too much to do. Try again.');
    busy += 1;
    try {
      await route(request, response);
    } catch (error) {
      // A browser that has gone away is no trouble of the desk's.
      if (response.headersSent || response.destroyed) response.destroy();
      else say(response, failure(error), 500);
    } finally {
      busy -= 1;
    }
  };
}
