/** Ends a served desk when it is told to. */

/**
 * Milliseconds in which further signals are echoes of the first: a terminal tells every process of a command, and npm and
 * the start script tell theirs again.
 */
const echo = 2_000;

/** Ends well on the first signal, and at once on one that comes later. */
export function endOnSignals(end: () => Promise<void>): void {
  let asked: number | null = null;
  const stop = (): void => {
    if (asked === null) {
      asked = performance.now();
      void end();
    } else if (performance.now() - asked > echo) process.exit(1);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
