/** English: the connection of a page to its desk. */

export const connection = {
  connection: 'Connection',
  deskStopped: 'The desk has stopped.',
  deskStoppedHint:
    'Your text stays in this page and is saved once the desk is running again. Start it (npm start) and open its new address in this browser; this page then reconnects.',
  tryNow: 'Try now',
  anotherLibrary: (name: string) => `Another library is open now: “${name}”.`,
  anotherLibraryHint: (name: string) =>
    `This page still has unsaved text from “${name}”. Open that library again in another tab to save it.`,
};
