/** English: Word files that come back from clearance. */
import type { ChangeKind } from '../../../core/clearance/change-list.ts';
import type { ArticlePart } from '../../../core/clearance/align.ts';
import { num, plural } from './numbers.ts';

const changes = plural({ one: '# change', other: '# changes' });
const comments = plural({ one: '# comment', other: '# comments' });

export const clearance = {
  title: 'Compare with a Word file',
  titleFor: (headline: string) => `Changes to “${headline}”`,
  chooseHint:
    'A Word file that went out from here and came back: its tracked changes and comments, and whatever was changed without tracking.',
  fileToCompare: 'File to compare',
  drop: 'Drop the file here, or',
  choose: 'Choose a file…',
  chooseAnother: 'Choose another file…',
  reading: 'Reading the file…',
  summary: (file: string, n: number, m: number) =>
    `${file}: ${changes(n)}${m > 0 ? `, ${comments(m)}` : ''}. Nothing is saved until you say so.`,
  nothingChanged: 'Nothing was changed in this file.',
  acceptAll: 'Accept all',
  rejectAll: 'Reject all',
  decided: (n: number, all: number) => `${num(n)} of ${num(all)} decided`,
  changes: 'Changes',
  changeNumber: (n: number) => `Change ${num(n)}`,
  accept: 'Accept',
  reject: 'Reject',
  notTracked: 'Not tracked',
  comments: 'Comments',
  somebody: 'Somebody',
  on: (words: string) => `on “${words}”`,
  notices: 'What you should know',
  clashes: 'Changed here as well',
  clashHint: 'These were changed in the file and here. What is here stays unless you choose otherwise.',
  keepMine: 'Keep what is here',
  takeTheirs: 'Take what the file has',
  result: 'How it will read',
  save: (n: number) => `Save ${changes(n)}`,
  saving: 'Saving…',
  saved: (n: number, headline: string) => `${changes(n)} saved in “${headline}”.`,
  brochure: {
    title: (title: string) => `“${title}” came back`,
    summary: (file: string, n: number) =>
      `${file}: the brochure and ${plural({ one: 'one item', other: '# items' })(n)}. Nothing is saved until you say so.`,
    own: 'The brochure itself',
    take: (field: string) => `Take over: ${field}`,
    same: 'The brochure itself is as it was.',
    items: 'Its items',
    changes: (n: number) => (n === 0 ? 'No changes' : changes(n)),
    taken: 'Taken over',
    compare: 'Compare',
    compareLabel: (headline: string) => `Compare “${headline}”`,
    back: 'Back to the brochure',
    save: (n: number) => `Save ${changes(n)} of the brochure`,
    close: 'Done',
  },
  notSavedYet: 'Your latest changes are not saved yet. Save them, then compare again.',
  kinds: {
    added: 'Added',
    removed: 'Removed',
    replaced: 'Replaced',
    moved: 'Moved',
    formatted: 'Formatting',
    restyled: 'Style of the paragraph',
    divided: 'Paragraph divided',
    joined: 'Paragraphs joined',
  } satisfies Record<ChangeKind, string>,
  parts: {
    headline: 'Headline',
    dateline: 'Place and date',
    teaser: 'Teaser',
    body: 'Text',
    source: 'Source',
    furtherInformation: 'Further information',
  } satisfies Record<ArticlePart, string>,
};
