/** The desk's security policies, as pure functions: who may navigate, ask and open. */
import { judgeAddress } from '../core/addresses/address.ts';

/** Where the renderer lives: one origin of a protocol of our own, never file:. */
export const deskOrigin = 'desk://app';

/** True of addresses inside the desk's own origin. */
export function isDeskAddress(address: string): boolean {
  try {
    const url = new URL(address);
    return url.protocol === 'desk:' && url.host === 'app' && url.username === '' && url.password === '';
  } catch {
    return false;
  }
}

/**
 * True of what the desk's page may ask for: its own files and pictures, and what it holds itself (`data:`, `blob:`). While
 * developing, `devServer` (an origin) too.
 */
export function mayRequest(address: string, devServer?: string): boolean {
  if (isDeskAddress(address) || address.startsWith('data:')) return true;
  if (address.startsWith('blob:')) return isDeskAddress(address.slice('blob:'.length));
  if (devServer === undefined) return false;
  try {
    return new URL(address).host === new URL(devServer).host || address.startsWith('devtools://');
  } catch {
    return false;
  }
}

/** Only the desk's top frame may talk to the desk. */
export const maySend = (frame: { url: string; top: boolean } | null): boolean =>
  frame !== null && frame.top && isDeskAddress(frame.url);

/** The window never leaves the desk's page. */
export const mayNavigate = (address: string): boolean =>
  isDeskAddress(address) && new URL(address).pathname === '/index.html';

/** The address to give to the computer's browser, or null: web and mail addresses only, by the one policy. */
export function outsideAddress(href: string): string | null {
  const verdict = judgeAddress(href);
  return verdict.ok ? verdict.href : null;
}

/** Milliseconds for which a press counts, as in browsers. */
const pressCounts = 5_000;
/** Most addresses that are opened in that many milliseconds. */
const [mostOpened, inMilliseconds] = [10, 60_000];

/** Lets addresses be opened only after the person has pressed something, one for each press, and never in a flood. */
export class OpeningGate {
  readonly #now: () => number;
  #pressed = -Infinity;
  #opened: number[] = [];

  /** `now`: milliseconds that only go up. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The person has pressed a key or a button of the mouse, or touched the screen. */
  press(): void {
    this.#pressed = this.#now();
  }

  /** True for a while after a press that has opened nothing. */
  get isPressed(): boolean {
    return this.#now() - this.#pressed <= pressCounts;
  }

  /** Null where an address may be opened now, which uses the press up; else a sentence that says why not. */
  refuse(): string | null {
    const now = this.#now();
    if (!this.isPressed) return 'An address is opened only when you click it. Nothing was opened.';
    this.#opened = this.#opened.filter((at) => now - at < inMilliseconds);
    if (this.#opened.length >= mostOpened)
      return 'Many addresses were opened in the last minute. Wait a moment, then try again.';
    this.#pressed = -Infinity;
    this.#opened.push(now);
    return null;
  }
}

/** True of an event in which the person presses something; moving the mouse or letting go of a key is no press. */
export const isPress = (type: string): boolean =>
  ['mouseDown', 'rawKeyDown', 'keyDown', 'touchStart', 'gestureTap', 'pointerDown'].includes(type);

/** Restarts of a page whose process died, at most so many in so many milliseconds: a page that dies at once does so again. */
const [mostRestarts, withinMilliseconds] = [3, 60_000];

/** Counts the ends of the page's process, and says whether it is worth another try. */
export class Restarts {
  readonly #now: () => number;
  #ends: number[] = [];

  /** `now`: milliseconds that only go up. */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  /** The process has ended; true where the page is to be loaded again without asking. */
  mayRestart(): boolean {
    const now = this.#now();
    this.#ends = [...this.#ends.filter((at) => now - at < withinMilliseconds), now];
    return this.#ends.length <= mostRestarts;
  }

  /** The person wants it tried again. */
  forget(): void {
    this.#ends = [];
  }
}
