/** The way to a desk that serves this page over HTTP: requests as POST, events over one socket that comes back by itself. */
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

/** `open` while the desk is heard, `lost` while it is not. */
export type Connection = 'open' | 'lost';

/** Milliseconds before a broken stream is opened again, the longer the more often it failed. */
const pauses = [250, 500, 1_000, 2_000];
/** Bytes that browsers send on for a page that is being closed. */
const lastBytes = 60_000;

const gone = messages.door.notResponding;

/** A desk behind HTTP, as the bridge that the window has otherwise. */
export class BrowserDoor implements DeskBridge {
  readonly platform = /mac/i.test(navigator.userAgent)
    ? 'darwin'
    : /win/i.test(navigator.userAgent)
      ? 'win32'
      : 'linux';
  /** Path of the library that the page shows, or null; the desk refuses to mix it up with another. */
  shown: () => string | null = () => null;
  /** True while the page is being left: what is sent then has to outlive it. */
  leaving = false;
  readonly #page = crypto.randomUUID();
  readonly #listeners = new Map<string, Set<(event: unknown) => void>>();
  readonly #connected = new Set<(connection: Connection) => void>();
  #socket: WebSocket | null = null;
  /** By this the desk is known again after its stream broke; null before it was told. */
  #secret: string | null = null;
  /** The number that the desk on the stream has to prove itself by; null where nothing is to be proved. */
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

  /** A request that only this door answers. Throws DeskError. */
  async ask<K extends keyof DoorApi>(
    name: K,
    request: Parameters<DoorApi[K]>[0],
  ): Promise<Awaited<ReturnType<DoorApi[K]>>> {
    const answer = await this.#post(`door/${name}`, request);
    if (!answer.ok) throw new DeskError(answer.code, answer.message);
    return ('value' in answer ? answer.value : undefined) as Awaited<ReturnType<DoorApi[K]>>;
  }

  /** Hands a file over to the desk for an open question; gives its path there. Throws DeskError. */
  async upload(question: string, file: File): Promise<string> {
    const address = `upload?question=${question}&name=${encodeURIComponent(file.name)}`;
    const answer = await this.#send(address, file, {});
    if (!answer.ok) throw new DeskError(answer.code, answer.message);
    return (answer as { value: { path: string } }).value.path;
  }

  subscribe(name: string, listener: (event: unknown) => void): () => void {
    const listeners = this.#listeners.get(name) ?? new Set();
    this.#listeners.set(name, listeners.add(listener));
    return () => listeners.delete(listener);
  }

  /** Listens to an event of this door alone. */
  on<K extends keyof DoorEvents>(name: K, listener: (event: DoorEvents[K]) => void): () => void {
    return this.subscribe(name, (event) => listener(event as DoorEvents[K]));
  }

  /** Hears whether the desk is there, now and whenever it changes. */
  onConnection(listener: (connection: Connection) => void): () => void {
    this.#connected.add(listener);
    return () => this.#connected.delete(listener);
  }

  /** A browser closes its pages itself. */
  readyToClose(): void {
    // Nothing waits for it.
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
    // Whoever has the port now may be somebody else: nothing is sent until the desk is known again.
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
        return; // not known yet
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

  /** Lets go of a stream whose other end is not this page's desk. */
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

/** Opens an address in a tab of its own, by the desk's one policy. */
function openTab(href: string): void {
  const verdict = judgeAddress(href);
  // Only while a click of the person counts; browsers hold back other tabs themselves, but not mail programs.
  if (!verdict.ok || !navigator.userActivation.isActive) return;
  if (/^https?:/.test(verdict.href)) window.open(verdict.href, '_blank', 'noopener,noreferrer');
  else location.assign(verdict.href); // a mail program or telephone takes over; the page stays
}
