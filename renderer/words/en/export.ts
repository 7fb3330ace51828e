/** English: exports. */
import { num, plural } from './numbers.ts';

export const exporting = {
  allNewsNewestFirst: 'All news, newest first',
  exported: 'Exported',
  downloaded: (count: string) => `${count} created and downloaded as one zip file.`,
  writtenTo: (count: string) => `${count} written to`,
  openInATab: 'Open in a tab',
  remarks: 'Remarks',
  files: 'Files',
  exportProgress: 'Export progress',
  stepOf: (step: string, done: number, total: number) => `${step} (${num(done)} of ${num(total)})`,
  contents: 'Contents',
  alsoAsPdf: 'Also as PDF',
  withReport: 'With an accessibility report beside each PDF',
  noFolderChosenYet: 'No folder chosen yet',
  chooseFolder: 'Choose folder…',
  downloadAsZip: 'Download as zip',
  showInFolder: 'Show in folder',
  replaceFiles: 'Replace files',
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
  withdrawnHint: 'Earlier exports wrote them. Nothing else in the folder is touched.',
  whyWithdrawn: {
    deleted: 'no longer in the library',
    'left-out': 'no longer exported',
    moved: 'now under another address',
    past: 'no entries left',
    unknown: 'not part of this export',
  },
  withdrawnFile: (file: string, why: string, done: 'kept' | 'removed' | 'replaced') =>
    done === 'kept' ? `${file}: ${why}` : `${file}: ${done}`,
  removeWithdrawn: plural({ one: 'Remove it', other: 'Remove # files' }),
  replaceWithdrawn: 'Replace with “no longer available”',
  cancelled: 'Export cancelled. Files already written remain in the folder.',
};
