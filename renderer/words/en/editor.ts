/** English: the sheet and its editor. */
import { num } from './numbers.ts';

export const editor = {
  writeTheText: 'Write the text…',
  link: 'Link',
  address: 'Address',
  addressExample: 'https://…',
  sameAsTheAddress: 'Same as the address',
  removeLink: 'Remove link',
  insertLink: 'Insert link',
  write: 'Write',
  latestNews: 'Latest News',
  viewsOfTheItem: 'Views of the item',
  addDate: 'Add date',
  newsTeaserHint: 'Teaser: what happened, in a sentence or two',
  briefTeaserHint: 'What it is about, in a sentence or two',
  newsTeaserLength: (length: number, limit: number) =>
    `${num(length)} of ${num(limit)} characters · shown in Latest News`,
  briefTeaserLength: (length: number) => `${num(length)} characters · shown under the headline`,
  nestingFlattened: (depth: number) =>
    `The pasted text had lists or quotations nested ${num(depth)} levels deep. They were flattened; no text was lost.`,
  nestingLimit: (most: number) => `Lists and quotations can be nested at most ${num(most)} levels deep.`,
  onlyPictures: (files: string) => `Only pictures can be inserted. Skipped: ${files}.`,
  pictureNotImported: 'Picture not imported',
  pictureOnlyPosition: 'Only its position is known.',
  cover: 'Cover',
  pictureNotInserted:
    'The picture was not inserted because its document was closed. Open it and insert the picture again.',
  linkRemovedFromPaste: (reason: string) =>
    `A link was removed from the pasted text; its text is kept. ${reason}`,
  linksRemovedFromPaste: (n: number, reason: string) =>
    `${num(n)} links were removed from the pasted text; their text is kept. ${reason}`,
  picturesNotPasted:
    'Pictures from other pages are not pasted with text. Copy the picture itself, or insert it.',
};
