/** Waiting for others no longer than somebody wants: a share that hangs answers nobody, and cannot be told to stop. */

/** What the work gives. Throws the signal's reason as soon as it is aborted, whatever becomes of the work. */
export async function unlessAborted<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T> {
  signal.throwIfAborted();
  let stop = (): void => undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(signal.reason as Error);
    };
  });
  signal.addEventListener('abort', stop, { once: true });
  try {
    return await Promise.race([work(), aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

/** The same chunks, until it is aborted. */
export async function* chunksUnlessAborted(
  signal: AbortSignal,
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const source = chunks[Symbol.asyncIterator]();
  try {
    for (;;) {
      const next = await unlessAborted(signal, () => source.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    // It lets go of what it has open as soon as it can; nobody waits for that.
    source.return?.().catch(() => undefined);
  }
}
