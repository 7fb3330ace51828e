/** English: imports. */
import { num } from './numbers.ts';

export const importing = {
  languageOf: (headline: string) => `Language of “${headline}”`,
  leftOut: (n: number) => `, ${num(n)} left out`,
  and: (count: string) => ` and ${count}`,
  importAction: (brochures: string) => `Import ${brochures}`,
  nothingImportedYet: 'Nothing has been imported yet. Untick anything you do not want.',
  importHint:
    'A Latest News page, brochure, article, profile or brief, as text. The desk recognises which it is.',
  pastedText: 'Pasted text',
  importedTitle: 'Imported',
  importDocuments: 'Import documents',
  importedCount: (imported: string, out: string) => `${imported} imported${out}.`,
  andMore: (n: number) => `and ${num(n)} more`,
  tagsForAll: 'Tags for all documents (optional)',
  filesToImport: 'Files to import',
  dropFiles: 'Drop files here, paste their text, or',
  chooseFiles: 'Choose files…',
  reading: 'Reading…',
  showThem: 'Show them',
  chooseOtherFiles: 'Choose other files…',
  importing: 'Importing…',
  brochureWillContain: (brochure: string) =>
    `The brochure “${brochure}” will contain the items you keep, in this order.`,
  comeInAs: (name: string) => `New documents from ${name} come in as`,
  line: (line: number) => `line ${num(line)}`,
  keepAllFrom: (name: string) => `Keep all documents from ${name}`,
  document: 'Document',
  creditsAndLinks: 'Credits and links',
  keep: (headline: string) => `Keep “${headline}”`,
  alreadyInTheLibrary: 'already in the library',
  noticesOn: (headline: string) => `Notices on “${headline}”`,
  withoutAddress: (lost: number) => `, ${num(lost)} without address`,
  noTextOfItsOwn: 'No text of its own',
  compare: 'Compare with what is here…',
  compareFile: (name: string) => `Compare ${name} with what is here…`,
  files: 'Files',
  givenWaits: 'What was opened from outside the desk waits until this dialog is closed.',
  givenNotOpened: 'The library was not opened: some text here could not be saved.',
  openGivenNow: 'Try again',
  givenNeedLibrary: (n: number) =>
    n === 1
      ? 'The file can be imported as soon as a library is open.'
      : `${num(n)} files can be imported as soon as a library is open.`,
  dropPicturesOnText: 'Drop pictures onto the text they belong to.',
};
