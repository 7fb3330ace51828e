/** Answers the page's requests, whichever door they come through: names checked, long lists in parts, failures as sentences. */
import { inspect } from 'node:util';
import { requestNames, type Answer } from '../../core/door/channels.ts';
import { cleanText } from '../../core/text/clean-text.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import { unpackRequest } from '../../core/door/flat-request.ts';
import { isLong, toParts } from '../../core/door/long-lists.ts';
import { breathe } from '../storage/pace.ts';

/** Answers a request by name; never rejects. */
export type Answering = (name: unknown, request: unknown) => Promise<Answer<unknown>>;

type Handler = (request: unknown, page: string) => Promise<unknown>;

/**
 * Answers every request of the contract from `api`, once the desk is `ready`. One for each page that asks; `page` is its
 * name, where there may be several.
 */
export function createAnswering(api: DeskApi, ready: Promise<unknown>, page = ''): Answering {
  return async (name, request) => {
    if (!requestNames.includes(name as keyof DeskApi))
      return { ok: false, code: 'bad-request', message: `The desk has no request “${String(name)}”.` };
    try {
      await ready;
      const value = await (api[name as keyof DeskApi] as Handler)(unpackRequest(request), page);
      return isLong(value) ? { ok: true, parts: await inParts(value) } : { ok: true, value };
    } catch (error) {
      return failure(error);
    }
  };
}

/** The parts of a long list, made one at a time: all at once would hold everything up for longer than a frame. */
async function inParts(list: readonly unknown[]): Promise<string[]> {
  const parts: string[] = [];
  for (const part of toParts(list)) {
    parts.push(part);
    await breathe();
  }
  return parts;
}

/** A failure as it travels. */
export function failure(error: unknown): Answer<never> {
  if (error instanceof DeskError) {
    const { code, message, said } = error;
    return { ok: false, code, message, ...(said ? { said } : {}) };
  }
  console.error(cleanText(inspect(error)));
  const reason = error instanceof Error ? error.message : String(error);
  return { ok: false, code: 'failed', message: `Something went wrong in the desk: ${reason}` };
}
