/** A feed in a web folder. */
import { DeskError } from '../../core/desk-error.ts';
import type { FeedSource } from './feed-source.ts';

/**
 * Asks the web with GET. It must not go where an answer redirects to: it gives that answer as it is, or throws. Whether it
 * goes through the system's proxies is up to the shell.
 */
export type AskWeb = (
  address: string,
  options: { headers: Record<string, string>; signal: AbortSignal },
) => Promise<Response>;

/** Node's own way. */
export const askWithNode: AskWeb = (address, options) =>
  fetch(address, { ...options, redirect: 'manual', cache: 'no-store', credentials: 'omit' });

/** Milliseconds without a byte after which a server is given up. */
export const longestSilence = 30_000;

export function webSource(folder: URL, ask: AskWeb, silence = longestSilence): FeedSource {
  const { host } = folder;
  const redirected = (): DeskError =>
    new DeskError(
      'refused',
      `“${host}” sends the desk to another address. It does not follow: ask whoever looks after updates for the address that is right, and set that.`,
    );
  const unreached = (error: unknown, signal: AbortSignal): unknown => {
    if (signal.aborted || error instanceof DeskError) return signal.aborted ? signal.reason : error;
    // Electron ends the request where Node gives the answer.
    if (error instanceof Error && /redirect/i.test(error.message)) return redirected();
    return new DeskError(
      'failed',
      `“${host}” could not be reached, or stopped answering. Check your connection, then look again.`,
      { cause: error },
    );
  };
  const get = async (name: string, from: number, signal: AbortSignal): Promise<Response> => {
    const address = new URL(name, folder).href;
    // What is compressed on the way has another length than the file.
    const headers: Record<string, string> = { 'accept-encoding': 'identity', 'cache-control': 'no-cache' };
    if (from > 0) headers['range'] = `bytes=${from}-`;
    const response = await ask(address, { headers, signal });
    if (
      response.type === 'opaqueredirect' ||
      response.redirected ||
      [301, 302, 303, 307, 308].includes(response.status)
    )
      throw redirected();
    return response;
  };
  /** Ends asking where nothing has come for too long. */
  const watch = (signal: AbortSignal): { signal: AbortSignal; heard(): void; end(): void } => {
    const given = new AbortController();
    const timer = setTimeout(() => {
      given.abort(new Error('silence'));
    }, silence);
    return {
      signal: AbortSignal.any([signal, given.signal]),
      heard: () => timer.refresh(),
      end: () => {
        clearTimeout(timer);
      },
    };
  };
  const refuse = (name: string, status: number): DeskError =>
    new DeskError(
      'failed',
      `“${host}” does not give out “${name}” (it answers ${status}). Check the address for updates, or tell whoever looks after it.`,
    );

  return {
    read: async (name, most, signal) => {
      const watched = watch(signal);
      try {
        const response = await get(name, 0, watched.signal);
        if (response.status === 404 || response.status === 410) {
          await response.body?.cancel();
          return null;
        }
        if (response.status !== 200) throw refuse(name, response.status);
        const parts: Uint8Array[] = [];
        let length = 0;
        for await (const part of chunksOf(response)) {
          watched.heard();
          length += part.length;
          if (length > most)
            throw new DeskError(
              'refused',
              `“${name}” at “${host}” is far larger than it can be, so it was not read. Tell whoever put it there.`,
            );
          parts.push(part);
        }
        return Buffer.concat(parts);
      } catch (error) {
        throw unreached(error, signal);
      } finally {
        watched.end();
      }
    },
    open: async (name, from, signal) => {
      const watched = watch(signal);
      try {
        let response = await get(name, from, watched.signal);
        let begins = response.status === 206 ? rangeBegin(response) : 0;
        if (response.status === 416 || (response.status === 206 && begins !== from)) {
          await response.body?.cancel();
          response = await get(name, 0, watched.signal);
          begins = 0;
        }
        if (response.status !== 200 && response.status !== 206) throw refuse(name, response.status);
        const chunks = async function* (): AsyncGenerator<Uint8Array> {
          try {
            for await (const part of chunksOf(response)) {
              watched.heard();
              yield part;
            }
          } catch (error) {
            throw unreached(error, signal);
          } finally {
            watched.end();
          }
        };
        return { from: begins, chunks: chunks() };
      } catch (error) {
        watched.end();
        throw unreached(error, signal);
      }
    },
  };
}

/** The first byte of a part: `bytes 100-199/200`; -1 where the server does not say it. */
function rangeBegin(response: Response): number {
  const found = /^bytes (\d{1,15})-/.exec(response.headers.get('content-range') ?? '');
  return found ? Number(found[1]) : -1;
}

async function* chunksOf({ body }: Response): AsyncGenerator<Uint8Array> {
  if (body === null) return;
  const reader = body.getReader();
  let isOver = false;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      isOver = done;
      if (done) return;
      yield value as Uint8Array;
    }
  } finally {
    // Whoever stops reading lets go of the connection.
    if (!isOver) await reader.cancel().catch(() => undefined);
  }
}
