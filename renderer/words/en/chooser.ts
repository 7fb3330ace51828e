/** English: the chooser of files and folders, in a browser. */
import { num } from './numbers.ts';

export const chooser = {
  takeFiles: (button: string, n: number) => `${button} ${num(n)} files`,
  parentFolder: 'Parent folder',
  path: 'Path',
  go: 'Go',
  loading: 'Loading…',
  noFoldersHere: 'No folders here.',
  noSuitableFilesHere: 'No suitable files here.',
  newFolderName: 'New folder name',
  createFolder: 'Create folder',
  newFolder: 'New folder…',
  uploading: 'Uploading…',
  useBrowsersPicker: 'Use the browser’s file picker…',
  folderContents: 'Folder contents',
  moreNotShown: (left: number) => `${num(left)} more are not shown. Type a path to open one of them.`,
  places: 'Places',
  /** Beside a folder that is one. */
  library: 'library',
};
