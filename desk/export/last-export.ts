/**
 * What the last export of each request came to: where nothing has changed since, neither in the library nor in the folder nor in
 * the desk, the next one has nothing to do. Files are told by their marks, as git does. It is kept with the desk's own files, never
 * among those of an export: it names what stayed here, and an export's folder goes to the office's site as it is.
 */
import { createHash } from 'node:crypto';
import { lstat, readdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { kinds } from '../../core/document.ts';
import type { ExportRequest, ExportResult } from '../../core/export/export-request.ts';
import { stayReasons } from '../../core/export/release.ts';
import {
  addressesFile,
  folders,
  looksFolder,
  mediaFolder,
  ownPlaces,
  settingsFile,
} from '../../core/places.ts';
import { unsortedNamesIn } from '../documents/library-files.ts';
import { atOnce } from '../storage/at-once.ts';
import { recordFile } from './export-record.ts';
import type { ExportStart } from './job.ts';
import { OutFolder } from './out-folder.ts';

/** Older desks left the same under this name in the export's folder. */
export const strayFile = '.liaison-desk-export-last.json';
/** Requests whose last export is remembered for a folder, the last ones; and folders for which any is. */
const most = 8;
const mostFolders = 32;
const largest = 64 * 1024 * 1024;
const sideBySide = 32;
/** A file that was changed less than so many milliseconds ago may be changed again without another mark (FAT: 2 seconds). */
const coarsest = 3_000;

const lastSchema = z.array(
  z.strictObject({
    request: z.string(),
    /** Of everything that the files were made of. */
    made: z.string(),
    addresses: z.string(),
    files: z.array(z.string()),
    facts: z.record(
      z.string(),
      z.strictObject({
        bytes: z.int().nonnegative(),
        unchanged: z.boolean(),
        pages: z.int().optional(),
        isAccessible: z.boolean().optional(),
        subject: z.string().optional(),
      }),
    ),
    /** Of the files as they stood then. */
    stood: z.string(),
    remarks: z.array(z.string()),
    about: z.record(z.string(), z.string()),
    items: z.array(z.string()),
    stayed: z.array(
      z.strictObject({
        id: z.string(),
        kind: z.enum(kinds),
        headline: z.string(),
        why: z.enum(stayReasons),
        until: z.string().optional(),
      }),
    ),
  }),
);
type Last = z.infer<typeof lastSchema>[number];
/** What every desk has written of each. */
const straySchema = z.array(
  z.object({ request: z.string(), made: z.string(), addresses: z.string(), stood: z.string() }),
);

/** What an export would be made of, told by marks. */
export interface MadeOf {
  request: string;
  /** Of documents, pictures, settings and this desk. */
  made: string;
  /** Of the addresses that the library remembers. */
  addresses: string;
  /** True where any further change would show in `made`. */
  isSettled: boolean;
}

/** `code`: which desk this is; another one may write the same documents otherwise. */
export async function madeOfNow(
  { root, id, office, tags, troubled, unclear = [] }: ExportStart['library'],
  request: ExportRequest,
  code: string,
  now = Date.now(),
): Promise<MadeOf> {
  const asked = { ...request, folder: '', replace: undefined, withdrawn: undefined };
  const parts = [...Object.values(folders), mediaFolder, looksFolder];
  const names = await Promise.all(parts.map((part) => unsortedNamesIn(path.join(root, part), root)));
  const places = names.flatMap((inside, at) => inside.map((name) => `${parts[at] ?? ''}/${name}`)).sort();
  let newest = 0;
  const marks = await atOnce([settingsFile, ...places], sideBySide, async (place) => {
    const { mark, changedAt } = await markOf(path.join(root, place));
    newest = Math.max(newest, changedAt);
    return `${place} ${mark}`;
  });
  const rest = {
    code,
    day: new Date(now).toDateString(),
    id,
    office,
    tags,
    troubled,
    unclear,
  };
  return {
    request: JSON.stringify(asked),
    made: digest([JSON.stringify(rest), ...marks]),
    addresses: await addressMarks(root),
    isSettled: newest < now - coarsest,
  };
}

/** Marks of the files with addresses. */
export async function addressMarks(root: string): Promise<string> {
  const places = [addressesFile, ownPlaces.addresses];
  const marks = await Promise.all(places.map((place) => markOf(path.join(root, place))));
  return digest(marks.map(({ mark }) => mark));
}

/**
 * The result of the last export of the same, as `memory` (a folder of the desk's own) has it, where it would be the same again and every file stands
 * as it was written; else null.
 */
export async function sameAsLast(
  memory: string,
  folder: string,
  { request, made, addresses }: MadeOf,
): Promise<ExportResult | null> {
  const out = new OutFolder(folder);
  const last = (await readLast(memory, out)).find((one) => one.request === request);
  if (last?.made !== made || last.addresses !== addresses) return null;
  if (last.stood !== (await standing(out, last.files))) return null;
  return {
    folder: out.folder,
    files: last.files,
    facts: Object.fromEntries(
      Object.entries(last.facts).map(([file, facts]) => [file, { ...facts, unchanged: true }]),
    ),
    unchanged: last.files.length,
    withdrawn: [],
    remarks: last.remarks,
    about: last.about,
    items: last.items,
    stayed: last.stayed,
  };
}

/** Remembers an export after which nothing was left to do. Throws DeskError `disk`. */
export async function noteLast(
  memory: string,
  madeOf: MadeOf,
  { folder, files, facts, remarks, about, items, stayed }: ExportResult,
): Promise<void> {
  const out = new OutFolder(folder);
  const { request, made, addresses } = madeOf;
  const others = (await readLast(memory, out)).filter((one) => one.request !== request);
  const stood = await standing(out, files);
  const last: Last = { request, made, addresses, files, facts, remarks, about, items, stayed, stood };
  const kept = new OutFolder(memory);
  await kept.prepare(true);
  await kept.put(
    nameOf(out),
    `${JSON.stringify([...others, last].slice(-most))}
`,
  );
  await forgetOldest(memory);
}

/** Removes what an older desk left in the folder of an export; nothing else that has its name. */
export async function removeStray(folder: string): Promise<void> {
  const out = new OutFolder(folder);
  if ((await read(out, strayFile, straySchema)) !== null) await out.remove(strayFile).catch(() => undefined);
}

/** One file for each folder that was exported into. */
const nameOf = ({ folder }: OutFolder): string => `${digest([folder])}.json`;

const readLast = async (memory: string, out: OutFolder): Promise<Last[]> =>
  (await read(new OutFolder(memory), nameOf(out), lastSchema)) ?? [];

/** Null where there is none, or one of somebody else. */
async function read<T>(folder: OutFolder, file: string, schema: z.ZodType<T>): Promise<T | null> {
  try {
    return schema.parse(JSON.parse((await folder.read(file, largest)).toString('utf8')));
  } catch {
    return null;
  }
}

async function forgetOldest(memory: string): Promise<void> {
  const names = (await readdir(memory)).filter((name) => /^[0-9a-f]{64}\.json$/.test(name));
  if (names.length <= mostFolders) return;
  const dated = await atOnce(names, sideBySide, async (name) => {
    const file = path.join(memory, name);
    return { file, changedAt: (await markOf(file)).changedAt };
  });
  dated.sort((a, b) => b.changedAt - a.changedAt);
  for (const { file } of dated.slice(mostFolders)) await rm(file, { force: true });
}

/** Marks of an export's files and of the record: another export that wrote anything has written that anew. */
async function standing(out: OutFolder, files: readonly string[]): Promise<string> {
  const marks = await atOnce([recordFile, ...files], sideBySide, async (file) => {
    const { mark } = await markOf(out.pathOf(file));
    return `${file} ${mark}`;
  });
  return digest(marks);
}

const digest = (parts: readonly string[]): string =>
  createHash('sha256').update(parts.join('\n')).digest('hex');

async function markOf(file: string): Promise<{ mark: string; changedAt: number }> {
  const found = await lstat(file, { bigint: true }).catch(() => null);
  if (!found) return { mark: 'none', changedAt: 0 };
  const { ino, size, mtimeNs, ctimeNs, mtimeMs, ctimeMs } = found;
  return {
    mark: `${ino} ${size} ${mtimeNs} ${ctimeNs}`,
    changedAt: Math.max(Number(mtimeMs), Number(ctimeMs)),
  };
}

/** Which desk this is, told by the files that it was built into; null for one that is not built. */
export async function builtCode(module: { filename: string; dirname: string }): Promise<string | null> {
  if (!module.filename.endsWith('.js')) return null;
  const names = (await readdir(module.dirname)).filter((name) => name.endsWith('.js')).sort();
  const marks = await atOnce(names, sideBySide, async (name) => {
    const found = await lstat(path.join(module.dirname, name)).catch(() => null);
    return `${name} ${found?.size ?? ''} ${found?.mtimeMs ?? ''}`;
  });
  return digest(marks);
}
