/** English: messages about what was done. */
import { plural } from './numbers.ts';

const removedFrom = plural({
  one: '“…” removed from the library and # document.',
  other: '“…” removed from the library and # documents.',
});

export const state = {
  keptAsItIs: (item: string) => `“${item}” is kept as it is.`,
  textRestored: (title: string) => `Your text was restored in “${title}”.`,
  textKeptForLater: (title: string) =>
    `“${title}” has changed since. Your text is kept under “Needs attention”.`,
  chosenVersionKept: 'The version you chose was kept. The other version is in the history.',
  yourTextKept: 'Your text was kept. The other version is in the history.',
  libraryVersionKeptNotChosen: 'The library’s version was kept. The version you chose is in the history.',
  libraryVersionKeptNotYours: 'The library’s version was kept. Your text is in the history.',
  chosenVersionSeparate: (title: string) => `The version you chose is now a separate document: “${title}”.`,
  yourTextSeparate: (title: string) => `Your text is now a separate document: “${title}”.`,
  unsavedTextNotIncluded: 'Unsaved text is not included.',
  backupCreated: (count: string) => `Backup created and verified: ${count}.`,
  backupCancelled: 'Backup cancelled. Nothing was left behind.',
  previousLibraryUntouched: 'Your previous library is untouched.',
  backupRestored: 'The backup was restored and is open.',
  movedToTrash: (headline: string) => `“${headline}” moved to trash.`,
  removedFromTheLibrary: (name: string) => `“${name}” removed from the library.`,
  removedFromDocuments: (name: string, n: number) => removedFrom(n).replace('…', () => name),
  sampleReset: (aside: string) => `The sample was reset. Its previous contents are in “${aside}”.`,
  someTextNotSaved: 'Some text is not saved yet, so nothing was changed. Save it and try again.',
  youHadTyped: (reason: string, words: string) => `${reason} You had typed “${words}”.`,
};
