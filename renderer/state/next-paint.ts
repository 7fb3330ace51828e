/** Resolves when what has changed by now is on the screen; after 100 ms where nothing is drawn, as in a hidden window. */
export const nextPaint = (): Promise<void> =>
  new Promise((resolve) => {
    // The second frame begins when the first has been handed on.
    requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
    setTimeout(resolve, 100);
  });
