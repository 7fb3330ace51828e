/** Runs jobs side by side that must all have ended before anything is done about a failure. */
import { Pace } from '../storage/pace.ts';

/**
 * Begins the jobs in order, `limit` at once, and lets other work of the process pass in between. After a failure no further
 * one begins; it is thrown once those under way have ended.
 */
export async function severalAtOnce<T>(
  things: readonly T[],
  limit: number,
  job: (thing: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  let failure: { error: unknown } | null = null;
  const pace = new Pace();
  const worker = async (): Promise<void> => {
    while (next < things.length && failure === null) {
      try {
        await job(things[next++] as T);
      } catch (error) {
        failure ??= { error };
      }
      if (pace.isOver) await pace.rest();
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, worker));
  if (failure !== null) throw (failure as { error: unknown }).error;
}
