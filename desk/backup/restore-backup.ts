/** Restores a library from a backup into an empty folder. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readdir, rename, rm, rmdir, stat, statfs } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { ownPlaces, ownFolder, settingsFile } from '../../core/places.ts';
import { openBackup, type Backup } from './open-backup.ts';
import { openUnpacked } from './trial.ts';
import { whatIsLacking } from './what-is-lacking.ts';
import { checked, unpack, type UnpackOptions } from './unpack.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { isEmptyFolder, namesIn } from '../documents/library-files.ts';
import { DurableFile, makeFolder, syncFolder } from '../storage/durable-file.ts';
import { noteOfCopy } from '../library/identity.ts';

export interface RestoreOptions extends Pick<UnpackOptions, 'onFile' | 'signal'> {
  /** Restores what is whole in a damaged backup, instead of refusing it. */
  partial?: boolean | undefined;
}

/** A library that has been restored. */
export interface Restored {
  folder: string;
  /** Documents that can be opened. */
  documents: number;
  files: number;
  /** ISO instant of the backup; null where it is lost. */
  createdAt: string | null;
  /** Places of files that the damaged backup does not give back. */
  lost: string[];
  /** Sentences on what the editor has to know. */
  remarks: string[];
}

/** What is damaged in a backup, and what is not. */
export interface Damage {
  /** Sentences on what is wrong with the zip file itself. */
  wrong: string[];
  /** Places of files that could still be restored with `partial`. */
  whole: string[];
  /** Places of files that could not. */
  lost: string[];
}

/** Thrown where a backup is damaged. */
export class DamagedBackup extends DeskError implements Damage {
  readonly wrong: string[];
  readonly whole: string[];
  readonly lost: string[];
  constructor(message: string, { wrong, whole, lost }: Damage) {
    super('refused', message);
    this.wrong = wrong;
    this.whole = whole;
    this.lost = lost;
  }
}

/**
 * Restores a backup into a folder that is empty or not there yet: unpacks it inside the folder, compares every
 * checksum, opens the result as a library, and only then puts it in its place. Throws DeskError; DamagedBackup where
 * not everything is whole. The folder is then as it was.
 */
export async function restoreBackup(
  zip: string,
  folder: string,
  { partial = false, ...options }: RestoreOptions = {},
): Promise<Restored> {
  const root = path.resolve(folder);
  const backup = await openBackup(path.resolve(zip));
  try {
    if (!partial && (backup.wrong.length > 0 || backup.missing.length > 0))
      throw await damaged(zip, backup, options);
    return await restore(zip, backup, root, partial, options);
  } catch (error) {
    if (options.signal?.aborted)
      throw new DeskError('cancelled', says('restore-cancelled'), { cause: error });
    throw asDiskError(error, `the library “${root}”`);
  } finally {
    backup.close();
  }
}

async function restore(
  zip: string,
  backup: Backup,
  root: string,
  partial: boolean,
  options: RestoreOptions,
): Promise<Restored> {
  const made = await mkdir(root, { recursive: true });
  const staging = path.join(root, `.restoring-${randomBytes(4).toString('hex')}`);
  try {
    await mustBeEmpty(root);
    await mustHaveRoom(root, backup);
    await mkdir(staging);
    const { whole, lost } = await unpack(backup, staging, { ...options, durable: true });
    if (lost.length > 0 && !partial) throw damagedBackup(zip, backup, whole, lost);
    if (whole.length === 0) throw new DeskError('refused', says('nothing-whole-in-backup', { file: zip }));
    const { header } = backup;
    const opened = await openUnpacked(staging, whole, undefined);
    options.signal?.throwIfAborted();
    const origin = opened.id ?? header?.library;
    if (origin !== undefined) await becomeOwn(staging, origin);
    await moveUp(staging, root);
    const there = new Set(whole);
    const lacking = partial ? await whatIsLacking(backup, root, whole, lost) : [];
    return {
      folder: root,
      documents: opened.documents,
      files: whole.length,
      createdAt: header?.createdAt ?? null,
      lost,
      remarks: [
        ...lacking,
        ...opened.troubled
          .filter((place) => there.has(place))
          .map((place) => `“${place}” could not be read when the backup was made, and cannot be read now.`),
      ],
    };
  } catch (error) {
    await rm(staging, { recursive: true, force: true }).catch(() => undefined);
    if (made !== undefined) await removeMade(root, made);
    throw error;
  }
}

/** What is restored is a library of its own: the one that was backed up may still be there, with its backups. */
async function becomeOwn(staging: string, origin: string): Promise<void> {
  await makeFolder(path.join(staging, ownFolder));
  await new DurableFile<unknown>(path.join(staging, ownPlaces.identity)).write(
    noteOfCopy(randomUUID(), origin),
  );
}

/** Everything is on the disk and whole; library.json goes last, so that a folder without it tells of a break here. */
async function moveUp(staging: string, root: string): Promise<void> {
  const names = (await readdir(staging)).sort(
    (a, b) => Number(a === settingsFile) - Number(b === settingsFile),
  );
  for (const name of names) await rename(path.join(staging, name), path.join(root, name));
  await syncFolder(root);
  await rm(staging, { recursive: true, force: true });
  await syncFolder(path.dirname(root)).catch(() => undefined); // a parent that may not be opened holds only the name
}

const stagingName = /^\.restoring-[0-9a-f]{8}$/;

async function mustBeEmpty(root: string): Promise<void> {
  for (const name of (await namesIn(root)).filter((one) => stagingName.test(one))) {
    // Left by a restoring that was ended; one that goes on elsewhere at this moment is younger.
    const left = path.join(root, name);
    const { mtimeMs } = await stat(left);
    if (Date.now() - mtimeMs > 3_600_000) await rm(left, { recursive: true, force: true });
  }
  if ((await isEmptyFolder(root)) && !(await namesIn(root)).includes(ownFolder)) return;
  throw new DeskError('refused', says('restore-folder-not-empty', { folder: root }));
}

async function mustHaveRoom(root: string, { files }: Backup): Promise<void> {
  const needed = files.reduce((sum, { size }) => sum + size, 0);
  const { bavail, bsize } = await statfs(root);
  if (needed > bavail * bsize)
    throw new DeskError(
      'disk',
      `The backup takes ${megabytes(needed)} unpacked, and the disk of “${root}” has ${megabytes(bavail * bsize)} left. Free some space, or restore to another disk.`,
    );
}

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1_000_000)} MB`;

/** Removes the folders that were made for a library that did not come to be, as far as they are empty. */
async function removeMade(root: string, made: string): Promise<void> {
  for (let at = root; at.length >= made.length; at = path.dirname(at))
    if (
      !(await rmdir(at).then(
        () => true,
        () => false,
      ))
    )
      return;
}

/** Looks which files are whole, writing none of them. */
async function damaged(
  zip: string,
  backup: Backup,
  { signal, onFile }: RestoreOptions,
): Promise<DamagedBackup> {
  const whole: string[] = [];
  const lost = [...backup.missing];
  for (const file of backup.files) {
    signal?.throwIfAborted();
    let isWhole = true;
    const chunks = checked(file);
    while (isWhole) {
      const chunk = await chunks.next().catch(() => null);
      if (chunk === null) isWhole = false;
      else if (chunk.done) break;
    }
    (isWhole ? whole : lost).push(file.path);
    onFile?.(whole.length + lost.length - backup.missing.length, backup.files.length);
  }
  return damagedBackup(zip, backup, whole.sort(), lost.sort());
}

function damagedBackup(
  zip: string,
  { wrong, header }: Backup,
  whole: string[],
  lost: string[],
): DamagedBackup {
  const all = header?.files ?? null;
  const some = (places: string[]): string =>
    `${places.slice(0, 5).join(', ')}${places.length > 5 ? ` and ${places.length - 5} more` : ''}`;
  const message = [
    `“${zip}” is damaged, and nothing was restored.`,
    ...wrong.slice(0, 3),
    ...(lost.length > 0 ? [`These files are lost in it: ${some(lost)}.`] : []),
    `${whole.length}${all === null ? '' : ` of ${all}`} files are whole and could still be restored: ${some(whole)}.`,
    'Use another backup, or restore what is whole.',
  ].join(' ');
  return new DamagedBackup(message, { wrong, whole, lost });
}
