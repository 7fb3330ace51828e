/** English: parts of the user interface. */

export const ui = {
  keptAsTyped: (reason: string) => `${reason} It is kept as you typed it.`,
  notADay: 'This is no day. Write for example 11 March 2024.',
  useAddress: (likely: string) => `Use ${likely}`,
};
