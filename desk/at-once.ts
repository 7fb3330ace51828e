/** Runs a job for each thing, a few at a time, and lets other work of the process pass in between. */

/** Longest stretch of work, in milliseconds: two of them and what else happens fit into a frame of 16. */
const stretch = 4;

/** Answers in the order of the things. The first failure fails the whole. */
export async function atOnce<T, R>(
  things: readonly T[],
  limit: number,
  job: (thing: T, index: number) => Promise<R>,
): Promise<R[]> {
  const answers = new Array<R>(things.length);
  let next = 0;
  let began = performance.now();
  const worker = async (): Promise<void> => {
    while (next < things.length) {
      const index = next++;
      answers[index] = await job(things[index] as T, index);
      if (performance.now() - began > stretch) {
        await breathe();
        began = performance.now();
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, things.length) }, worker));
  return answers;
}

/** Lets waiting events of the process be dealt with before going on. */
export const breathe = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));
