/**
 * Who may talk to a desk that serves its page over HTTP. A random token in the address is exchanged once for a cookie;
 * nobody gets anything without that cookie, from another site, or under another name of this computer (DNS rebinding).
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';

/** The one address family that the desk listens on: this computer, IPv4. */
export const host = '127.0.0.1';

/** Why a request is turned away: the HTTP status, and a sentence for whoever looks at it. */
export interface Refusal {
  status: 401 | 403;
  sentence: string;
}

/** The headers of a request, and each of them as often as it was said. */
type Named = Pick<IncomingMessage, 'headers' | 'headersDistinct'>;

const secret = (): string => randomBytes(32).toString('base64url');

/** Equal, in a time that says nothing about where they differ. */
export const same = (a: string, b: string): boolean =>
  timingSafeEqual(createHash('sha256').update(a).digest(), createHash('sha256').update(b).digest());

/** Most tokens that wait to be used; an older one is forgotten. */
const mostTokens = 16;

/** The tokens and the cookie of one served desk. */
export class Access {
  readonly #cookie = secret();
  readonly #tokens: string[] = [];
  readonly #used = new Set<string>();
  #port = 0;

  /** Has to be told before the first request. */
  set port(port: number) {
    this.#port = port;
  }

  /** Where the page lives, without a slash at the end. */
  get origin(): string {
    return `http://${host}:${this.#port}`;
  }

  /** An address that lets one browser in, once. */
  newAddress(): string {
    const token = secret();
    this.#tokens.push(token);
    if (this.#tokens.length > mostTokens) this.#tokens.shift();
    return `${this.origin}/?token=${token}`;
  }

  /** Uses a token up; gives the `Set-Cookie` header that it buys, or why it buys none. */
  exchange(token: string): { cookie: string } | Refusal {
    const at = this.#tokens.findIndex((known) => same(known, token));
    if (at === -1)
      return this.#used.has(token)
        ? { status: 403, sentence: `This address has been used already. ${startAgain}` }
        : { status: 403, sentence: `This address is not, or no longer, one of this desk. ${startAgain}` };
    this.#tokens.splice(at, 1);
    this.#used.add(token);
    return { cookie: `${this.#cookieName}=${this.#cookie}; HttpOnly; SameSite=Strict; Path=/` };
  }

  /** Null where the request comes under the desk's own name, said once. */
  refuseName({ headers, headersDistinct }: Named): Refusal | null {
    return headers.host === `${host}:${this.#port}` && headersDistinct.host?.length === 1
      ? null
      : { status: 403, sentence: `The desk answers at ${this.origin} only.` };
  }

  /** Null where the request comes under the desk's own name and from its own page or the address bar. */
  refuseOrigin(request: Named, changes: boolean): Refusal | null {
    const unnamed = this.refuseName(request);
    if (unnamed) return unnamed;
    const { headers } = request;
    const from = headers.origin;
    if (from !== undefined ? from !== this.origin : changes)
      return { status: 403, sentence: 'Another site may not ask the desk.' };
    const site = headers['sec-fetch-site'];
    if (site !== undefined && site !== 'same-origin' && site !== 'none')
      return { status: 403, sentence: 'Another site may not ask the desk.' };
    return null;
  }

  /** Null where the request carries the cookie. */
  refuseUnknown(headers: IncomingHttpHeaders): Refusal | null {
    const cookies = (headers.cookie ?? '').split(';').map((cookie) => cookie.trim());
    // Another program of this computer may have set one of the same name; the right one counts all the same.
    return cookies.some((cookie) => same(cookie, `${this.#cookieName}=${this.#cookie}`))
      ? null
      : {
          status: 401,
          sentence: `This browser has not been let in. Open the desk with the address that it printed. ${startAgain}`,
        };
  }

  /** Cookies do not know ports: the name keeps two desks on this computer apart. */
  get #cookieName(): string {
    return `desk-${this.#port}`;
  }
}

const startAgain = 'Start it again (npm start) for a new address: it opens the desk that is running.';
