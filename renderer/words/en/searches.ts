/** English: saved searches. */
import { num } from './numbers.ts';

export const searches = {
  heading: 'Saved searches',
  saveThis: 'Save this search',
  nameIt: 'Save search',
  renameIt: 'Rename search',
  name: 'Name',
  nameTaken: (name: string) => `A search named “${name}” already exists.`,
  onlyHere: 'Only you see it, in this library on this computer.',
  save: 'Save',
  menu: (name: string) => `Search ${name}`,
  rename: 'Rename…',
  moveUp: 'Move up',
  moveDown: 'Move down',
  remove: 'Delete search',
  removed: (name: string) => `Search “${name}” deleted.`,
  removal: (name: string) => `delete search ${name}`,
  tooMany: (most: number) => `There are ${num(most)} saved searches already. Delete one first.`,
};
