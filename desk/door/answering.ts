/** Answers the page's requests, whichever door they come through: names checked, long lists in parts, failures as sentences. */
import { inspect } from 'node:util';
import { askForMore, requestNames, type Answer } from '../../core/door/channels.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import { unpackRequest } from '../../core/door/flat-request.ts';
import { isLong, toParts } from '../../core/door/long-lists.ts';
import { breathe } from '../storage/pace.ts';

/** Answers a request by name; never rejects. */
export type Answering = (name: unknown, request: unknown) => Promise<Answer<unknown>>;

type Handler = (request: unknown, page: string) => Promise<unknown>;

/** Characters handed over at once: more would hold everything up for longer than a frame. */
const mostAtOnce = 1_000_000;
/** Lists of which a page has not asked for all; a page that was left may never ask. */
const mostBegun = 8;

/**
 * Answers every request of the contract from `api`, once the desk is `ready`. One for each page that asks; `page` is its
 * name, where there may be several.
 */
export function createAnswering(api: DeskApi, ready: Promise<unknown>, page = ''): Answering {
  const begun = new Map<number, Iterator<string, void>>();
  let lastBegun = 0;

  const moreOf = async (number: unknown): Promise<Answer<unknown>> => {
    const rest = begun.get(number as number);
    if (!rest)
      return { ok: false, code: 'not-found', message: 'The desk has no more of this answer. Ask again.' };
    const parts: string[] = [];
    for (let size = 0; size < mostAtOnce; await breathe()) {
      const { value } = rest.next();
      if (value === undefined) {
        begun.delete(number as number);
        return { ok: true, parts, more: null };
      }
      parts.push(value);
      size += value.length;
    }
    return { ok: true, parts, more: number as number };
  };
  const begin = (parts: Iterator<string, void>): Promise<Answer<unknown>> => {
    begun.set((lastBegun += 1), parts);
    for (const oldest of begun.keys()) if (begun.size > mostBegun) begun.delete(oldest);
    return moreOf(lastBegun);
  };

  return async (name, request) => {
    if (name === askForMore) return moreOf(request);
    if (!requestNames.includes(name as keyof DeskApi))
      return { ok: false, code: 'bad-request', message: `The desk has no request “${String(name)}”.` };
    try {
      await ready;
      const value = await (api[name as keyof DeskApi] as Handler)(unpackRequest(request), page);
      return isLong(value) ? await begin(toParts(value)) : { ok: true, value };
    } catch (error) {
      return failure(error);
    }
  };
}

/** A failure as it travels: its code and sentence. */
export function failure(error: unknown): Answer<never> {
  if (error instanceof DeskError) return { ok: false, code: error.code, message: error.message };
  console.error(cleanText(inspect(error)));
  const reason = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'failed', message: `Something went wrong in the desk: ${reason}` };
}
