/** English: imports. */
import { num } from './numbers.ts';

export const importing = {
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
  files: 'Files',
  dropPicturesOnText: 'Drop pictures onto the text they belong to.',
};
