/** What desks leave behind: temporary files, locks, and files that are none of theirs. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { folders, libraryFolders, originalsFolder, ownPlaces, ownFolder } from '../../core/places.ts';
import { errorCode } from '../storage/disk.ts';
import { whyNoFolder } from '../storage/own-folders.ts';
import { readDocumentName } from '../documents/document-name.ts';
import { isInUse } from '../library/left-overs.ts';
import { sayLeft } from '../library/left-work.ts';
import { leftWork, placeOfNote, strangeNote, strangeNotes } from '../library/work-notes.ts';
import { namesIn, type LibraryFiles } from '../documents/library-files.ts';
import { LockFile } from '../lock/lock-file.ts';
import { sayWhoHasIt } from '../lock/lock.ts';
import { identifyThisProcess } from '../lock/process-identity.ts';
import { temporaryName } from '../storage/durable-file.ts';
import type { DoctorFinding } from './finding.ts';
import type { ExaminedLibrary } from './examined-library.ts';

type Found = DoctorFinding<'traces'>;

/** In the order of their places, folder by folder. */
export async function checkTraces({ files }: ExaminedLibrary): Promise<Found[]> {
  const foreign = files.foreignFolders().map(({ path: place, reason }): Found => ({
    code: 'folder-foreign',
    level: 'error',
    path: place,
    message: reason,
  }));
  const notes = (await strangeNotes(files)).map((place): Found => ({
    code: 'work-strange',
    level: 'warning',
    path: place,
    message: strangeNote,
  }));
  const isAtWork = (await locks(files)).some(({ code }) => code === 'lock-held');
  const left = (await leftWork(files)).map(({ name, work }): Found => ({
    code: 'work-left',
    level: isAtWork ? 'note' : 'warning', // a desk may be in the middle of it
    path: placeOfNote(name),
    message: sayLeft(work),
  }));
  return [
    ...foreign,
    ...(await foreignFiles(files)),
    ...(await temporaries(files)),
    ...notes,
    ...left,
    ...(await locks(files)),
  ];
}

async function foreignFiles({ root }: LibraryFiles): Promise<Found[]> {
  const found: Found[] = [];
  for (const folder of Object.values(folders))
    for (const name of await namesIn(path.join(root, folder), root))
      if (readDocumentName(name).kind === 'none')
        found.push({
          code: 'file-strange',
          level: 'note',
          path: `${folder}/${name}`,
          message: 'The file is no document. It is left alone.',
        });
  return found;
}

async function temporaries({ root }: LibraryFiles): Promise<Found[]> {
  const found: Found[] = [];
  for (const folder of ['.', ...libraryFolders, originalsFolder]) {
    if (whyNoFolder(root, path.join(root, folder)) !== null) continue;
    const recursive = folder === ownFolder;
    const names = await readdir(path.join(root, folder), { recursive }).catch((error: unknown) => {
      if (errorCode(error) === 'ENOENT') return [];
      throw error;
    });
    for (const name of names) {
      const writer = temporaryName.exec(name)?.[1];
      if (writer === undefined || (await isInUse(path.join(root, folder, name), Number(writer)))) continue;
      found.push({
        code: 'temporary-left',
        level: 'note',
        path: path.posix.normalize(`${folder}/${name.replaceAll('\\', '/')}`),
        message:
          'A desk that ended in the middle of saving has left this file. What was saved before stands.',
      });
    }
  }
  return found;
}

async function locks({ root }: LibraryFiles): Promise<Found[]> {
  const lock = new LockFile(root, await identifyThisProcess());
  if (whyNoFolder(root, path.join(root, ownFolder)) !== null) return [];
  const standing = await lock.read();
  if (!standing) return [];
  const isLeft = await lock.isAbandoned(standing);
  const message = isLeft
    ? 'A desk that has ended has left its lock. The next one takes it over.'
    : sayWhoHasIt(standing.holder);
  return [{ code: isLeft ? 'lock-left' : 'lock-held', level: 'note', path: ownPlaces.lock, message }];
}
