/** English: parts of the user interface. */

export const ui = {
  keptAsTyped: (reason: string) => `${reason} It is kept as you typed it.`,
  useAddress: (likely: string) => `Use ${likely}`,
};
