/** The trial that a backup has to stand before it counts: it is restored, and the result opened. */
import { mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { Forms } from '../../core/migrations/migrate.ts';
import { settingsFile } from '../../core/places.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { isInUse } from '../library/left-overs.ts';
import { LibraryFiles, namesIn } from '../documents/library-files.ts';
import { openLibrary } from '../opening/open-library.ts';
import { openBackup } from './open-backup.ts';
import { isDocumentPlace } from './places.ts';
import { unpack, type UnpackOptions } from './unpack.ts';

export interface TrialOptions extends Pick<UnpackOptions, 'onFile' | 'signal'> {
  /** Forms of documents; those of this desk where left out. */
  forms?: Forms | undefined;
}

/** What the library in a backup looks like. */
export interface Opened {
  /** Its id; null where library.json is lost. */
  id: string | null;
  documents: number;
  /** Places of files that cannot be read, library.json among them. */
  troubled: string[];
}

/**
 * Restores a backup into a new folder in `workFolder`, compares every checksum, opens the result, and removes it again.
 * Throws DeskError `failed` with what is wrong; `disk` where there is no room for the trial.
 */
async function tryBackup(
  file: string,
  workFolder: string,
  { forms, ...options }: TrialOptions = {},
): Promise<Opened> {
  const backup = await openBackup(file);
  try {
    const { header, wrong } = backup;
    if (!header || wrong.length > 0) throw failed(wrong.join(' ') || 'It does not say what it is.');
    const folder = await mkdtemp(path.join(workFolder, `${trialPrefix}${process.pid}-`)).catch(
      (error: unknown) => {
        throw asDiskError(error, 'the trial of the backup');
      },
    );
    try {
      const { whole, lost } = await unpack(backup, folder, options);
      if (lost.length > 0) throw failed(`“${lost[0] ?? ''}” cannot be read back unchanged.`);
      return await openUnpacked(folder, whole, forms);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  } finally {
    backup.close();
  }
}

/** The trial in the first of the folders that has room for it. Throws DeskError likewise. */
export async function trySomewhere(
  file: string,
  workFolders: readonly string[],
  options: TrialOptions,
): Promise<Opened> {
  for (const [index, folder] of workFolders.entries())
    try {
      return await tryBackup(file, folder, options);
    } catch (error) {
      const noRoom = error instanceof DeskError && (error.code === 'disk' || error.code === 'read-only');
      if (!noRoom || index === workFolders.length - 1) throw error;
    }
  throw failed('There is no folder to try it in.');
}

/**
 * Opens an unpacked library: each document among the places has to be there again, as a document or as a file that
 * cannot be read. Throws DeskError `failed` with the name of one that is not.
 */
export async function openUnpacked(
  folder: string,
  places: readonly string[],
  forms: Forms | undefined,
): Promise<Opened> {
  const library = await openLibrary(folder, { lookOnly: true, forms });
  const troubled = library.state().troubled.map((trouble) => trouble.path);
  const seen = new Set(troubled);
  for (const { kind, id } of library.list()) seen.add(LibraryFiles.placeOf(kind, id));
  const missing = places.find((place) => isDocumentPlace(place) && !seen.has(place));
  if (missing !== undefined) throw failed(`The document “${missing}” is not found again in it.`);
  const isLost = troubled.includes(settingsFile);
  return { id: isLost ? null : library.settings.id, documents: library.list().length, troubled };
}

const trialPrefix = 'liaison-desk-trial-';
const trialName = new RegExp(`^${trialPrefix}(\\d+)-[A-Za-z0-9]{6}$`);

/** Removes what trials have left whose desks were ended; failures are left for the next time. */
export async function sweepTrials(workFolder: string): Promise<void> {
  for (const name of await namesIn(workFolder).catch(() => [])) {
    const writer = trialName.exec(name)?.[1];
    if (writer === undefined || Number(writer) === process.pid) continue;
    const left = path.join(workFolder, name);
    if (!(await isInUse(left, Number(writer))))
      await rm(left, { recursive: true, force: true }).catch(() => undefined);
  }
}

const failed = (why: string): DeskError =>
  new DeskError('failed', `The backup did not stand its trial, and does not count. ${why}`);
