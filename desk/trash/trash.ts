/** The trash of a library: files moved to `.desk/trash`, named after the instant of their removal. */
import { lstat, rm } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import type { Kind } from '../../core/document.ts';
import type { Summary } from '../../core/list/listing.ts';
import { folders, idSource, ownPlaces } from '../../core/places.ts';
import { namesIn, LibraryFiles } from '../documents/library-files.ts';
import { mustStandInside } from '../storage/own-folders.ts';
import { summarise } from '../documents/summarise.ts';
import { makeFolder, renameWithRetries, syncFolder } from '../storage/durable-file.ts';

/** `<instant>.<kind>.<id>.json`; the instant is ISO 8601 in UTC without its colons. */
const trashedName = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)T(\\d\\d)(\\d\\d)(\\d\\d\\.\\d{3})Z\\.(${Object.keys(folders).join('|')})\\.(${idSource})\\.json$`,
);

/** A file in the trash. */
export interface Trashed {
  name: string;
  kind: Kind;
  id: string;
  /** ISO instant, as the clock said then. */
  removedAt: string;
}

/** Name of the file that was removed at an ISO instant. */
export const trashedFileName = ({ kind, id, removedAt }: Omit<Trashed, 'name'>): string =>
  `${removedAt.replaceAll(':', '')}.${kind}.${id}.json`;

export const trashFolder = (files: LibraryFiles): string => path.join(files.root, ownPlaces.trash);

/** Files in the trash, the last removed first. */
export async function trashed(files: LibraryFiles): Promise<Trashed[]> {
  return (await namesIn(trashFolder(files), files.root))
    .flatMap((name) => {
      const match = trashedName.exec(name);
      if (!match) return [];
      const [, day, hour, minute, second, kind, id] = match;
      const removedAt = `${day ?? ''}T${hour ?? ''}:${minute ?? ''}:${second ?? ''}Z`;
      if (Number.isNaN(Date.parse(removedAt))) return []; // a name that no desk gave
      return [{ name, kind: kind as Kind, id: id ?? '', removedAt }];
    })
    .reverse();
}

/** What is in the trash, read once for work on many documents: looked at anew for each, that would cost the square of them. */
export class TrashNames {
  readonly #stamps = new Set<string>();
  readonly #byId = new Map<string, Trashed[]>();

  static async read(files: LibraryFiles): Promise<TrashNames> {
    const names = new TrashNames();
    // The last removed comes first, and is added last.
    for (const one of (await trashed(files)).reverse()) names.add(one);
    for (const name of await namesIn(trashFolder(files), files.root)) names.#stamps.add(stampIn(name));
    return names;
  }

  add(one: Trashed): void {
    this.#stamps.add(stampIn(one.name));
    this.#byId.set(one.id, [...(this.#byId.get(one.id) ?? []), one]);
  }

  /** Forgets the last removed file of an id. */
  taken(id: string): void {
    this.#byId.set(id, (this.#byId.get(id) ?? []).slice(0, -1));
  }

  /** The last removed file of an id. */
  lastOf(id: string): Trashed | undefined {
    return this.#byId.get(id)?.at(-1);
  }

  hasStamp(stamp: string): boolean {
    return this.#stamps.has(stamp);
  }
}

/** The instant in a name, up to its "Z". */
const stampIn = (name: string): string => name.slice(0, name.indexOf('Z') + 1);

/**
 * Moves a document's file to the trash; returns once the disk has it. A file that somebody else has removed is
 * nothing to move. `known`: what is in the trash already. Throws Node's errors.
 */
export async function moveToTrash(
  files: LibraryFiles,
  kind: Kind,
  id: string,
  known?: TrashNames,
): Promise<void> {
  const folder = trashFolder(files);
  await files.mustStand();
  await makeFolder(path.dirname(folder), files.disk);
  await makeFolder(folder, files.disk);
  const from = files.pathOf(kind, id);
  mustStandInside(files.root, LibraryFiles.placeOf(kind, id));
  if (!(await exists(from))) return;
  const names = known ?? (await TrashNames.read(files));
  const removed = freeName(kind, id, names);
  await renameWithRetries(from, path.join(folder, removed.name), files.disk);
  names.add(removed);
  await syncFolder(folder, files.disk);
  await syncFolder(path.dirname(from), files.disk);
}

/** Deletes what was moved to the trash last of an id; for a document without a word of anybody's. Throws Node's errors. */
export async function forgetTrashed(files: LibraryFiles, id: string): Promise<void> {
  const last = (await trashed(files)).find((file) => file.id === id);
  if (!last) return;
  await rm(path.join(trashFolder(files), last.name));
  await syncFolder(trashFolder(files), files.disk);
}

/** Every removal has an instant of its own, so that the order is kept and no name is used twice. */
function freeName(kind: Kind, id: string, names: TrashNames): Trashed {
  for (let instant = Date.now(); ; instant += 1) {
    const removedAt = new Date(instant).toISOString();
    if (names.hasStamp(removedAt.replaceAll(':', ''))) continue;
    return { name: trashedFileName({ kind, id, removedAt }), kind, id, removedAt };
  }
}

const exists = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );

/** Puts the last removed file of that id back in its place; null where the trash has none. Throws Node's errors. */
export async function takeFromTrash(
  files: LibraryFiles,
  id: string,
  known?: TrashNames,
): Promise<Kind | null> {
  const last = (known ?? (await TrashNames.read(files))).lastOf(id);
  if (!last) return null;
  const to = files.pathOf(last.kind, id);
  await makeFolder(path.dirname(to), files.disk);
  if (await exists(to)) return null;
  // What cannot be read stays where it is: in its place it would only be in the way.
  await files.readCopy(path.join(trashFolder(files), last.name), id).catch((error: unknown) => {
    const why = `The document cannot be read, so it stays in the trash. ${(error as Error).message}`;
    throw new DeskError('failed', why, { cause: error });
  });
  await renameWithRetries(path.join(trashFolder(files), last.name), to, files.disk);
  await syncFolder(path.dirname(to), files.disk);
  await syncFolder(trashFolder(files), files.disk);
  known?.taken(id);
  return last.kind;
}

/** Documents in the trash, the last removed first; files that cannot be read are left out, and stay. */
export async function listTrash(files: LibraryFiles): Promise<(Summary & { removedAt: string })[]> {
  const listed: (Summary & { removedAt: string })[] = [];
  for (const { name, id, removedAt } of await trashed(files)) {
    const found = await files.readCopy(path.join(trashFolder(files), name), id).catch(() => null);
    if (found) listed.push({ ...summarise(found.document), removedAt });
  }
  return listed;
}
