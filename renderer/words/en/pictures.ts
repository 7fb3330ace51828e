/** English: the pictures of the library. */
import { num } from './numbers.ts';

const pictures_ = (n: number): string => (n === 1 ? '1 picture' : `${num(n)} pictures`);
const items = (n: number): string => (n === 1 ? '1 item' : `${num(n)} items`);

export const pictures = {
  mb: (value: string) => `${value} MB`,
  kb: (value: number) => `${num(value)} KB`,
  pixels: (width: number, height: number) => `${num(width)} × ${num(height)}`,
  noPicturesYet: 'No pictures yet',
  noPicturesHint:
    'Pictures are added with the text they belong to: insert, paste or drop one into a news item.',
  newNewsItem: 'New news item',
  notUsed: 'Not used',
  emblem: 'Emblem of the office',
  usedIn: 'Used in',
  andMore: (n: number) => `and ${num(n)} more`,
  openUser: (headline: string) => `Open “${headline}”`,
  search: 'Search pictures',
  searchHint: 'Caption, alternative text, credit, item…',
  none: 'No picture is like that.',
  show: 'Show',
  sort: 'Order',
  filters: {
    all: 'All',
    'no-alt': 'No alternative text',
    licence: 'Licence ended or ending',
    unused: 'Unused',
    several: 'Used several times',
    large: 'Large',
  },
  sorts: { newest: 'Newest first', largest: 'Largest first', 'most-used': 'Most used first' },
  details: (alt: string) => (alt.trim() === '' ? 'Picture without alternative text' : alt),
  chosen: 'Chosen picture',
  closeDetails: 'Close details',
  mixed: 'Differs from item to item',
  save: (n: number) => (n === 1 ? 'Save in the item' : `Save in all ${num(n)} items`),
  nothingToSave: 'Change a field first: only what you change is saved.',
  insert: (headline: string) => `Insert into “${headline}”`,
  insertNowhere: 'Open an item first to insert the picture into it.',
  replace: 'Replace everywhere…',
  remove: 'Remove',
  removeUnused: (n: number) => (n === 1 ? 'Remove the unused picture' : `Remove all ${num(n)} unused`),
  findPrivate: 'Look for private data',
  privateHint:
    'Pictures from an older desk may hold what cameras write into them: where, when and by whom. New ones never do.',
  looking: 'Looking at every picture…',
  noPrivate: 'No picture of this library holds more than what is seen.',
  foundPrivate: (n: number) =>
    n === 1
      ? '1 picture holds private data, such as where it was taken.'
      : `${num(n)} pictures hold private data, such as where they were taken.`,
  clean: 'Remove it from all',
  cleaned: (n: number) =>
    `Private data was removed from the pictures of ${items(n)}. The earlier files stay for the History, and go with it.`,
  cleanedUnused: (n: number) =>
    `${pictures_(n)} had private data and no item shows ${n === 1 ? 'it' : 'them'}: remove unused pictures to be rid of ${n === 1 ? 'it' : 'them'}.`,
  cleanFailed: (n: number) =>
    `${pictures_(n)} could not be decoded and stayed as ${n === 1 ? 'it is' : 'they are'}.`,
  originals: {
    title: 'Original',
    keep: 'Keep originals',
    keepHint:
      'The file of each new picture also stays as it came, in the library’s folder “originals”: in full size, and with what cameras write into it, such as the place and serial number. It is in backups and never in an export. If you switch this off, originals that are there stay.',
    kept: (n: number, size: string) =>
      `${n === 1 ? '1 original is' : `${num(n)} originals are`} kept: ${size}.`,
    file: (name: string, size: string) => `${name}, ${size}`,
    hint: 'As it came, with what the camera wrote into it. Never exported.',
    save: 'Save original…',
    saved: (path: string) => `The original was saved as “${path}”.`,
  },
  changed: (n: number) => `Changed in ${items(n)}`,
  replaced: (n: number) => `Replaced in ${items(n)}`,
  removed: (n: number) => `Removed ${pictures_(n)}`,
  left: (n: number) =>
    `${pictures_(n)} stayed: the History, the trash or a draft still shows ${n === 1 ? 'it' : 'them'}.`,
  unchanged: 'No item needed the change.',
  steps: {
    edit: 'change of a picture',
    replace: 'replacing a picture',
    clean: 'removing private data',
    remove: 'removing pictures',
  },
};
