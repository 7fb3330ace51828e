/** English: unsaved text of the last session. */

export const drafts = {
  typed: (time: string, changes: string) => `Typed ${time} · ${changes}`,
  documentGone: 'The document is no longer in the library. Restoring the text creates it again.',
  documentChanged: 'The document has changed since. You will see both versions side by side.',
  discardQuestion: 'Discard this text permanently?',
  cannotBeUndone: 'This cannot be undone.',
  discardPermanently: 'Discard permanently',
  keepText: 'Keep text',
  restoreText: 'Restore text',
  discard: 'Discard…',
  unsavedText: 'Unsaved text from the last session',
  unsavedTextHint:
    'This text was typed but not saved. It is kept until you decide, and the library stays as it is.',
};
