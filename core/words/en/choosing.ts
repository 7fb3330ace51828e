/** English: what the choosers of folders and files say. */
import type { ChoosingPurpose, FileFilter } from '../purposes.ts';

export const choosing = {
  purposes: {
    'open-library': { title: 'Open a library', button: 'Open' },
    'library-folder': { title: 'Choose a folder for the library', button: 'Choose' },
    'backup-folder': { title: 'Choose a folder for backups, best on another disk', button: 'Choose' },
    backup: { title: 'Choose a backup', button: 'Choose' },
    'restore-folder': { title: 'Choose an empty folder for the restored library', button: 'Restore here' },
    'export-folder': { title: 'Choose a folder to export into', button: 'Choose' },
    import: { title: 'Import documents', button: 'Choose' },
    'save-original': { title: 'Choose a folder to save the original in', button: 'Save here' },
    returned: { title: 'Compare with a Word file', button: 'Choose' },
  } satisfies Record<ChoosingPurpose, { title: string; button: string }>,
  filters: {
    text: 'Text',
    word: 'Word and Markdown',
    backups: 'Backups',
    all: 'All files',
  } satisfies Record<FileFilter, string>,
};
