/** English: exports. */
import type { DeliverableKind } from '../../../core/export/deliverables.ts';
import { exportFormats, formats, type ExportFormat } from '../../../core/export/formats.ts';
import type { ReleaseLevel } from '../../../core/export/release.ts';
import { num, plural } from './numbers.ts';

const listed = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;
const items = plural({ one: '# item', other: '# items' });

/** The table of formats has them in English. */
const formatWords = Object.fromEntries(
  exportFormats.map((format) => [
    format,
    { label: formats[format].label, description: formats[format].description },
  ]),
) as Record<ExportFormat, { label: string; description: string }>;

export const exporting = {
  formats: formatWords,
  exportOf: (what: string) => `Export ${what}`,
  itself: (title: string) => `“${title}”`,
  briefs: 'briefs',
  newsGoesOut: 'You are in News, so News goes out.',
  onlyNewsGoesOut: 'Nothing else is open, so News goes out.',
  brochureGoesOut: 'This brochure is open, so it goes out.',
  briefGoesOut: 'This brief is open, so it goes out.',
  briefsGoOut: 'You are in Briefs, so all of them go out.',
  selectionGoesOut: 'You chose these in the list, so they go out.',
  somethingElse: 'Something else…',
  whatIsOpen: 'Back to what is open',
  whichItems: 'Which items',
  levels: {
    published: { name: 'Published only', hint: 'for the public' },
    cleared: { name: 'Published and cleared', hint: 'also what is ready to be published' },
    all: { name: 'Everything, as a proof', hint: 'each page says “Proof, not for release”' },
  } satisfies Record<ReleaseLevel, { name: string; hint: string }>,
  goOut: (goes: number, total: number) => `${num(goes)} of ${num(total)} go out`,
  stayHere: (stays: number) => `${num(stays)} ${stays === 1 ? 'stays' : 'stay'} here`,
  from: 'From',
  to: 'To',
  fromExample: 'e.g. March 2023',
  toExample: 'e.g. March 2024',
  themes: 'Tag',
  allThemes: 'All tags',
  languages: 'Language',
  allLanguages: 'All languages',
  asProof: 'As a proof',
  asProofHint: 'each page says “Proof, not for release”',
  notCleared: (names: readonly string[]) =>
    `Not cleared: ${listed(names)}. Every page will say “Draft, not cleared”.`,
  ownStatus: (title: string, status: string) => `“${title}” itself (${status.toLowerCase()})`,
  named: (headline: string, status: string) => `“${headline}” (${status.toLowerCase()})`,
  more: (n: number) => `${num(n)} more`,
  staysOut: (headline: string, why: string) => `“${headline}” ${why}, so it stays out.`,
  emptyBrochure: 'This brochure has no items yet. Add news to it, then export it.',
  forms: 'Forms',
  webPages: 'Web pages',
  webPagesHint: 'Latest News, a page for each article, feed',
  webPage: 'Web page',
  webPageHint: 'HTML, for the website',
  pdf: 'PDF',
  pdfHint: 'A4, tagged, to print or attach',
  /** What the formats beside the pages are good for. */
  beside: {
    epub: 'an e-book, for phones, tablets and e-readers',
    text: 'in the form of the house',
    word: 'for clearance, with Track Changes on',
    markdown: 'all words and fields, to edit elsewhere',
    newsletter: 'a draft for Outlook, with a plain part',
  },
  beforeItGoes: 'Before it goes out',
  nothingToMend: (count: number) => `Nothing to mend in ${items(count)}.`,
  moreFindings: (n: number) => `and ${num(n)} more`,
  nothingGoesOut: 'Nothing goes out yet.',
  errors: plural({
    one: 'Fix this error first, or leave that item out.',
    other: 'Fix errors in # items first, or leave those items out.',
  }),
  leaveOut: plural({ one: 'Leave it out', other: 'Leave them out' }),
  allTheSame: 'Export all the same',
  exportItems: plural({ one: 'Export # item', other: 'Export # items' }),
  exportBrochure: 'Export brochure',
  exportBrief: 'Export brief',
  exported: 'Exported',
  exportedItems: (count: number) => `Exported: ${items(count)}`,
  downloaded: (count: string) => `${count} created and downloaded as one zip file.`,
  writtenTo: (count: string) => `${count} written to`,
  deliverables: 'What was exported',
  kinds: {
    pdf: plural({ one: 'PDF', other: '# PDFs' }),
    mail: plural({ one: 'E-mail', other: '# e-mails' }),
    page: plural({ one: 'Web page', other: '# web pages' }),
    epub: plural({ one: 'EPUB', other: '# EPUBs' }),
    past: plural({ one: '# page of past stories', other: '# pages of past stories' }),
    articles: plural({ one: '# article page', other: '# article pages' }),
    feed: plural({ one: 'Atom feed', other: '# Atom feeds' }),
    text: plural({ one: '# plain text', other: '# plain texts' }),
    word: plural({ one: 'Word file', other: '# Word files' }),
    markdown: plural({ one: 'Markdown file', other: '# Markdown files' }),
  } satisfies Record<DeliverableKind, (n: number) => string>,
  openKinds: {
    pdf: 'Open PDF',
    mail: 'Open draft',
    page: 'Open page',
    epub: 'Open EPUB',
  } satisfies Partial<Record<DeliverableKind, string>>,
  pages: plural({ one: '# page', other: '# pages' }),
  accessible: 'PDF/UA',
  notChanged: 'unchanged',
  writtenAndUnchanged: (written: number, unchanged: number) =>
    [written > 0 ? `${String(written)} written` : '', unchanged > 0 ? `${String(unchanged)} unchanged` : '']
      .filter((part) => part !== '')
      .join(', '),
  asReadersSeeIt: 'As readers will see it',
  allFiles: plural({ one: '# file', other: 'All # files' }),
  remarks: 'Remarks',
  openIt: 'Open it',
  stayed: 'Stayed here',
  showCleared: plural({ one: 'Show the one that is cleared', other: 'Show the # that are cleared' }),
  markPublished: plural({
    one: 'Mark # cleared item as Published',
    other: 'Mark # cleared items as Published',
  }),
  markedPublished: plural({
    one: '# item is now Published.',
    other: '# items are now Published.',
  }),
  clearedAgain: plural({ one: '# item is cleared again.', other: '# items are cleared again.' }),
  notMarked: (count: number, why: string) => `${items(count)} could not be marked. ${why}`,
  exportProgress: 'Export progress',
  stepOf: (step: string, done: number, total: number) => `${step} (${num(done)} of ${num(total)})`,
  contents: 'Contents',
  allNewsNewestFirst: 'All news, newest first',
  alsoAsPdf: 'Also as PDF',
  withReport: 'With an accessibility report beside each PDF',
  noFolderChosenYet: 'No folder chosen yet',
  chooseFolder: 'Choose folder…',
  downloadAsZip: 'Download as zip',
  showInFolder: 'Show in folder',
  replaceFiles: 'Replace files',
  renewOnly: 'Keep these pages, renew only the chosen articles',
  nothingToPrint:
    'There is nothing to print: the document has no text for such a page. Print it in another view.',
  noTabToPrint:
    'The browser did not open a tab for printing. Allow this page to open tabs, then print again.',
  notSavedSoNotPrinted: 'Some text is not saved yet, so nothing was printed. Save it and try again.',
  someTextNotSaved: 'Some text is not saved yet, so nothing was exported. Save it and try again.',
  unchanged: plural({ one: '# of them had not changed.', other: '# of them had not changed.' }),
  withdrawn: plural({
    one: '# file no longer belongs in this folder',
    other: '# files no longer belong in this folder',
  }),
  withdrawnDone: plural({ one: '# old file dealt with', other: '# old files dealt with' }),
  withdrawnWithout: 'Nothing is released any more, and earlier exports left pages in this folder.',
  withdrawnHint:
    'Earlier exports wrote them. Pictures that no other page shows go with them; nothing else in the folder is touched.',
  whyWithdrawn: {
    deleted: 'no longer in the library',
    'left-out': 'no longer exported',
    moved: 'now under another address',
    past: 'no entries left',
    proof: 'from a proof, not for release',
    unknown: 'not part of this export',
  },
  withdrawnFile: (file: string, why: string, done: 'kept' | 'removed' | 'replaced') =>
    done === 'kept' ? `${file}: ${why}` : `${file}: ${done}`,
  removeWithdrawn: plural({ one: 'Remove it', other: 'Remove # files' }),
  replaceWithdrawn: 'Replace with “no longer available”',
  cancelled: 'Export cancelled. Files already written remain in the folder.',
};
