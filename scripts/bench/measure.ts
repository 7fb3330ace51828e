/** Taking times. */

/** Milliseconds. */
export interface Timing {
  median: number;
  p95: number;
  runs: number;
}

type Job = (run: number) => unknown;

/** Timing of some durations in milliseconds. */
export function timingOf(durations: readonly number[]): Timing {
  const sorted = [...durations].sort((a, b) => a - b);
  const at = (share: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { median: at(0.5), p95: at(0.95), runs: sorted.length };
}

/**
 * Runs jobs in turn, so that what the machine does besides strikes all of them alike; the first tenth of the runs warms
 * up and does not count.
 */
export async function race<K extends string>(jobs: Record<K, Job>, runs: number): Promise<Record<K, Timing>> {
  const names = Object.keys(jobs) as K[];
  const durations = new Map(names.map((name) => [name, [] as number[]]));
  const warmUp = Math.ceil(runs / 10);
  for (let run = 0; run < runs + warmUp; run += 1)
    for (const name of names) {
      const began = performance.now();
      await jobs[name](run);
      if (run >= warmUp) durations.get(name)?.push(performance.now() - began);
    }
  return Object.fromEntries(names.map((name) => [name, timingOf(durations.get(name) ?? [])])) as Record<
    K,
    Timing
  >;
}

/** Times one job. */
export const measure = async (job: Job, runs: number): Promise<Timing> => (await race({ job }, runs)).job;
