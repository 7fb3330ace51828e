/** The folder of a library, also where a file in it is named that opens it. */
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { isLibraryFileName } from '../../core/given/given.ts';

/**
 * The folder that is to be opened as a library. A `.desk-library` file stands for the folder in which it lies; what is in the
 * file is never read and a link is not followed, so that such a file can lead nowhere else.
 */
export async function libraryFolderOf(named: string): Promise<string> {
  const place = path.resolve(named);
  if (!isLibraryFileName(place)) return place;
  const isFile = await stat(place).then(
    (found) => found.isFile(),
    () => false,
  );
  return isFile ? path.dirname(place) : place;
}
