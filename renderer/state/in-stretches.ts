/** Long work in short stretches, so that no frame and no key waits for it. */

/** Milliseconds of work in one go. */
const stretch = 6;

/**
 * Runs work in steps to its end: the first stretch at once, the others one by one with other work in between. `finish` receives
 * what it gives, in the same go where one stretch is enough. Gives a function that stops it.
 */
export function inStretches<T>(steps: Generator<void, T>, finish: (result: T) => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const goOn = (): void => {
    const began = performance.now();
    do {
      const { done, value } = steps.next();
      if (done === true) {
        finish(value);
        return;
      }
    } while (performance.now() - began < stretch);
    timer = setTimeout(goOn);
  };
  goOn();
  return () => {
    clearTimeout(timer);
  };
}
