/** English: conflicting changes. */

export const conflicts = {
  thisDocument: 'This document',
  changedElsewhere: 'Another program changed this document.',
  safeKeepWriting: 'Your text is safe in a separate copy, and you can keep writing.',
  yourTextConflicts: (time: string) => `Your text from ${time} conflicts with this document.`,
  yours: 'Yours',
  titleAlreadyThere: (title: string) => `“${title}” is already in the library`,
  titleRemoved: (title: string) => `“${title}” was removed elsewhere`,
  titleChanged: (title: string) => `“${title}” was changed elsewhere`,
  goodCopyHint:
    'The library has a good copy of it, and nothing was overwritten. The version you chose is kept separately until you decide.',
  safeHint: 'Your text is safe: a separate copy is kept until you decide.',
  mineKept: (mineIs: string, time: string) => `${mineIs}, kept ${time}`,
  theirsSaved: (time: string) => `In the library, saved ${time}`,
  removedWhileWriting:
    'Another program removed it while you were writing. You can restore it with your text, or leave it removed; your text then stays in its history.',
  loadingBothVersions: 'Loading both versions…',
  keepBoth: 'Keep both',
  keepLibraryVersion: 'Keep the library’s version',
  keepTheirs: 'Keep theirs',
  keepChosenVersion: 'Keep the chosen version',
  keepMine: 'Keep mine',
  leaveItRemoved: 'Leave it removed',
  restoreWithMyText: 'Restore it with my text',
  removedByOther: (title: string) => `“${title}” was removed by another program.`,
  changedByOther: 'Changed by another program; the new text is shown.',
};
