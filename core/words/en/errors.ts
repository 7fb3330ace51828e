/**
 * English: why the desk did not do what it was asked, sentence by sentence. A `DeskError` names one of these and what it speaks of;
 * whoever shows it words it in its own language. Sentences that are made where they arise are not here yet: docs/translating.md.
 */
import { sayRefusal, type AddressRefusal } from '../../addresses/refusal.ts';
import { addresses } from './addresses.ts';

export const errors = {
  'no-library-open': 'No library is open. Open one, or create one.',
  'no-library-there': ({ folder }: { folder: string }) =>
    `“${folder}” is no library: it holds neither library.json nor documents. Choose another folder, or create a library.`,
  'library-folder-not-empty': ({ folder }: { folder: string }) =>
    `“${folder}” is not empty, so no library was made in it. Choose an empty folder.`,
  'library-folder-is-file': ({ file }: { file: string }) =>
    `“${file}” is a file, not a folder. Choose an empty folder.`,
  'file-is-no-library': ({ file }: { file: string }) => `“${file}” is a file, not the folder of a library.`,
  'no-version': 'The history has no such version. It may have become too old.',
  'use-of-pictures-unknown':
    'A file of the library cannot be read, so nobody can say which pictures it uses. Nothing was removed.',
  'picture-damaged': ({ name }: { name: string }) =>
    `“${name}” was not taken in: the picture is damaged, cut off, or too large for the memory there is. Get the whole file again, or make it smaller.`,
  'picture-not-shown': ({ picture, megapixels }: { picture: string; megapixels: number }) =>
    `The picture “${picture}” is damaged, or has more than ${String(megapixels)} megapixels, so it is not shown. Put it in again, made smaller.`,
  'no-original': 'No original is kept of this picture. The picture itself is all there is.',
  'document-changed': ({ headline }: { headline: string }) =>
    `“${headline}” has been changed since you opened it. Your words are still here; open the newer version beside them before saving.`,
  'document-exists': ({ id }: { id: string }) => `The library has “${id}” already.`,
  'document-is-newer': ({ headline }: { headline: string }) =>
    `“${headline}” has been changed by a newer desk, and this one cannot read all of it. It was not written over; your words are kept beside it.`,
  'document-gone': ({ id }: { id: string }) =>
    `The library has no document “${id}”. It may have been removed.`,
  'trash-same-id': ({ headline }: { headline: string }) =>
    `The document stays in the trash: “${headline}” has the same id. Remove that one first.`,
  'trash-gone': 'The trash has no such document, or it is back already.',
  'changed-since-compared': ({ headline }: { headline: string }) =>
    `“${headline}” has been changed since it was compared. Nothing was taken in: compare with the file again.`,
  'sample-not-open': 'The sample is not open, so it was left as it is. Open it first.',
  'not-opened-before': ({ folder }: { folder: string }) =>
    `“${folder}” was not opened before. Choose its folder.`,
  'sample-not-put-back': 'The sample has not been put back, so there is nothing to undo.',
  'no-sample': 'This desk came without a sample. Create your own library, or open one.',
  'folder-of-desk': ({ folder }: { folder: string }) =>
    `“${folder}” is the desk’s own folder, where a library is easily lost. Choose another one.`,
  'choose-folder': ({ folder }: { folder: string }) => `Choose the folder “${folder}” first.`,
  'choose-folder-then-create': ({ folder }: { folder: string }) =>
    `Choose the folder “${folder}” first, then create the library.`,
  'folders-used-up': ({ folder }: { folder: string }) =>
    `“${folder}” holds a thousand folders of that name. Choose another folder.`,
  'not-updated-here': 'This desk is not updated from here. Get the new version where you got this one.',
  'no-backup-plan': 'This desk keeps no plan of backups. Use the command “backup” instead.',
  'no-backup-waiting': 'Choose the backup again: none is waiting to be restored.',
  'not-in-export': ({ file }: { file: string }) => `“${file}” is neither in the library nor in an export.`,
  'address-not-opened': ({ refusal }: { refusal: AddressRefusal }) =>
    `The address was not opened. ${sayRefusal(addresses, refusal)}`,
  'no-log': 'This desk keeps no log.',
  'draft-unknown': 'The desk does not have the words that this change is of.',
  'draft-gone': 'There are no such words any more.',
  'too-deep':
    'This has more parts inside each other than the desk can keep. Take some out of the others, then try again.',
  'brochure-has-no-address': 'A brochure is called after its title; it has no address to be changed.',
  'not-undone-here': 'This can no longer be undone here. History has the earlier versions.',
  'export-ended': 'The export ended before it was done. Export again.',
  'picture-is-another':
    'The file does not hold the picture that was put in: it is damaged, or another one stands in its place. Put the picture in again.',
  'export-unreadable': ({ id }: { id: string }) =>
    `The file of “${id}” cannot be read. See “Needs attention”, then export again.`,
  'export-document-gone': ({ id }: { id: string }) =>
    `The library has no document “${id}”. Choose again what to export.`,
  'nothing-to-renew':
    'There is nothing to renew: what is chosen has no page of its own. Export everything instead.',
  'no-exported-file': ({ file }: { file: string }) =>
    `“${file}” is no page, PDF, EPUB, e-mail or text of an export. Export it first.`,
  'choose-export-folder': ({ folder }: { folder: string }) =>
    `Choose the folder “${folder}” first, then export.`,
  'export-running': 'An export is running. Wait until it is done, or cancel it.',
  'export-in-library': ({ folder, library }: { folder: string; library: string }) =>
    `Nothing was exported: “${folder}” is inside the library “${library}”. Choose a folder outside of it.`,
  'original-in-library': ({ folder, library }: { folder: string; library: string }) =>
    `The original was not saved: “${folder}” is inside the library “${library}”. Choose a folder outside of it.`,
  'nothing-readable-to-export': ({ documents, library }: { documents: number; library: string }) =>
    `None of the ${String(documents)} documents of “${library}” can be read, so nothing was exported. Look whether its disk is well, then export again.`,
  'no-brochure': ({ headline }: { headline: string }) => `“${headline}” is no brochure. Choose one.`,
  'copy-brochure-open': ({ headline }: { headline: string }) =>
    `“${headline}” is a brochure. Open it, then copy it.`,
  'fonts-missing':
    'The fonts of the exports are missing from this desk. Install it again, then export again.',
  'export-cancelled':
    'The export was cancelled. Files written until then are in the folder; export again to have them all.',
  'no-paper': 'This desk cannot print on paper. Export a PDF, and print that.',
  'nothing-to-print':
    'There is nothing to print: the document has no text for such a page. Print it in another view.',
  'template-exists': ({ name }: { name: string }) =>
    `There is a template “${name}” already. Give this one another name, or replace it.`,
  'template-name-taken': ({ name }: { name: string }) =>
    `There is a template “${name}” already. Give this one another name.`,
  'template-is-back': ({ name }: { name: string }) =>
    `There is a template “${name}” again. The other one stays where it is kept.`,
  'template-not-kept': ({ name }: { name: string }) => `“${name}” is kept no longer.`,
  'template-gone': ({ name }: { name: string }) =>
    `There is no template “${name}”. It may have been renamed or removed.`,
  'no-template': ({ name }: { name: string }) => `There is no template “${name}”.`,
  'template-needs-name': 'A template needs a name.',
  'folder-of-program': ({ folder }: { folder: string }) =>
    `“${folder}” stands in the folder of the program, and would be removed with it. Choose a folder in your documents.`,
  'address-taken': 'The page keeps its address: that one is taken, empty or too long. Choose another.',
  'conflict-settled': 'There is no such conflict any more. It may have been settled.',
  'no-tag': ({ tag }: { tag: string }) => `The library has no tag “${tag}”.`,
  'import-file-unknown': 'This file of the import did not go out from here. Choose it again.',
  'import-of-other-library': 'The plan was made for another library. Choose the files again in this one.',
  'import-choice-differs': 'The choice does not fit the plan: it names another number of files.',
  'import-over': 'This import has been carried out, or is no longer remembered. Choose the files again.',
  'backup-is-no-file': ({ file }: { file: string }) => `“${file}” is not a file, so it is not a backup.`,
  'no-backup': ({ file }: { file: string }) => `“${file}” is not a backup of a library.`,
  'backup-leads-elsewhere': ({ file }: { file: string }) =>
    `“${file}” was not opened: it holds a file whose name leads elsewhere.`,
  'backup-is-no-zip': ({ file }: { file: string }) => `“${file}” is no zip file, or nothing of it is left.`,
  'backup-is-newer': 'This backup was made by a newer desk. Update this desk to restore it.',
  'backup-cancelled': 'The backup was cancelled.',
  'choose-backup-folder': 'Choose a backup folder first.',
  'backup-folder-gone': ({ folder }: { folder: string }) =>
    `The folder “${folder}” is not there, so no backup was made. Connect the drive, or choose another folder.`,
  'backup-in-library':
    'The backup was not made: its folder is inside the library, and would be lost with it. Choose a folder elsewhere, best on another drive.',
  'backup-exists': ({ file }: { file: string }) =>
    `There is “${file}” already. Choose another name for the backup.`,
  'nothing-readable-to-back-up': ({ documents, library }: { documents: number; library: string }) =>
    `None of the ${String(documents)} documents of “${library}” can be read, so no backup was made. Check its disk.`,
  'restore-cancelled': 'Restoring was cancelled. The folder is as it was.',
  'nothing-whole-in-backup': ({ file }: { file: string }) =>
    `Nothing in “${file}” is whole. Use another backup.`,
  'restore-folder-not-empty': ({ folder }: { folder: string }) =>
    `“${folder}” is not empty, so nothing was restored there. Choose an empty or a new folder; a library that is there stays as it is.`,
  'no-decision-needed': 'That no longer needs a decision. Check the list again.',
  'tag-needs-name': 'A tag needs a name.',
  'tag-exists': ({ name }: { name: string }) => `A tag named “${name}” already exists.`,
  'tag-gone': 'The library has no such tag. It may have been removed.',
};
