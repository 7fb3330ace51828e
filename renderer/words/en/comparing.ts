/** English: comparisons of two versions. */
import { num } from './numbers.ts';

export const comparing = {
  empty: 'Empty',
  sameText: 'The text is the same.',
  onlyFormattingChanged: 'Only formatting changed: headings, lists, bold or italic.',
  bothHaveSameText: 'Both versions have the same text.',
  onlyFormattingDiffers: 'Only formatting differs: headings, lists, bold or italic.',
  differencesUnderlined: 'Differences are underlined; everything else is the same.',
  changedUnseen: 'This changed, though it reads the same.',
  differsUnseen: 'This differs, though it reads the same.',
  noChanges: 'No changes',
  removed: (count: string) => `${count} removed`,
  added: (count: string) => `${count} added`,
  addedRemoved: (count: string, removed: number) => `${count} added, ${num(removed)} removed`,
};
