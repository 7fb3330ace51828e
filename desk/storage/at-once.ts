/** Runs a job for each thing, a few at a time, and lets other work of the process pass in between. */
import { Pace } from './pace.ts';

/** Answers in the order of the things. The first failure fails the whole. */
export async function atOnce<T, R>(
  things: readonly T[],
  limit: number,
  job: (thing: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers = new Array<R>(things.length);
  let next = 0;
  const pace = new Pace();
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const index = next++;
      answers[index] = await job(things[index] as T, index);
      if (pace.isOver) await pace.rest();
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, worker));
  return answers;
}
