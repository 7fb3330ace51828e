/** How long a thread is at work without letting anything else be done. */

export interface Steps<T> {
  value: T;
  /** Milliseconds by the clock: all of it, and the longest time in which nothing else could be done. */
  took: number;
  block: number;
  /**
   * The same without waiting: milliseconds in which the thread was at work, all in all and in its longest step. On a busy
   * machine the clock also counts the thread's waiting for its turn.
   */
  work: number;
  longest: number;
}

/** Does a job and measures its steps. Needs Node 24, which tells the work of one thread. */
export async function stepsOf<T>(job: () => Promise<T>): Promise<Steps<T>> {
  const atWork = (): number => {
    const { user, system } = process.threadCpuUsage();
    return (user + system) / 1_000;
  };
  let [block, longest, last, lastWork] = [0, 0, performance.now(), atWork()];
  const look = (): void => {
    const [now, nowWork] = [performance.now(), atWork()];
    block = Math.max(block, now - last);
    longest = Math.max(longest, nowWork - lastWork);
    [last, lastWork] = [now, nowWork];
  };
  const ticking = setInterval(look, 1);
  await new Promise((resolve) => setTimeout(resolve, 5));
  [block, longest] = [0, 0];
  const [began, workBefore] = [performance.now(), atWork()];
  const value = await job();
  const [took, work] = [performance.now() - began, atWork() - workBefore];
  await new Promise((resolve) => setTimeout(resolve, 5)); // a step is counted when it is over
  clearInterval(ticking);
  return { value, took, block, work, longest };
}
