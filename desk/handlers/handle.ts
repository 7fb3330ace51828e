/** Around every handler: the request is checked before, and every failure is a DeskError after. */
import type { DeskApi, Reply, Request } from '../../core/contract.ts';
import { arrival } from '../storage/arrival.ts';
import { asDeskError, badRequest } from './desk-failure.ts';
import { requests } from './requests.ts';

/** Where a request came from. */
export interface Asked {
  /** When it came (arrival.ts). */
  arrived: number;
  /** Name of the page that asked; empty where the desk has only one. */
  page: string;
}

/** A handler of the contract, made of what does its work. */
export function handle<K extends keyof DeskApi>(
  name: K,
  run: (request: Request<K>, asked: Asked) => Promise<Reply<K>>,
): (request: Request<K>, page?: string) => Promise<Reply<K>> {
  return async (request, page = '') => {
    const arrived = arrival();
    try {
      const parsed = requests[name].safeParse(request);
      if (!parsed.success) throw badRequest(name, parsed.error);
      return await run(parsed.data as Request<K>, { arrived, page });
    } catch (error) {
      throw asDeskError(error);
    }
  };
}
