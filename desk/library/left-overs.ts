/** Temporary files that a desk left behind which ended in the middle of a save. */
import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { libraryFolders, originalsFolder, ownFolder, templatesFolder } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { whyNoFolder } from '../storage/own-folders.ts';
import { isBeingWritten, temporaryName } from '../storage/durable-file.ts';
import { unsortedNamesIn, type LibraryFiles } from '../documents/library-files.ts';

/** Removes temporary files whose writer is gone; failures are left for the next opening. */
export async function sweep(files: LibraryFiles): Promise<void> {
  for (const folder of ['.', ...libraryFolders, originalsFolder, templatesFolder])
    await sweepIn(files, folder);
}

/** The same in the folders of `.desk`, of which a history has one for each document: to be called when nothing urgent is waiting. */
export async function sweepBelowDesk(files: LibraryFiles): Promise<void> {
  if (whyNoFolder(files.root, path.join(files.root, ownFolder)) !== null) return;
  const below = await readdir(path.join(files.root, ownFolder), { recursive: true, withFileTypes: true });
  for (const entry of below)
    if (entry.isDirectory())
      await sweepIn(files, path.join(path.relative(files.root, entry.parentPath), entry.name));
}

async function sweepIn({ root, disk }: LibraryFiles, folder: string): Promise<void> {
  for (const name of await unsortedNamesIn(path.join(root, folder), root)) {
    const writer = temporaryName.exec(name)?.[1];
    if (writer === undefined) continue;
    const left = path.join(root, folder, name);
    if (!(await isInUse(left, Number(writer)))) await disk.unlink(left).catch(() => undefined);
  }
}

/** True while the process that writes a temporary file may still be at it. */
export async function isInUse(file: string, writer: number): Promise<boolean> {
  if (writer === process.pid) return isBeingWritten(file);
  try {
    process.kill(writer, 0);
  } catch (error) {
    if (errorCode(error) === 'ESRCH') return false;
  }
  // A process number is used again sooner or later: an hour is longer than any write.
  return lstat(file).then(
    ({ mtimeMs }) => Date.now() - mtimeMs < 3_600_000,
    () => true,
  );
}
