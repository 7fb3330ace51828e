/** The file in a library's folder that opens the library when it is opened. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { libraryFileName, libraryFileText } from '../../core/given/given.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { errorCode } from '../storage/disk.ts';

/** Adds it where it is missing, and gives its path. Throws DeskError. */
export async function addLibraryFile(root: string): Promise<string> {
  const file = path.join(root, libraryFileName);
  try {
    await writeFile(file, libraryFileText, { flag: 'wx' });
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw asDiskError(error, `“${libraryFileName}”`);
  }
  return file;
}
