/** Around every handler: the request is checked before, and every failure is a DeskError after. */
import type { DeskApi, Reply, Request } from '../../core/contract.ts';
import { arrival } from '../storage/arrival.ts';
import { Pace } from '../storage/pace.ts';
import { asDeskError, badRequest } from './desk-failure.ts';
import { requests } from './requests.ts';

/** A handler of the contract, made of what does its work; that is told when the request came (arrival.ts). */
export function handle<K extends keyof DeskApi>(
  name: K,
  run: (request: Request<K>, arrived: number) => Promise<Reply<K>>,
): (request: Request<K>) => Promise<Reply<K>> {
  return async (request) => {
    const arrived = arrival();
    try {
      const pace = new Pace();
      const parsed = requests[name].safeParse(request);
      if (!parsed.success) throw badRequest(name, parsed.error);
      if (pace.isOver) await pace.rest(); // a text of book length; whoever waits goes first
      return await run(parsed.data as Request<K>, arrived);
    } catch (error) {
      throw asDeskError(error);
    }
  };
}
