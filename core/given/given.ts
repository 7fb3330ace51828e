/** What came to the desk from outside its window: by double click, dropped on its icon, on the command line, from a menu. */

/** What waits to be taken in. */
export interface Given {
  /** A library waits to be opened. */
  library: boolean;
  /** How many files wait to be planned as an import. */
  files: number;
  /** Sentences about what was given and cannot be taken in. Told once. */
  refused: string[];
}

/** What the name of a file ends with whose folder the desk opens as a library. */
export const libraryFileEnding = '.desk-library';

/** What such a file in a new library is called. */
export const libraryFileName = `Open in Liaison Desk${libraryFileEnding}`;

/** What stands in it, for whoever looks. The desk never reads it: the folder in which it lies is all that counts. */
export const libraryFileText = 'Open this file to open the library in this folder with Liaison Desk.\n';

export const isLibraryFileName = (name: string): boolean => name.toLowerCase().endsWith(libraryFileEnding);
