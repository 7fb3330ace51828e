/** English: many documents at once. */
import type { Kind } from '../../../core/document.ts';
import { num, plural } from './numbers.ts';

const things: Record<Kind, (n: number) => string> = {
  news: plural({ one: '# item', other: '# items' }),
  brief: plural({ one: '# brief', other: '# briefs' }),
  brochure: plural({ one: '# brochure', other: '# brochures' }),
};
const said = (status: string): string => `set to ${status}`;

export const many = {
  selected: (n: number) => `${num(n)} selected`,
  selectedOf: (n: number, total: number) => `${num(n)} of ${num(total)} selected`,
  selectAll: 'Select all',
  actions: 'Actions for the selection',
  itemsSelected: (n: number, kind: Kind) => `${things[kind](n)} selected`,
  /** In a title. */
  chosen: (n: number, kind: Kind) => things[kind](n),
  hidden: plural({
    one: '# more is selected but hidden by the filter, and is left alone.',
    other: '# more are selected but hidden by the filter, and are left alone.',
  }),
  showHidden: 'Show all',
  deselectHidden: 'Deselect',
  doneToAll: (n: number) => `What you do now is done to all ${num(n)}.`,
  openFirst: 'Open the first',
  period: (from: string, to: string) => (from === to ? from : `${from} to ${to}`),
  words: plural({ one: '# word', other: '# words' }),
  pictured: plural({ one: '# with a picture', other: '# with a picture' }),
  noPicture: 'No picture',
  noTeaser: 'No teaser yet',
  moreSelected: (n: number) => `and ${num(n)} more`,
  status: 'Status',
  statusOf: (n: number, kind: Kind) => `Status of ${things[kind](n)}`,
  tags: 'Tags',
  tagsOf: (n: number, kind: Kind) => `Tags of ${things[kind](n)}`,
  language: 'Language',
  languageOf: (n: number, kind: Kind) => `Language of ${things[kind](n)}`,
  brochure: 'Add to brochure',
  newBrochure: 'New brochure with these',
  duplicate: 'Duplicate',
  export: 'Export…',
  trash: 'Trash',
  deselect: 'Deselect all',
  detailsOf: (n: number) => `Details of ${num(n)}`,
  mixed: 'Mixed',
  counted: (n: number, of: number) => `${num(n)} of ${num(of)}`,
  addToAll: (tag: string, n: number, of: number) => `Add ${tag} to all, ${num(n)} of ${num(of)} have it`,
  removeFromAll: (tag: string) => `Remove ${tag} from all`,
  tagHint: 'A dashed tag is on some. + puts it on all.',
  addTag: 'Add a tag to all',
  inBrochures: 'In brochures',
  inNone: 'In none yet',
  addOthers: plural({ one: 'Add the other one', other: 'Add the other #' }),
  noTeasers: plural({
    one: '# item has no teaser and would be a bare headline in Latest News.',
    other: '# items have no teaser and would be bare headlines in Latest News.',
  }),
  showIt: 'Show it',
  progress: (done: number, total: number) => `${num(done)} of ${num(total)}`,
  said,
  setTo: (n: number, kind: Kind, status: string, one: string) =>
    n === 1 ? `“${one}” is now ${status}.` : `${things[kind](n)} are now ${status}.`,
  tagged: (n: number, kind: Kind, tag: string) => `“${tag}” added to ${things[kind](n)}.`,
  tag: (tag: string) => `add tag ${tag}`,
  untagged: (n: number, kind: Kind, tag: string) => `“${tag}” removed from ${things[kind](n)}.`,
  untag: (tag: string) => `remove tag ${tag}`,
  inLanguage: (n: number, kind: Kind, language: string) => `${things[kind](n)} now in ${language}.`,
  setLanguage: (language: string) => `set language to ${language}`,
  trashed: (n: number, kind: Kind, one: string) =>
    n === 1 ? `“${one}” moved to trash.` : `${things[kind](n)} moved to trash.`,
  moveToTrash: 'move to trash',
  duplicated: (n: number, kind: Kind, one: string) =>
    n === 1 ? `“${one}” duplicated.` : `${things[kind](n)} duplicated.`,
  duplicateLabel: 'duplicate',
  added: (n: number, brochure: string) => `${things.news(n)} added to “${brochure}”.`,
  addToBrochure: (brochure: string) => `add to ${brochure}`,
  madeBrochure: (n: number) => `New brochure with ${things.news(n)}.`,
  makeBrochure: 'new brochure',
  nothingToDo: 'Nothing to change: all of them are so already.',
  notDone: (n: number, named: string) =>
    n === 1 ? `One was left as it was: ${named}` : `${num(n)} were left as they were: ${named}`,
  named: (headline: string, reason: string) => `“${headline}”: ${reason}`,
  andMore: (n: number) => ` … and ${num(n)} more.`,
  notSaved: 'It has words that are not saved yet.',
  changedSince: 'It has been changed since.',
  orderChangedSince: 'Its order has been changed since.',
};
