/** English: what Undo and Redo say, and what they could not do. */

const after = (word: string, label: string): string => (label === '' ? word : `${word} ${label}`);

export const undo = {
  undo: (label: string) => after('Undo', label),
  redo: (label: string) => after('Redo', label),
};
