/** English: the sheet and its editor. */
import { sayRefusal } from '../../../core/addresses/refusal.ts';
import { addresses } from '../../../core/words/en/addresses.ts';
import { leftOutKinds, type LeftOutKind } from '../../../core/paste/left-out.ts';
import type { CleanPaste } from '../../../core/paste/clean-paste.ts';
import { num, plural } from './numbers.ts';

type Pasted = Omit<CleanPaste, 'content'>;

const leftOutWords = {
  comments: plural({ one: '# comment', other: '# comments' }),
  deleted: plural({ one: '# deleted passage', other: '# deleted passages' }),
  hidden: plural({ one: '# hidden passage', other: '# hidden passages' }),
  controls: plural({ one: '# button or field', other: '# buttons and fields' }),
  media: plural({ one: '# video, sound or embedded page', other: '# videos, sounds and embedded pages' }),
} satisfies Record<LeftOutKind, (n: number) => string>;
const linksLost = plural({
  one: 'A link was removed from the pasted text; its text is kept.',
  other: '# links were removed from the pasted text; their text is kept.',
});
const linksFreed = plural({
  one: 'A link now leads straight to its address, not past a mail filter or a counter.',
  other: '# links now lead straight to their addresses, not past a mail filter or a counter.',
});
const linksUncounted = plural({
  one: 'A link no longer carries the marks that count who follows it, such as “utm_source”.',
  other: '# links no longer carry the marks that count who follows them, such as “utm_source”.',
});
const tablesAsLines = plural({
  one: 'A table came as lines of text, as it is larger than an item can have.',
  other: '# tables came as lines of text, as they are larger than an item can have.',
});
const struckThrough = plural({
  one: 'A passage that was struck through is plain text now.',
  other: '# passages that were struck through are plain text now.',
});
const plainerCellsTold = plural({
  one: 'A table had more than text in its cells: lists are lines now, and pictures stand below it.',
  other: '# tables had more than text in their cells: lists are lines now, and pictures stand below.',
});
const picturesMissing = plural({
  one: 'A picture could not come along: its place is kept, add its file there.',
  other: '# pictures could not come along: their places are kept, add their files there.',
});

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
  pictureMadeSmaller: (name: string) =>
    `“${name}” was made smaller: 6,000 pixels on its longest side, which is more than any page shows.`,
  pictureNotInserted:
    'The picture was not inserted because its document was closed. Open it and insert the picture again.',
  /** What became of words from another program; null where they came as they were. */
  linkMenu: 'Link',
  editLink: 'Edit link…',
  openLink: 'Open link',
  copyAddress: 'Copy address',
  addressCopied: 'The address is copied.',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  pastePlain: 'Paste as plain text',
  mayNotPaste: (keys: string) => `The browser keeps its clipboard to itself here. Press ${keys} to paste.`,
  pasted: ({
    leftOut,
    refusedLinks,
    unwrappedLinks,
    uncountedLinks,
    unstruck,
    plainerCells,
    tables,
    pictures,
  }: Pasted): string | null => {
    const missing = pictures.filter(({ data }) => data === null).length;
    const left = leftOutKinds
      .filter((kind) => leftOut[kind] > 0)
      .map((kind) => leftOutWords[kind](leftOut[kind]));
    const told = [
      left.length > 0 ? `Left out of the pasted text: ${left.join(', ')}.` : '',
      refusedLinks.count > 0
        ? `${linksLost(refusedLinks.count)} ${refusedLinks.first ? sayRefusal(addresses, refusedLinks.first) : ''}`.trim()
        : '',
      unwrappedLinks > 0 ? linksFreed(unwrappedLinks) : '',
      uncountedLinks > 0 ? linksUncounted(uncountedLinks) : '',
      tables > 0 ? tablesAsLines(tables) : '',
      unstruck > 0 ? struckThrough(unstruck) : '',
      plainerCells > 0 ? plainerCellsTold(plainerCells) : '',
      missing > 0 ? picturesMissing(missing) : '',
    ].filter((sentence) => sentence !== '');
    return told.length > 0 ? told.join(' ') : null;
  },
  table: {
    name: 'Table',
    caption: 'Table caption',
    addCaption: 'Add a caption',
    insert: plural({ one: 'Insert table, # column', other: 'Insert table, # columns' }),
    tools: {
      rowAbove: 'Insert row above',
      rowBelow: 'Insert row below',
      columnBefore: 'Insert column before',
      columnAfter: 'Insert column after',
      headerRow: 'Header row',
      headerColumn: 'Header column',
      caption: 'Edit caption',
      deleteRow: 'Delete row',
      deleteColumn: 'Delete column',
      deleteTable: 'Delete table',
    },
  },
  linksRemovedFromPaste: (n: number, reason: string) => `${linksLost(n)} ${reason}`.trim(),
  passage: {
    title: 'Language of the passage',
    hint: (text: string) => `The rest of the text is in ${text}.`,
    search: 'Search languages',
    languages: 'Languages',
    now: 'Now',
    none: (sought: string) => `No language is called “${sought}”.`,
    remove: 'As the rest of the text',
  },
  pictureWords: 'Caption, credit and alternative text…',
  removePicture: 'Remove picture',
};
