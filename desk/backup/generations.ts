/** The backups of a library in a folder: their names, their order, and which of them go. */
import { stat, unlink } from 'node:fs/promises';
import path from 'node:path';
import { safeFileName } from '../../core/text/file-name.ts';
import { generationsToDrop } from '../../core/backup/backup-policy.ts';
import { atOnce } from '../storage/at-once.ts';
import { believedCount } from '../storage/counting.ts';
import { namesIn } from '../documents/library-files.ts';
import { syncFolder } from '../storage/durable-file.ts';
import { readBackupHeader } from './open-backup.ts';
import type { Header } from './manifest.ts';

/** A backup in a folder. */
export interface BackupInFolder {
  file: string;
  bytes: number;
  header: Header;
}

/** `<name of the library> backup <number> (<day> <time>).zip` */
const named = /^.+ backup (\d{4,}) \(\d{4}-\d\d-\d\d \d{4}\)\.zip$/;

/** Bytes that are taken over of a library's name. */
const longestName = 120;

/** Name of a backup; the time is that of the computer, for people, and never read again. */
export function backupName(library: string, generation: number, createdAt: Date): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = `${createdAt.getFullYear()}-${two(createdAt.getMonth() + 1)}-${two(createdAt.getDate())}`;
  const time = `${two(createdAt.getHours())}${two(createdAt.getMinutes())}`;
  const name = safeFileName(library, longestName, 'Library');
  return `${name} backup ${String(generation).padStart(4, '0')} (${day} ${time}).zip`;
}

/** Backups of that library in a folder, the newest first, judged by their names and by what is in them. Throws Node's errors. */
export async function listBackups(folder: string, library: string): Promise<BackupInFolder[]> {
  const names = (await namesIn(folder)).filter((name) => named.test(name));
  const found = await atOnce(names, 4, async (name) => {
    const file = path.join(folder, name);
    const header = await readBackupHeader(file);
    if (header?.library !== library || header.generation === 0) return [];
    const { size } = await stat(file);
    return [{ file, bytes: size, header }];
  });
  return found
    .flat()
    .sort(
      (a, b) =>
        b.header.generation - a.header.generation || (a.header.createdAt < b.header.createdAt ? 1 : -1),
    );
}

/**
 * Files of backups in which things of a library may be found again, the newest first: also those that were named by
 * hand. Where none has its id, because library.json is lost, those of a library in a folder of that name. `place` is a
 * folder, or one backup. Throws Node's errors.
 */
export async function backupsFor(
  place: string,
  { id, name, origins = [] }: { id: string; name: string; origins?: readonly string[] | undefined },
): Promise<string[]> {
  const isFile = (await stat(place)).isFile();
  const files = isFile ? [place] : (await namesIn(place)).map((one) => path.join(place, one));
  const zips = files.filter((file) => file.toLowerCase().endsWith('.zip'));
  const found = await atOnce(zips, 4, async (file) => {
    const header = await readBackupHeader(file);
    return header ? [{ file, header }] : [];
  });
  const all = found.flat();
  const ours = all.filter(({ header }) => header.library === id || origins.includes(header.library));
  return (ours.length > 0 ? ours : all.filter(({ header }) => isFile || header.name === name))
    .sort(
      (a, b) =>
        b.header.generation - a.header.generation || (a.header.createdAt < b.header.createdAt ? 1 : -1),
    )
    .map(({ file }) => file);
}

/** Number of the next backup in a folder, above those of all that are there. Throws Node's errors. */
export async function nextGeneration(folder: string): Promise<number> {
  const numbers = (await namesIn(folder)).map((name) => believedCount(Number(named.exec(name)?.[1] ?? 0)));
  return numbers.reduce((most, number) => Math.max(most, number), 0) + 1;
}

/** The newest of those that have more documents than any that stays: a library may be losing them unnoticed. */
function richest<B extends BackupInFolder>(all: readonly B[], dropped: readonly B[]): B | undefined {
  const most = Math.max(...all.map(({ header }) => header.documents));
  const first = all.find(({ header }) => header.documents === most);
  return first && dropped.includes(first) ? first : undefined;
}

/**
 * Removes the backups of that library that are too many; gives their files. Those that were made of a folder of another
 * name stay: it may have been another copy. What the disk does not let go stays, too.
 */
export async function thinBackups(folder: string, library: string, name: string): Promise<string[]> {
  const here = (await listBackups(folder, library)).filter(({ header }) => header.name === name);
  const backups = here.map((backup) => ({
    ...backup,
    generation: backup.header.generation,
    createdAt: Date.parse(backup.header.createdAt),
  }));
  const removed: string[] = [];
  const dropped = generationsToDrop(backups);
  for (const { file } of dropped.filter((one) => one !== richest(backups, dropped)))
    await unlink(file).then(
      () => removed.push(file),
      () => undefined,
    );
  if (removed.length > 0) await syncFolder(folder);
  return removed;
}
