/** English: what the system's notifications say. Whole sentences, with no place for a document's words: a lock screen shows them to anybody. */
export const notices = {
  export: { done: 'The export is finished.', failed: 'The export stopped. The desk says why.' },
  import: { done: 'The import is finished.', failed: 'The import stopped. The desk says why.' },
  backup: {
    done: 'The backup is made and verified.',
    failed: 'The backup could not be made. The desk says why.',
  },
  restore: { done: 'The backup is restored.', failed: 'The backup was not restored. The desk says why.' },
  many: {
    done: 'The changes to many documents are finished.',
    failed: 'The changes to many documents stopped. The desk says why.',
  },
};
