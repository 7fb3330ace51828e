/** English: versions of a document. */

export const history = {
  noEarlierVersionsYet: 'No earlier versions yet',
  noVersionsHint:
    'A version is kept whenever the status changes, and at most every five minutes while you write.',
  selectVersion: 'Select a version to see what has changed since.',
  loadingHistory: 'Loading history…',
  historyUse: (size: string, size2: string) =>
    `The library’s history uses ${size} of ${size2}. Versions are kept for 90 days.`,
  asItWasUntil: (time: string) => `As it was until ${time}`,
  changesSince: (status: string, changes: string) => `${status} · ${changes} since`,
  closeVersion: 'Close version',
  wordsAddedSince: 'Words added since',
  areUnderlined: 'are underlined,',
  wordsRemovedSince: 'words removed since',
  areStruckThrough: 'are struck through.',
  versionRestored: (time: string) => `Version from ${time} restored.`,
  notRestoredUnsaved:
    'Your latest changes are not saved yet, so no version was restored. Save them and try again.',
};
