/** The folder of downloads: what lies in it, what goes, and how way is made for a new file. */
import { createHash } from 'node:crypto';
import { lstat, mkdir, readdir, rename, rm, rmdir } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { packagePrefix, versionNumbers } from '../../core/updates/feed-files.ts';
import { compareVersions, readVersion } from '../../core/updates/version.ts';
import { errorCode } from '../storage/disk.ts';
import { regularStats, streamRegular } from '../storage/regular-file.ts';
import type { FeedFile } from './feed.ts';

/** Where a verified file lies. */
export const downloadedFile = (folder: string, { url }: FeedFile): string => path.join(folder, url);

/** Where it grows: named by its digest, so that nothing is ever added to the part of another file. */
export const partFile = (folder: string, { sha512 }: FeedFile): string =>
  path.join(folder, `${Buffer.from(sha512, 'base64').toString('hex').slice(0, 24)}.part`);

/** True where that file is whole: its length and its digest are those of the feed. One that cannot be read is not. */
export async function isVerified(place: string, { size, sha512 }: FeedFile): Promise<boolean> {
  if (regularStats(place)?.size !== size) return false;
  const hash = createHash('sha512');
  try {
    for await (const chunk of streamRegular(place)) hash.update(chunk as Uint8Array);
  } catch {
    return false;
  }
  return hash.digest('base64') === sha512;
}

const isPart = (name: string): boolean => /^[0-9a-f]{24}\.part$/.test(name);

/** True of the names that downloads have, whole or in part: nothing else is ever removed. */
const isOurs = (name: string): boolean => isPart(name) || name.startsWith(packagePrefix);

/** Says of a name in the folder whether its file stays. */
export type Keeps = (name: string) => boolean;

/** Nothing of a download stays, as where updates are turned off. */
export const keepsNothing: Keeps = () => false;

/** A file stays, whole or in part. */
export const keepsOf = (file: FeedFile): Keeps => {
  const kept = [downloadedFile('', file), partFile('', file)];
  return (name) => kept.includes(name);
};

/** What is newer than this desk stays, and the part of a download: what was installed, or is older, is of no more use. */
export function keepsNewerThan(own: string): Keeps {
  const mine = readVersion(own);
  return (name) => {
    const theirs = readVersion(versionNumbers(name) ?? '');
    return isPart(name) || (mine !== null && theirs !== null && compareVersions(theirs, mine) > 0);
  };
}

/** False where a link leads elsewhere, to files that nobody downloaded. */
const isFolderItself = (folder: string): Promise<boolean> =>
  lstat(folder).then(
    (stats) => stats.isDirectory(),
    () => false,
  );

/** Removes the downloads that nobody keeps; never behind a link, and no folder in which something is. */
export async function tidyDownloads(folder: string, keeps: Keeps): Promise<void> {
  if (!(await isFolderItself(folder))) return;
  for (const name of await readdir(folder).catch(() => [])) {
    if (!isOurs(name) || keeps(name)) continue;
    const place = path.join(folder, name);
    await rm(place, { force: true }).catch(() => rmdir(place).catch(() => undefined));
  }
}

/** Makes the folder of downloads. Throws DeskError `refused` where a link stands there, `disk`, or Node's errors. */
export async function makeDownloadFolder(folder: string): Promise<void> {
  const there = await lstat(folder).catch(() => null);
  if (there?.isSymbolicLink())
    throw new DeskError(
      'refused',
      `“${folder}” is a link to another place, so nothing was downloaded into it. Remove the link, then download it again.`,
    );
  if (there && !there.isDirectory()) await setAside(folder);
  await mkdir(folder, { recursive: true, mode: 0o700 });
}

/**
 * Makes way for a file: a file or a link of that name goes, while a folder is set aside, as nobody knows what is in it. Throws
 * DeskError `disk`, which names what stands there.
 */
export async function makeWay(place: string): Promise<void> {
  const there = await lstat(place).catch(() => null);
  if (there === null) return;
  if (there.isDirectory()) await setAside(place);
  else
    await rm(place, { force: true }).catch((error: unknown) => {
      throw inTheWay(place, error);
    });
}

/** Gives something a name that no download has, in the same folder. Throws DeskError `disk`. */
async function setAside(place: string): Promise<void> {
  const named = (number: number): string =>
    path.join(path.dirname(place), `set aside ${String(number)} - ${path.basename(place)}`);
  const isTaken = (to: string): Promise<boolean> =>
    lstat(to).then(
      () => true,
      () => false,
    );
  let number = 1;
  while (await isTaken(named(number))) number += 1;
  await rename(place, named(number)).catch((error: unknown) => {
    throw inTheWay(place, error);
  });
}

const inTheWay = (place: string, error: unknown): DeskError =>
  new DeskError(
    'disk',
    `“${place}” stands where the new version is to be written, and could not be moved away (${errorCode(error)}). Remove it, then download again.`,
    { cause: error },
  );
