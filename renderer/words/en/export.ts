/** English: exports. */
import { num } from './numbers.ts';

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
  noFolderChosenYet: 'No folder chosen yet',
  chooseFolder: 'Choose folder…',
  downloadAsZip: 'Download as zip',
  showInFolder: 'Show in folder',
  replaceFiles: 'Replace files',
  someTextNotSaved: 'Some text is not saved yet, so nothing was exported. Save it and try again.',
  cancelled: 'Export cancelled. Files already written remain in the folder.',
};
