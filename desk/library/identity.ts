/**
 * Which library a folder holds: its id, and where it lives. A folder that was copied or restored holds the words of
 * another library, and is one of its own: its backups must not push out those of the other, nor its settings follow.
 */
import { createHash, randomUUID } from 'node:crypto';
import { realpath, stat } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { librarySettingsSchema } from '../../core/document.ts';
import { ownPlaces, ownFolder, settingsFile } from '../../core/places.ts';
import { DurableFile, makeFolder } from '../storage/durable-file.ts';
import { whyNoFolder } from '../storage/own-folders.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { readStored } from '../documents/stored-file.ts';

const id = librarySettingsSchema.shape.id;
const homeSchema = z.object({
  path: z.string().max(10_000),
  /** What tells the folder from every other one on its disk. */
  folder: z.string().max(100),
});
const notedSchema = z.object({
  id,
  /** Libraries of which this one is a copy, the last at the end, and where each was then, if that is known. */
  origins: z.array(z.object({ id, path: z.string().max(10_000).nullable() })).max(100),
  /** Where it lives on each computer, by the computer's name: a folder that syncs lives on several. */
  homes: z.record(z.string().max(300), homeSchema),
});
type Noted = z.infer<typeof notedSchema>;

/** The identity of an open library. */
export interface Identity {
  id: string;
  /** Libraries of which it is a copy, and where they were: their backups and drafts may have words for it. */
  origins: readonly { id: string; path: string | null }[];
  /** Folder of the library of which this is a copy that has not been noted as one yet; else null. */
  copyOf: string | null;
  /** False where this folder is not noted as the library's home on this computer. */
  isNoted: boolean;
}

/** Gives the folder in which a library of that id was last seen, or null. */
export type KnownHome = (id: string) => Promise<string | null>;

/**
 * Finds out what a library is called. `inSettings`: the id in library.json, null where that is lost. Nothing is
 * written: a copy goes by an id that follows from its folder until it is noted (noteIdentity).
 */
export async function identify(
  files: LibraryFiles,
  inSettings: string | null,
  knownHome: KnownHome = () => Promise.resolve(null),
): Promise<Identity> {
  const found = await readNoted(files.root);
  const noted = found && (inSettings === null || isOf(found, inSettings)) ? found : null;
  const known = noted?.id ?? inSettings;
  if (known === null) return { id: randomUUID(), origins: [], copyOf: null, isNoted: false };
  const origins = noted?.origins ?? [];
  const home = noted?.homes[hostname()] ?? null;
  const lastSeen = home ? null : await knownHome(known);
  const other = home ?? (lastSeen === null ? null : { path: lastSeen, folder: '' });
  if (!other || !(await isElsewhere(files, other, known)))
    return { id: known, origins, copyOf: null, isNoted: home?.path === (await realpath(files.root)) };
  const root = await realpath(files.root);
  return {
    id: derived(known, root),
    origins: [...origins, { id: known, path: other.path }].slice(-100),
    copyOf: other.path,
    isNoted: false,
  };
}

/** Notes what a library is called and that it lives here. Throws Node's errors. */
export async function noteIdentity(
  files: LibraryFiles,
  { id: own, origins, copyOf }: Identity,
): Promise<void> {
  const found = await readNoted(files.root);
  const before = copyOf === null && found?.id === own ? found : null;
  const here = { path: await realpath(files.root), folder: (await folderMark(files.root)) ?? '' };
  const noted: Noted = {
    id: own,
    origins: [...origins],
    homes: { ...before?.homes, [hostname()]: here },
  };
  if (before && JSON.stringify(before) === JSON.stringify(noted)) return;
  await makeFolder(path.join(files.root, ownFolder), files.disk);
  await new DurableFile<unknown>(path.join(files.root, ownPlaces.identity), files.disk).write(noted);
}

/** The note of a library that was just restored from a backup of another one. */
export const noteOfCopy = (own: string, origin: string): Noted => ({
  id: own,
  origins: [{ id: origin, path: null }],
  homes: {},
});

/** True where two paths lead to the same folder, however they are spelled: links, drive letters, mapped drives. */
export async function isSameFolder(a: string, b: string): Promise<boolean> {
  if (path.resolve(a) === path.resolve(b)) return true;
  const [one, other] = await Promise.all([folderMark(a), folderMark(b)]);
  return one !== null && one === other;
}

/** The id of the library in a folder; null where there is none that can be read. */
export async function idIn(
  folder: string,
  files: Pick<LibraryFiles, 'disk' | 'forms'>,
): Promise<string | null> {
  const file = path.join(folder, settingsFile);
  const found = await readStored(file, librarySettingsSchema, files.disk, files.forms).catch(() => null);
  const noted = await readNoted(folder);
  if (!found) return noted?.id ?? null;
  const { id: inSettings } = found.document;
  return noted && isOf(noted, inSettings) ? noted.id : inSettings;
}

/** True where the library lives on in another folder, so that this one holds a copy. */
async function isElsewhere(
  files: LibraryFiles,
  home: Noted['homes'][string],
  known: string,
): Promise<boolean> {
  if (await isSameFolder(home.path, files.root)) return false;
  if ((await folderMark(home.path)) === null) return false; // it was moved
  // The library itself was moved, and a copy has taken its old place.
  if (home.folder !== '' && home.folder === (await folderMark(files.root))) return false;
  return (await idIn(home.path, files)) === known;
}

/** The number of a folder, and when it was made: no other one on the computer has both. Null where there is none. */
const folderMark = (folder: string): Promise<string | null> =>
  stat(folder, { bigint: true }).then(
    ({ ino, birthtimeMs }) => `${ino}:${birthtimeMs}`,
    () => null,
  );

function derived(origin: string, root: string): string {
  const digest = createHash('sha256').update(`${origin}\0${root}`).digest('hex');
  return [
    digest.slice(0, 8),
    digest.slice(8, 12),
    digest.slice(12, 16),
    digest.slice(16, 20),
    digest.slice(20, 32),
  ].join('-');
}

const isOf = (noted: Noted, inSettings: string): boolean =>
  noted.id === inSettings || noted.origins.some((origin) => origin.id === inSettings);

async function readNoted(root: string): Promise<Noted | null> {
  if (whyNoFolder(root, path.join(root, path.dirname(ownPlaces.identity))) !== null) return null;
  const note = new DurableFile<unknown>(path.join(root, ownPlaces.identity));
  return notedSchema.safeParse(await note.read().catch(() => null)).data ?? null;
}
