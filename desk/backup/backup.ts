/** Backups of a library: one zip file with everything, tried before it counts. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, stat, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { backupName, listBackups, nextGeneration, thinBackups } from './generations.ts';
import { doBackupInWorker } from './in-worker.ts';
import { doBackup, type JobProgress } from './job.ts';
import type { Header } from './manifest.ts';
import { sweepTrials } from './trial.ts';
import { isInFolder } from '../storage/real-folder.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { namesIn } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { renameWithRetries, syncFolder } from '../storage/durable-file.ts';

/** Where a backup goes: into a folder, as its next generation, or into a file that is not there yet. */
export type BackupTarget = { folder: string } | { file: string };

export interface BackupOptions {
  signal?: AbortSignal | undefined;
  /** Told while files are copied, then while the backup is tried. */
  onProgress?: ((progress: JobProgress) => void) | undefined;
  /** Script of the worker that does the long part (backup/worker.ts); left out, this thread does. */
  worker?: URL | undefined;
  /** Folder for the trial; the computer's folder for temporary files where left out. */
  workFolder?: string | undefined;
  /** False where the folder has to be there already, as that of a drive that may be away. */
  makeFolder?: boolean | undefined;
  /** The clock, in milliseconds since 1970. */
  now?: (() => number) | undefined;
}

/** A backup that has stood its trial. */
export interface MadeBackup {
  file: string;
  bytes: number;
  header: Header;
  /** Older backups of this library that were removed from the folder. */
  removed: string[];
  /** Sentences on what is not in it, and on what was done otherwise than usual. */
  remarks: string[];
  /** Places of files that ought to be in it, and that the disk did not give back. */
  lacks: string[];
}

/** Left-over temporary files of backups go after this time, in milliseconds. */
const leftOver = 86_400_000;

/**
 * Makes a backup of an open library, which may be changed meanwhile: library.json, documents, pictures, history, trash,
 * conflict copies and what was set aside, as one zip file. It is brought to the disk, restored into a temporary folder,
 * compared and opened, and only then gets its name; in a folder, older generations are then thinned to ten. Throws
 * DeskError (`disk`, `read-only`, `refused`, `failed`, `cancelled`); no backup has then been made or removed.
 */
export async function makeBackup(
  library: Library,
  target: BackupTarget,
  options: BackupOptions = {},
): Promise<MadeBackup> {
  const { signal, makeFolder = true, now = Date.now } = options;
  const folder = path.resolve('folder' in target ? target.folder : path.dirname(target.file));
  try {
    await mustBeOutside(library, folder);
    if (makeFolder) await mkdir(folder, { recursive: true });
    const createdAt = new Date(now());
    const generation = 'folder' in target ? await nextGeneration(folder) : 0;
    const { name } = library.state();
    const file =
      'folder' in target
        ? path.join(folder, backupName(name, generation, createdAt))
        : path.resolve(target.file);
    await mustBeFree(file);
    await sweep(folder, library);
    await sweepTrials(options.workFolder ?? tmpdir());
    const temporary = path.join(
      folder,
      `${prefixOf(library)}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`,
    );
    try {
      const made = await makeFaithful(library, temporary, { generation, createdAt }, options);
      await mustBeFree(file);
      signal?.throwIfAborted();
      await renameWithRetries(temporary, file);
      await syncFolder(folder);
      const thinned = 'folder' in target ? await thin(folder, made.header) : { removed: [], remarks: [] };
      const { size: bytes } = await stat(file);
      return {
        file,
        bytes,
        header: made.header,
        removed: thinned.removed,
        remarks: [...made.remarks, ...thinned.remarks],
        lacks: made.lacks,
      };
    } finally {
      await unlink(temporary).catch(() => undefined); // there only where something failed
    }
  } catch (error) {
    if (signal?.aborted) throw new DeskError('cancelled', says('backup-cancelled'), { cause: error });
    throw asDiskError(error, `the backup in “${folder}”`);
  }
}

/**
 * Copies the library and reads the copy back, again if files changed meanwhile; the second attempt succeeds unless
 * another program keeps changing them.
 */
async function makeFaithful(
  library: Library,
  temporary: string,
  made: { generation: number; createdAt: Date },
  { signal, onProgress, worker, workFolder = tmpdir() }: BackupOptions,
): Promise<{ header: Header; remarks: string[]; lacks: string[] }> {
  const { forms, root } = library.files;
  const { generation, createdAt } = made;
  for (let tries = 1; ; tries += 1) {
    const tags = library.settings.tags.map(({ id }) => id);
    const { name } = library.state();
    const header = { library: library.settings.id, name, generation, createdAt: createdAt.toISOString() };
    const job = { root, temporary, workFolder, header };
    const { copyOf } = library.identity;
    const { leftOut, troubled, ...done } =
      worker && forms === presentForms
        ? await doBackupInWorker(worker, job, { signal, onProgress })
        : await doBackup(job, { signal, onProgress, forms });
    const known = new Set(library.state().troubled.map((file) => file.path));
    const strange = troubled.filter((place) => !known.has(place));
    const now = new Set(library.settings.tags.map(({ id }) => id));
    if ((strange.length === 0 && tags.every((id) => now.has(id))) || tries === 2) {
      const remarks = [
        ...(copyOf === null
          ? []
          : [`This library is a copy of the one in “${copyOf}”. Its backups are counted by themselves.`]),
        ...leftOut.map(({ place, reason }) => `“${place}” is not in the backup. ${reason}`),
        ...strange.map((place) => `“${place}” cannot be read in the library, and so neither in the backup.`),
      ];
      const lacks = leftOut.flatMap(({ place, isUnreadable }) => (isUnreadable ? [place] : []));
      return { header: done.header, remarks, lacks };
    }
    await unlink(temporary);
  }
}

/** A library that has lost half of its documents is not allowed to push out backups that may still have them. */
async function thin(
  folder: string,
  { library, documents, name }: Header,
): Promise<{ removed: string[]; remarks: string[] }> {
  const [, before] = await listBackups(folder, library);
  if (before && documents < before.header.documents / 2)
    return {
      removed: [],
      remarks: [
        `The library has ${documents} documents, and had ${before.header.documents} at the last backup. Older backups were therefore all kept.`,
      ],
    };
  return { removed: await thinBackups(folder, library, name), remarks: [] };
}

async function mustBeOutside(library: Library, folder: string): Promise<void> {
  if (!(await isInFolder(library.files.root, folder))) return;
  throw new DeskError('refused', says('backup-in-library'));
}

async function mustBeFree(file: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there) throw new DeskError('refused', says('backup-exists', { file }));
}

const prefixOf = (library: Library): string =>
  `desk-backup-${createHash('sha256').update(library.settings.id).digest('hex').slice(0, 8)}`;

/** Removes what backups of this library have left that did not come to their end. */
async function sweep(folder: string, library: Library): Promise<void> {
  const ours = new RegExp(`^${prefixOf(library)}\\.\\d+-[0-9a-f]{12}\\.tmp$`);
  for (const name of (await namesIn(folder)).filter((one) => ours.test(one))) {
    const left = path.join(folder, name);
    const found = await stat(left).catch(() => null);
    if (found && Date.now() - found.mtimeMs > leftOver) await unlink(left).catch(() => undefined);
  }
}
