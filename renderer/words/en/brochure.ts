/** English: the brochure and its items. */
import type { ColumnCount, Cover, Grouping, ItemStart, Paper, PictureSize } from '../../../core/document.ts';
import { num, plural } from './numbers.ts';

export const brochure = {
  addNews: 'Add news',
  editionHint: 'If the edition is left empty, it is taken from the dates of the items.',
  itsFileCannotBeRead: 'Its file cannot be read',
  noLongerInTheLibrary: 'No longer in the library',
  itemOf: (position: number, total: number, headline: string) =>
    `Item ${num(position)} of ${num(total)}: ${headline}`,
  dragOrMove: 'Drag, or move with Alt ↑ and Alt ↓',
  remove: (headline: string) => `Remove “${headline}”`,
  brochurePreview: 'Brochure preview',
  compose: 'Compose',
  preview: 'Preview',
  viewsOfTheBrochure: 'Views of the brochure',
  exportBrochure: 'Export brochure…',
  brochureTitle: 'Brochure title',
  editionExample: 'Edition, for example January to April 2024',
  introductionHint: 'Introduction: a sentence or two for the cover',
  closingExample: 'e.g. Read our past stories here.',
  linkAddressOptional: 'Link address (optional)',
  isAlreadyFirst: (title: string) => `“${title}” is already first.`,
  isAlreadyLast: (title: string) => `“${title}” is already last.`,
  isNowAt: (title: string, position: number, total: number) =>
    `“${title}” is now item ${num(position)} of ${num(total)}.`,
  removedFromTheBrochure: (title: string) => `“${title}” removed from the brochure.`,
  itemsSortedNewestFirst: 'Items sorted newest first.',
  items: 'Items',
  sortNewestFirst: 'Sort newest first',
  moveHint: 'Press Alt with the up or down arrow to move an item, Delete to remove it.',
  noItemsYet: 'No items yet.',
  selectNewsHint: 'Select news in the column on the right to add it here.',
  dragHint: (count: string) => `${count}. Drag them, or use Alt and the arrow keys.`,
  itemsAdded: plural({ one: '# item added.', other: '# items added.' }),
  searchNewsToAdd: 'Search news to add',
  searchNews: 'Search news',
  tag: 'Tag',
  any: 'Any',
  addAllCleared: 'Add all cleared',
  newsToAdd: 'News to add',
  noItemsMatchTheseFilters: 'No items match these filters.',
  showMore: (n: number) => `Show ${num(n)} more`,
  viewsOfThePreview: 'Kinds of preview',
  previews: { pages: 'Pages', screen: 'Screen' },
  pagesAbout: plural({ one: 'about # page', other: 'about # pages' }),
  beginsOnPage: (page: number) => `Begins on page ${num(page)}, about`,
  staysEmpty: (millimetres: number) =>
    `${num(millimetres)} mm below it stay empty: the next item does not fit there.`,
  introductionIsLong: (most: number) =>
    `Longer than ${num(most)} characters: on paper it takes most of a page of its own.`,
  titleIsLong: (most: number) => `Longer than ${num(most)} characters: it may not fit on the cover.`,
  look: {
    contents: 'Contents',
    groupings: { tag: 'By tag', date: 'By date', none: 'In the order of the items' } satisfies Record<
      Grouping,
      string
    >,
    cover: 'Cover',
    covers: { picture: 'With a picture', plain: 'Without a picture', none: 'No cover' } satisfies Record<
      Cover['kind'],
      string
    >,
    coverPicture: 'Picture on the cover',
    firstWide: 'First wide picture',
    pictureWithoutWords: 'A picture without alternative text',
    focus: 'Keep in sight (click the picture, or use the sliders)',
    focusX: 'Left to right',
    focusY: 'Top to bottom',
    paper: 'Paper',
    papers: { a4: 'A4', a5: 'A5' } satisfies Record<Paper, string>,
    columns: 'Columns',
    columnCounts: { one: 'One', two: 'Two' } satisfies Record<ColumnCount, string>,
    bleed: 'For the printer’s: 3 mm bleed and crop marks',
  },
  layout: {
    of: (headline: string) => `Layout of “${headline}”`,
    show: (headline: string) => `Page and picture size of “${headline}”`,
    start: 'Begins',
    starts: {
      auto: 'Where its length asks for',
      page: 'On a new page',
      follow: 'Right after the item before',
    } satisfies Record<ItemStart, string>,
    pictures: 'Pictures at its head',
    sizes: {
      auto: 'By their shape',
      large: 'Larger',
      small: 'Smaller',
      none: 'Left out',
    } satisfies Record<PictureSize, string>,
  },
};
