/** Work on many documents one by one: what fails in one is told, and the others go on. */
import type { NotDone } from '../../core/many/change.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { Library } from '../library/library.ts';
import { atOnce } from '../storage/at-once.ts';

/** Told now and then: how many of them have been looked at. */
export type Told = (done: number, total: number) => void;

/** Runs a job for each id; gives its answers but those that are null, and the documents that it failed for. */
export async function oneByOne<T, R>(
  library: Library,
  things: readonly T[],
  job: (thing: T) => Promise<R | null>,
  { idOf, told, limit = 4 }: { idOf: (thing: T) => string; told?: Told | undefined; limit?: number },
): Promise<{ done: R[]; notDone: NotDone[] }> {
  const notDone: NotDone[] = [];
  let looked = 0;
  const answers = await atOnce(things, limit, async (thing) => {
    // Its name is asked for before: afterwards it may be gone.
    const headline = library.summary(idOf(thing))?.headline ?? '';
    try {
      return await job(thing);
    } catch (error) {
      notDone.push({ id: idOf(thing), headline, reason: reasonOf(error) });
      return null;
    } finally {
      looked += 1;
      told?.(looked, things.length);
    }
  });
  return { done: answers.flatMap((one) => (one === null ? [] : [one as R])), notDone };
}

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** For a document that is as it should not be: the sentence says how. */
export const leave = (sentence: string): never => {
  throw new DeskError('refused', sentence);
};
