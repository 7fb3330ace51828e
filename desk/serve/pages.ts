/** The pages that are open on a served desk: each with its event stream, its requests in order, and its lists in parts. */
import type { WebSocket } from 'ws';
import { createAnswering, type Answering } from '../door/answering.ts';
import { InOrder } from './in-order.ts';

/** Most pages at once; a stream more is refused. */
const mostPages = 64;
/** Milliseconds between two looks at whether a page still listens. */
const heartbeat = 15_000;
/** Bytes that may wait for a page that does not read; then it is let go, and comes back by itself. */
const mostWaiting = 16 * 1024 * 1024;

/** One page in a browser. */
export interface Page {
  readonly name: string;
  readonly order: InOrder;
  readonly answer: Answering;
  socket: WebSocket | null;
  /** True once it has listened: a stream that comes back is the same page. */
  hasListened: boolean;
}

export class Pages {
  readonly #pages = new Map<string, Page>();
  readonly #answering: (page: string) => Answering;
  readonly #timer: NodeJS.Timeout;
  readonly #alive = new WeakSet<WebSocket>();
  readonly #prove: (number: string) => string;
  readonly #onCount: (open: number) => void;
  readonly #onLeft: (page: string) => void;
  readonly #onAlone: () => void;
  #turn = 0;
  /** Pages that have not saved yet, by turn. */
  readonly #saving = new Map<number, { left: Set<string>; done: () => void }>();

  /**
   * `onCount` hears how many streams are open, each time that changes; `onLeft` which page has closed its own; `onAlone`
   * that a new page listens and no other does: those before it are gone.
   */
  constructor(options: {
    api: Parameters<typeof createAnswering>[0];
    ready: Promise<unknown>;
    prove: (number: string) => string;
    onCount: (open: number) => void;
    onLeft: (page: string) => void;
    onAlone: () => void;
  }) {
    this.#answering = (page) => createAnswering(options.api, options.ready, page);
    this.#prove = options.prove;
    this.#onCount = options.onCount;
    this.#onLeft = options.onLeft;
    this.#onAlone = options.onAlone;
    this.#timer = setInterval(() => {
      this.#look();
    }, heartbeat);
    this.#timer.unref();
  }

  /** Number of open streams. */
  get open(): number {
    return [...this.#pages.values()].filter(({ socket }) => socket !== null).length;
  }

  /** The page of a name; null where there are too many. */
  get(name: string): Page | null {
    const known = this.#pages.get(name);
    if (known) return known;
    // A page whose stream has closed is kept for coming back until its place is needed.
    if (this.#pages.size >= mostPages)
      for (const [old, { socket }] of this.#pages) if (socket === null) this.#pages.delete(old);
    if (this.#pages.size >= mostPages) return null;
    const page: Page = {
      name,
      order: new InOrder(),
      answer: this.#answering(name),
      socket: null,
      hasListened: false,
    };
    this.#pages.set(name, page);
    return page;
  }

  /** True while a page's stream is open. */
  listens(name: string): boolean {
    return (this.#pages.get(name)?.socket ?? null) !== null;
  }

  /** A page listens from now on. */
  listen(page: Page, socket: WebSocket): void {
    if (!page.hasListened && this.open === 0) this.#onAlone();
    page.socket?.terminate();
    page.socket = socket;
    page.hasListened = true;
    this.#alive.add(socket);
    socket.on('pong', () => this.#alive.add(socket));
    socket.on('error', () => socket.terminate());
    socket.on('message', (data, isBinary) => {
      if (isBinary) return;
      try {
        const { saved, prove } = JSON.parse((data as Buffer).toString('utf8')) as Record<string, unknown>;
        this.#hasSaved(page.name, saved);
        if (typeof prove === 'string')
          this.tell(page.name, 'proof', { number: prove, proof: this.#prove(prove) });
      } catch {
        socket.terminate(); // not the desk's own page
      }
    });
    socket.on('close', () => {
      if (page.socket !== socket) return;
      page.socket = null;
      for (const turn of this.#saving.keys()) this.#hasSaved(page.name, turn);
      this.#onLeft(page.name);
      this.#onCount(this.open);
    });
    this.#onCount(this.open);
  }

  /** Tells every page. */
  tellAll(name: string, event: unknown): void {
    const message = JSON.stringify({ name, event });
    for (const page of this.#pages.values()) this.#send(page, message);
  }

  /** Tells one page; false where it does not listen. */
  tell(page: string, name: string, event: unknown): boolean {
    const found = this.#pages.get(page);
    return found !== undefined && this.#send(found, JSON.stringify({ name, event }));
  }

  /** Has every page save what is unsaved; settles once each has tried, has closed, or has had its time (ms). */
  save(timeout: number): Promise<void> {
    const turn = (this.#turn += 1);
    const left = new Set([...this.#pages.values()].flatMap(({ name, socket }) => (socket ? [name] : [])));
    if (left.size === 0) return Promise.resolve();
    return new Promise((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.#saving.delete(turn);
        resolve();
      };
      const timer = setTimeout(done, timeout);
      this.#saving.set(turn, { left, done });
      this.tellAll('save-now', { turn });
    });
  }

  /** Closes every stream, with a sentence for the pages. */
  close(why: string): void {
    clearInterval(this.#timer);
    for (const { socket } of this.#pages.values()) socket?.close(1001, why);
  }

  /** Hangs up on pages that have not closed their side. */
  hangUp(): void {
    for (const { socket } of this.#pages.values()) socket?.terminate();
  }

  #hasSaved(page: string, turn: unknown): void {
    const saving = this.#saving.get(turn as number);
    if (saving?.left.delete(page) && saving.left.size === 0) saving.done();
  }

  #send({ socket }: Page, message: string): boolean {
    if (socket?.readyState !== socket?.OPEN || !socket) return false;
    if (socket.bufferedAmount > mostWaiting) {
      socket.terminate();
      return false;
    }
    socket.send(message);
    return true;
  }

  #look(): void {
    for (const { socket } of this.#pages.values()) {
      if (!socket) continue;
      if (this.#alive.delete(socket)) socket.ping();
      else socket.terminate();
    }
  }
}
