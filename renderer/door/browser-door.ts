/** Connects the page to a desk that serves it over HTTP: requests as POST, events over a WebSocket that reconnects. */
import { errorOf } from '../words/errors.ts';
import { messages } from '../words/messages.ts';
import type { Answer, DeskBridge } from '../../core/door/channels.ts';
import {
  libraryHeader,
  orderHeader,
  pageHeader,
  type DoorApi,
  type DoorEvents,
} from '../../core/door/door.ts';
import { DeskError } from '../../core/desk-error.ts';
import { judgeAddress } from '../../core/addresses/address.ts';
import { mostRequest, mostUpload, tooLarge } from '../../core/door/body-limits.ts';
import { encodeRequest } from '../../core/door/wire.ts';

/** `open` while the event socket is connected, `lost` while it is not. */
export type Connection = 'open' | 'lost';

/** Milliseconds before a broken stream is opened again, the longer the more often it failed. */
const pauses = [250, 500, 1_000, 2_000];
/** Largest request body, in bytes, that browsers still send for a page that is being closed (`keepalive`). */
const lastBytes = 60_000;

const gone = messages.door.notResponding;

/** The desk over HTTP, with the same bridge interface as the preload of the desktop window. */
export class BrowserDoor implements DeskBridge {
  readonly platform = /mac/i.test(navigator.userAgent)
    ? 'darwin'
    : /win/i.test(navigator.userAgent)
      ? 'win32'
      : 'linux';
  /** Path of the library that the page shows, or null; the desk refuses requests meant for another library. */
  shown: () => string | null = () => null;
  /** True while the page unloads: requests sent then must outlive it. */
  leaving = false;
  readonly #page = crypto.randomUUID();
  readonly #listeners = new Map<string, Set<(event: unknown) => void>>();
  readonly #connected = new Set<(connection: Connection) => void>();
  #socket: WebSocket | null = null;
  /** Secret by which the desk is recognised after a reconnect; null before the first connection. */
  #secret: string | null = null;
  /** Challenge that the desk on the socket has to answer; null where none is pending. */
  #asked: string | null = null;
  #sent = 0;
  #failed = 0;
  #retry: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    this.#listen();
  }

  /** A request of the contract. */
  async invoke(name: string, request: unknown): Promise<Answer<unknown>> {
    const answer = await this.#post(`ask/${name}`, request, (this.#sent += 1));
    if (name === 'openAddress' && answer.ok) openTab((request as { href: string }).href);
    return answer;
  }

  /** A request that only the HTTP server answers. Throws DeskError. */
  async ask<K extends keyof DoorApi>(
    name: K,
    request: Parameters<DoorApi[K]>[0],
  ): Promise<Awaited<ReturnType<DoorApi[K]>>> {
    const answer = await this.#post(`door/${name}`, request);
    if (!answer.ok) throw errorOf(answer);
    return ('value' in answer ? answer.value : undefined) as Awaited<ReturnType<DoorApi[K]>>;
  }

  /** Uploads a file for an open question of the chooser; gives its path on the desk's side. Throws DeskError. */
  async upload(question: string, file: File): Promise<string> {
    const address = `upload?question=${question}&name=${encodeURIComponent(file.name)}`;
    const answer = await this.#send(address, file, {});
    if (!answer.ok) throw errorOf(answer);
    return (answer as { value: { path: string } }).value.path;
  }

  subscribe(name: string, listener: (event: unknown) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Subscribes to an event that only the HTTP server sends. */
  on<K extends keyof DoorEvents>(name: K, listener: (event: DoorEvents[K]) => void): () => void {
    return this.subscribe(name, (event) => listener(event as DoorEvents[K]));
  }

  /** Subscribes to the state of the connection. */
  onConnection(listener: (connection: Connection) => void): () => void {
    this.#connected.add(listener);
    return () => this.#connected.delete(listener);
  }

  /** A browser closes its pages itself. */
  readyToClose(): void {
    // There is no window to be closed by the desk.
  }

  /** Answers `save-now`. */
  saved(turn: number): void {
    if (this.#socket?.readyState === WebSocket.OPEN) this.#socket.send(JSON.stringify({ saved: turn }));
  }

  /** Tries at once whether the desk is there again. */
  tryAgain(): void {
    if (this.#socket !== null) return;
    clearTimeout(this.#retry);
    this.#listen();
  }

  #post(address: string, request: unknown, order?: number): Promise<Answer<unknown>> {
    const parts = encodeRequest(request);
    const body = new Blob(parts);
    const shown = this.shown();
    const headers = {
      ...(order === undefined ? {} : { [orderHeader]: String(order) }),
      ...(shown === null ? {} : { [libraryHeader]: encodeURIComponent(shown) }),
    };
    const isLast = (this.leaving || document.visibilityState === 'hidden') && body.size < lastBytes;
    return this.#send(address, body, headers, isLast);
  }

  async #send(
    address: string,
    body: Blob,
    headers: Record<string, string>,
    keepalive = false,
  ): Promise<Answer<unknown>> {
    // Another program may have taken the port: send nothing until the desk has been recognised.
    if (this.#secret !== null && (this.#socket === null || this.#asked !== null))
      throw new DeskError('failed', gone);
    // The desk would end the connection in the middle, as if it were gone.
    const most = address.startsWith('upload?') ? mostUpload : mostRequest;
    if (body.size > most) throw tooLarge(most);
    let response: Response;
    try {
      response = await fetch(address, {
        method: 'POST',
        body,
        headers: { ...headers, [pageHeader]: this.#page, 'content-type': 'application/octet-stream' },
        keepalive,
        cache: 'no-store',
      });
    } catch (error) {
      throw new DeskError('failed', gone, { cause: error });
    }
    if (response.status === 401) throw new DeskError('failed', messages.door.restarted);
    try {
      return (await response.json()) as Answer<unknown>;
    } catch (error) {
      throw new DeskError('failed', gone, { cause: error });
    }
  }

  #listen(): void {
    const address = new URL(`events?page=${this.#page}`, location.href);
    address.protocol = 'ws:';
    const socket = new WebSocket(address);
    this.#socket = socket;
    socket.addEventListener('open', () => {
      this.#asked = this.#secret === null ? null : crypto.randomUUID();
      if (this.#asked !== null) socket.send(JSON.stringify({ prove: this.#asked }));
    });
    socket.addEventListener('message', ({ data }) => {
      const { name, event } = JSON.parse(data as string) as { name: string; event: unknown };
      if (name === 'proof') void this.#check(socket, event as DoorEvents['proof']);
      else if (this.#asked !== null)
        return; // not recognised yet
      else if (name === 'known') this.#begin((event as DoorEvents['known']).secret);
      else for (const listener of this.#listeners.get(name) ?? []) listener(event);
    });
    socket.addEventListener('close', () => {
      if (this.#socket !== socket) return;
      this.#socket = null;
      this.#tell('lost');
      const pause = pauses[Math.min(this.#failed, pauses.length - 1)];
      this.#failed += 1;
      this.#retry = setTimeout(() => this.#listen(), pause);
    });
  }

  #begin(secret: string): void {
    this.#secret = secret;
    this.#asked = null;
    this.#failed = 0;
    this.#tell('open');
  }

  /** Checks the answer to the challenge; closes a socket whose other end is not this page's desk. */
  async #check(socket: WebSocket, { number, proof }: DoorEvents['proof']): Promise<void> {
    const secret = this.#secret;
    if (secret === null || this.#asked === null) return;
    const text = new TextEncoder();
    const use = { name: 'HMAC', hash: 'SHA-256' };
    const key = await crypto.subtle.importKey('raw', text.encode(secret), use, false, ['sign']);
    const signed = new Uint8Array(await crypto.subtle.sign('HMAC', key, text.encode(this.#asked)));
    const right = [...signed].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    if (number === this.#asked && proof === right) this.#begin(secret);
    else socket.close();
  }

  #tell(connection: Connection): void {
    for (const listener of this.#connected) listener(connection);
  }
}

/** Opens an address in a new tab, if the address policy allows it. */
function openTab(href: string): void {
  const verdict = judgeAddress(href);
  // Only during a user activation: browsers block pop-ups themselves, but not mail programs.
  if (!verdict.ok || !navigator.userActivation.isActive) return;
  if (/^https?:/.test(verdict.href)) window.open(verdict.href, '_blank', 'noopener,noreferrer');
  else location.assign(verdict.href); // a mail program or telephone takes over; the page stays
}
