/** For what the computer's choosers are opened, and the kinds of file that they show. What they say stands in the tables of words. */

export type ChoosingPurpose =
  | 'open-library'
  | 'library-folder'
  | 'backup-folder'
  | 'backup'
  | 'restore-folder'
  | 'export-folder'
  | 'import'
  | 'returned'
  | 'save-original';

export type FileFilter = 'text' | 'word' | 'backups' | 'all';

/** Endings of each kind of file; `*` is every file. */
export const endingsOf: Readonly<Record<FileFilter, readonly string[]>> = {
  text: ['txt', 'text', 'md'],
  word: ['docx', 'md'],
  backups: ['zip'],
  all: ['*'],
};
