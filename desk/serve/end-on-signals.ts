/** Ends a served desk when it is told to. */

/** Ends well on the first signal, and at once on the second. */
export function endOnSignals(end: () => Promise<void>): void {
  let asked = false;
  const stop = (): void => {
    if (asked) process.exit(1);
    asked = true;
    void end();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
}
