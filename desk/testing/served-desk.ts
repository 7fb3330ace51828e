/** A real served desk for tests: its server, its library, and requests written by hand. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request, type IncomingHttpHeaders } from 'node:http';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll } from 'vitest';
import { WebSocket } from 'ws';
import type { Answer } from '../../core/door/channels.ts';
import { unmanaged } from '../../core/policy/policy.ts';
import { createLibrary } from '../opening/open-library.ts';
import { serve, type ServedDesk, type ServeOptions } from '../serve/serve.ts';

/** An answer as it came. */
export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Sent {
  method?: string;
  path?: string;
  headers?: Record<string, string | string[]>;
  body?: string | Uint8Array;
}

/** Makes folders with a library and a built page. `remove` when the test is over. */
export async function folders() {
  const base = mkdtempSync(path.join(tmpdir(), 'liaison-desk-served-'));
  const library = path.join(base, 'library');
  await createLibrary(library);
  const rendererFolder = path.join(base, 'renderer');
  mkdirSync(path.join(rendererFolder, 'assets'), { recursive: true });
  writeFileSync(path.join(rendererFolder, 'index.html'), '<!doctype html><title>The page</title>');
  writeFileSync(path.join(rendererFolder, 'assets', 'main.js'), '1;');
  const userData = path.join(base, 'user data');
  const remove = (): void => rmSync(base, { recursive: true, force: true, maxRetries: 3 });
  return { base, library, rendererFolder, userData, remove };
}
export type Folders = Awaited<ReturnType<typeof folders>>;

/** Sends one request; `setHost` is off, so the headers are what is sent. */
export const send = (port: number, { method = 'GET', path: to = '/', headers = {}, body }: Sent) =>
  new Promise<Answered>((resolve, reject) => {
    const sent = request({
      host: '127.0.0.1',
      port,
      method,
      path: to,
      headers,
      setHost: false,
      agent: false,
    });
    sent.on('error', reject);
    sent.on('response', (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const text = Buffer.concat(chunks).toString('utf8');
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
      });
    });
    sent.end(body);
  });

/** Sends bytes as they are; gives everything that came until the desk hung up. */
export const sendRaw = (port: number, bytes: string): Promise<string> =>
  new Promise((resolve) => {
    let heard = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(bytes));
    socket.setEncoding('utf8').on('data', (text: string) => (heard += text));
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });

/** A connection that says nothing by itself. */
export const openSocket = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, '127.0.0.1', () => resolve(socket));
    socket.on('error', reject);
  });

/** Serves the library of these folders, and lets one browser in. */
export async function servedDesk(made: Folders, options: Partial<ServeOptions> = {}) {
  const desk: ServedDesk = await serve({
    policy: unmanaged(),
    userData: made.userData,
    library: made.library,
    shippedSample: path.join(made.base, 'no sample'),
    rendererFolder: made.rendererFolder,
    printer: null,
    idle: null,
    ...options,
  });
  await desk.opened;
  return { desk, ...(await letIn(desk.newAddress())) };
}
export type Served = Awaited<ReturnType<typeof servedDesk>>;

/** Serves one desk for all tests of a file, and hands it over before the first of them. */
export function serveForAll(take: (all: { made: Folders; served: Served }) => void): void {
  let end = (): Promise<void> => Promise.resolve();
  beforeAll(async () => {
    const made = await folders();
    const served = await servedDesk(made);
    end = async () => {
      await served.desk.end();
      made.remove();
    };
    take({ made, served });
  });
  afterAll(() => end());
}

/** Headers of a page of its own. */
export const page = (): Record<string, string> => ({ 'x-desk-page': randomUUID() });

/** The token of an address that lets one browser in. */
export const tokenOf = (address: string): string => new URL(address).searchParams.get('token') ?? '';

/** A browser that was let in by an address. */
export async function letIn(address: string) {
  const { port: text, host, origin, search } = new URL(address);
  const port = Number(text);
  const bought = await send(port, { path: `/${search}`, headers: { host } });
  const cookie = bought.headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  const own = { host, origin, cookie };
  const get = (to: string, headers: Record<string, string> = {}): Promise<Answered> =>
    send(port, { path: to, headers: { host, cookie, ...headers } });
  const post = (to: string, body: string | Uint8Array, headers: Record<string, string> = {}) =>
    send(port, { method: 'POST', path: to, body, headers: { ...own, ...headers } });
  return {
    port,
    host,
    origin,
    cookie,
    own,
    bought,
    get,
    post,
    page: (options?: Parameters<typeof openPage>[2]) => openPage(port, own, options),
  };
}

/** A page that listens; it has nothing to save and says so, unless `saves` is false. */
export async function openPage(
  port: number,
  own: Record<string, string>,
  { name = randomUUID() as string, saves = true }: { name?: string; saves?: boolean } = {},
) {
  const socket = new WebSocket(`ws://127.0.0.1:${port}/events?page=${name}`, { headers: own });
  const heard: { name: string; event: unknown }[] = [];
  let wake = (): void => undefined;
  const closed = new Promise<void>((resolve) => socket.on('close', () => resolve()));
  socket.on('message', (data) => {
    const one = JSON.parse((data as Buffer).toString('utf8')) as (typeof heard)[number];
    heard.push(one);
    if (saves && one.name === 'save-now')
      socket.send(JSON.stringify({ saved: (one.event as { turn: number }).turn }));
    wake();
  });
  await new Promise((resolve, reject) => socket.on('open', resolve).on('error', reject));
  socket.on('error', () => undefined);
  /** The next event of that name that suits, from all that were heard. */
  const hears = async (event: string, suits: (event: never) => boolean = () => true): Promise<unknown> => {
    for (;;) {
      const at = heard.findIndex((one) => one.name === event && suits(one.event as never));
      if (at !== -1) return heard.splice(at, 1)[0]?.event;
      await new Promise<void>((resolve) => (wake = resolve));
    }
  };
  let order = 0;
  const invoke = async <T>(asked: string, body: unknown, headers: Record<string, string> = {}) => {
    const sent = { ...own, 'x-desk-page': name, ...headers };
    if (asked.startsWith('ask/')) Object.assign(sent, { 'x-desk-order': String((order += 1)), ...headers });
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const { body: answered } = await send(port, {
      method: 'POST',
      path: `/${asked}`,
      headers: sent,
      body: text,
    });
    return JSON.parse(answered) as Answer<T> & { value: T; message: string; code: string };
  };
  const ask = <T>(request: string, body: unknown = {}, headers: Record<string, string> = {}) =>
    invoke<T>(`ask/${request}`, body, headers);
  const door = <T>(request: string, body: unknown = {}) => invoke<T>(`door/${request}`, body);
  return { name, socket, heard, hears, closed, invoke, ask, door };
}

/** Tries to listen as a page; gives the status that it is refused with, or "open". */
export const tryListening = (port: number, headers: Record<string, string>) =>
  new Promise<number | 'open'>((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}/events?page=${randomUUID()}`, { headers });
    socket.on('open', () => {
      socket.terminate();
      resolve('open');
    });
    socket.on('unexpected-response', (_request, { statusCode }) => resolve(statusCode ?? 0));
    socket.on('error', reject);
  });
