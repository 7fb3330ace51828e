/** What each address of a served desk does, for those who were let in. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { DeskError } from '../../core/desk-error.ts';
import { failure } from '../door/answering.ts';
import { readPageFile, type PageFolders } from '../door/page-files.ts';
import type { Access, Refusal } from './access.ts';
import { ownHeaders, refuse, say } from './answers.ts';
import { giveExported } from './exported-files.ts';
import { refusalHeaders, refusalPage } from './refusal-page.ts';
import { createRequests, type RequestPorts } from './requests.ts';

/** Most requests that are worked on at once. */
const mostAtOnce = 256;

export interface RouteOptions extends RequestPorts {
  access: Access;
  folders: PageFolders;
  /** Answers a second start of this desk with a new address; null where its secret is wrong. */
  startAgain: (authorization: string | undefined) => { address: string } | null;
}

export interface Routes {
  /** Handles one request; never rejects. */
  handle(request: IncomingMessage, response: ServerResponse): Promise<void>;
  /** Takes no more requests; settles once those that were begun are answered. */
  close(): Promise<void>;
}

/** Addresses are paths of this desk: no other host, and none that could be read as one. */
const isPath = (address: string): boolean => /^\/(?![/\\])/.test(address);

export function createRoutes(options: RouteOptions): Routes {
  const { access, files, folders, startAgain } = options;
  const answer = createRequests(options);
  let busy = 0;
  let closing = false;
  let quiet = (): void => undefined;

  const post = async (request: IncomingMessage, response: ServerResponse, url: URL): Promise<void> => {
    try {
      const answered = await answer(request, url);
      if (answered) await say(response, answered);
      else refuse(request, response, 404, 'There is nothing at this address.');
    } catch (error) {
      if (response.destroyed) return; // a browser that has gone away is no trouble of the desk's
      // The rest of a body that is too large is not waited for.
      if (!request.complete) response.setHeader('connection', 'close');
      await say(
        response,
        failure(error),
        error instanceof DeskError && error.code === 'bad-request' ? 400 : 200,
      );
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
    if (!file) return refuse(request, response, 404, 'There is nothing at this address.');
    const headers = ownHeaders(file.type, access.origin.replace('http:', 'ws:'));
    response.writeHead(200, { ...headers, 'content-length': file.bytes.length });
    response.end(request.method === 'HEAD' ? undefined : file.bytes);
  };

  const exchange = (request: IncomingMessage, response: ServerResponse, token: string): void => {
    const isIn = access.refuseUnknown(request.headers) === null;
    const bought = isIn ? null : access.exchange(token);
    if (bought && 'sentence' in bought) return refuse(request, response, bought.status, bought.sentence);
    const onward: Record<string, string> = bought ? { 'set-cookie': bought.cookie } : {};
    // A link in another site's page: browsers send the cookie only to a step that this desk makes itself.
    const isLink = request.headers['sec-fetch-site'] === 'cross-site';
    response.writeHead(isLink ? 200 : 303, {
      ...refusalHeaders('text/html; charset=utf-8'),
      ...onward,
      ...(isLink ? { refresh: '0;url=/' } : { location: '/' }),
    });
    response.end(refusalPage('The desk opens…'));
  };

  const route = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method = 'GET', headers: given, url: address = '' } = request;
    const reads = method === 'GET' || method === 'HEAD';
    const turnAway = ({ status, sentence }: Refusal): void => refuse(request, response, status, sentence);
    const unnamed = access.refuseName(request);
    if (unnamed) return turnAway(unnamed);
    if (!isPath(address)) return refuse(request, response, 400, 'This is no address of the desk.');
    const url = new URL(address, access.origin);
    if (method === 'POST' && url.pathname === '/again') {
      const again = given.origin === undefined ? startAgain(given.authorization) : null;
      if (again) return say(response, { ok: true, value: again });
      return turnAway({ status: 403, sentence: 'Only another start of this desk may ask this.' });
    }
    // Only looking at the page uses a token up: what asks about an address beforehand does not.
    const token = method === 'GET' && url.pathname === '/' ? url.searchParams.get('token') : null;
    if (token !== null) return exchange(request, response, token);
    const refusal = access.refuseOrigin(request, !reads) ?? access.refuseUnknown(given);
    if (refusal) return turnAway(refusal);
    if (reads) await get(request, response, url);
    else if (method === 'POST') await post(request, response, url);
    else refuse(request, response, 405, 'The desk does not do this.');
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (closing) return refuse(request, response, 503, 'The desk is ending. Start it again.');
    if (busy >= mostAtOnce) return refuse(request, response, 503, 'The desk has too much to do. Try again.');
    busy += 1;
    try {
      await route(request, response);
    } catch (error) {
      // A browser that has gone away is no trouble of the desk's.
      if (response.headersSent || response.destroyed) response.destroy();
      else await say(response, failure(error), 500);
    } finally {
      busy -= 1;
      if (busy === 0) quiet();
    }
  };
  const close = (): Promise<void> => {
    closing = true;
    return busy === 0 ? Promise.resolve() : new Promise((resolve) => (quiet = resolve));
  };
  return { handle, close };
}
