/** English: what Undo and Redo say, and what they could not do. */
import { plural } from './numbers.ts';
import type { ComparedField } from '../../../core/comparing/compare.ts';

const after = (word: string, label: string): string => (label === '' ? word : `${word} ${label}`);

/** What was changed, where a menu says "Undo change of the date"; other fields are "a change". */
const fields: Partial<Record<ComparedField, string>> = {
  headline: 'change of the headline',
  teaser: 'change of the teaser',
  date: 'change of the date',
  place: 'change of the place',
  notBefore: 'change of the embargo',
  source: 'change of the source',
  furtherInformation: 'change of further information',
  more: 'change of the “more” link',
  tags: 'change of tags',
  language: 'change of the language',
  form: 'change of the form',
  title: 'change of the title',
  edition: 'change of the edition',
  introduction: 'change of the introduction',
  items: 'change of the order',
  closing: 'change of the closing line',
  dateForm: 'change of the dates',
  cover: 'change of the cover',
  grouping: 'change of the contents',
  layouts: 'change of the layout',
  ignoredChecks: 'change of ignored checks',
  assignedTo: 'change of who works on it',
  due: 'change of the due day',
  note: 'change of the note',
  comments: 'change of comments',
};

export const undo = {
  undo: (label: string) => after('Undo', label),
  redo: (label: string) => after('Redo', label),
  /** `field`: its name. */
  changed: (field: string) => (fields as Partial<Record<string, string>>)[field] ?? 'a change',
  setTo: (status: string) => `set to ${status}`,
  typing: 'typing',
  pasting: 'pasting',
  cutting: 'cutting',
  moving: 'moving of text',
  languages: 'passages in other languages',
  formatting: 'formatting',
  removal: (headline: string) => `moving of “${headline}” to trash`,
  restoring: (headline: string) => `restoring of “${headline}”`,
  restoringVersion: 'restoring of a version',
  fixing: 'fixing of checks',
  importing: (count: string) => `import of ${count}`,
  importedStay: plural({
    one: '# imported document has been changed since, and stays.',
    other: '# imported documents have been changed since, and stay.',
  }),
  removingTag: (name: string) => `removal of the tag “${name}”`,
  returned: 'changes from clearance',
  keeping: 'leaving as it is',
  resettingSample: 'reset of the sample',
  changedSince: (label: string) =>
    `Not undone: what was done (${label}) has been changed elsewhere since. Nothing was overwritten.`,
  isGone: 'Not undone: the document is no longer in the library.',
  notOpened: 'Not undone: the document could not be opened. Try again.',
};
