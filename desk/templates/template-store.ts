/**
 * Templates of an office: files in the folder `templates` of its library, each in the form of documents and called by its
 * name. They go where the library goes, and no list, search or export looks there.
 */
import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document } from '../../core/document.ts';
import type { Stored } from '../../core/library/stored.ts';
import { ownPlaces, templatesFolder } from '../../core/places.ts';
import { asTemplate, fromTemplate, templateId, type Template } from '../../core/templates/template.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { namesIn } from '../documents/library-files.ts';
import { freeSetAside } from '../documents/set-aside-name.ts';
import type { Library } from '../library/library.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { makeFolder, renameWithRetries, syncFolder } from '../storage/durable-file.ts';
import { Turns } from '../storage/in-turn.ts';

const ending = '.json';
/** Longest name, in bytes. */
const longest = 120;
const turns = new Turns();

const folderOf = ({ root }: LibraryFiles): string => path.join(root, templatesFolder);
const fileOf = (files: LibraryFiles, name: string): string => path.join(folderOf(files), `${name}${ending}`);
const inTurn = <T>({ files }: Library, work: () => Promise<T>): Promise<T> => turns.take(files.root, work);

/** By name. One that cannot be read is listed, and says why. */
export async function listTemplates({ files }: Library): Promise<Template[]> {
  const names = (await namesIn(folderOf(files), files.root)).flatMap((file) =>
    file.endsWith(ending) && !file.startsWith('.') ? [file.slice(0, -ending.length)] : [],
  );
  const listed = await Promise.all(
    names.map(async (name): Promise<Template> => {
      try {
        return { name, kind: (await read(files, name)).document.kind, trouble: null };
      } catch (error) {
        return { name, kind: 'news', trouble: (error as Error).message };
      }
    }),
  );
  return listed.sort((a, b) => a.name.localeCompare(b.name));
}

/** Keeps a document as it is on the disk under a name; gives the name as its file has it. Throws DeskError: `exists` where one is called so. */
export async function saveTemplate(
  library: Library,
  id: string,
  asked: string,
  replace: boolean,
): Promise<string> {
  await library.permission.mayWrite();
  const { document } = await library.read(id);
  return inTurn(library, async () => {
    const name = nameOf(asked);
    const taken = await called(library.files, name);
    if (taken !== null && !replace) throw new DeskError('exists', says('template-exists', { name: taken }));
    // A template that is being edited elsewhere must see that this is another one.
    const before = taken === null ? null : await readIfWhole(library.files, taken);
    if (taken !== null) await setAside(library.files, taken);
    await write(library.files, name, document, (before?.rev ?? 0) + 1);
    return name;
  });
}

/** Makes a document that begins with a template; gives its id and revision. Throws DeskError. */
export async function createFromTemplate(
  library: Library,
  asked: string,
  id: string,
): Promise<{ document: Document; rev: number; savedAt: string }> {
  const { document } = await read(library.files, nameOf(asked));
  return library.create(fromTemplate(document, { id, at: new Date().toISOString() }));
}

/** What a template holds. Throws DeskError. */
export const readTemplate = ({ files }: Library, asked: string): Promise<Stored> =>
  read(files, nameOf(asked));

/**
 * Changes what a template holds; gives the name under which it is. One that has changed since `rev`, or cannot be read, stays
 * as it is: the words go beside it, under a name of their own. Throws DeskError.
 */
export async function writeTemplate(
  library: Library,
  asked: string,
  document: Document,
  rev: number,
): Promise<{ name: string; rev: number; savedAt: string }> {
  await library.permission.mayWrite();
  return inTurn(library, async () => {
    const { files } = library;
    const wanted = nameOf(asked);
    const taken = await called(files, wanted);
    const isMine = taken === null || (await readIfWhole(files, taken))?.rev === rev;
    const name = isMine ? (taken ?? wanted) : await freeName(files, wanted);
    const written = await write(files, name, document, isMine ? rev + 1 : 1);
    return { name, rev: written.rev, savedAt: written.savedAt };
  });
}

/** Gives a template another name. Throws DeskError: `exists` where another is called so. */
export async function renameTemplate(library: Library, asked: string, to: string): Promise<string> {
  await library.permission.mayWrite();
  return inTurn(library, async () => {
    const { files } = library;
    const [from, name] = [nameOf(asked), nameOf(to)];
    const taken = await called(files, name);
    if (taken !== null && taken !== from)
      throw new DeskError('exists', says('template-name-taken', { name: taken }));
    await read(files, from);
    await move(files, fileOf(files, from), fileOf(files, name));
    return name;
  });
}

/** Takes a template out of use; gives the name of the file in which it is kept. Throws DeskError. */
export async function removeTemplate(library: Library, asked: string): Promise<string> {
  await library.permission.mayWrite();
  return inTurn(library, () => setAside(library.files, nameOf(asked)));
}

/** Puts a template back that was taken out of use. Throws DeskError. */
export async function restoreTemplate(library: Library, asked: string, kept: string): Promise<void> {
  await library.permission.mayWrite();
  await inTurn(library, async () => {
    const { files } = library;
    const name = nameOf(asked);
    if ((await called(files, name)) !== null)
      throw new DeskError('exists', says('template-is-back', { name }));
    const from = path.join(files.root, ownPlaces.setAside, path.basename(kept));
    if (!(await isThere(from))) throw new DeskError('not-found', says('template-not-kept', { name }));
    await makeFolder(folderOf(files), files.disk);
    await move(files, from, fileOf(files, name));
  });
}

async function read(files: LibraryFiles, name: string): Promise<Stored> {
  try {
    const found = await files.readCopy(fileOf(files, name), templateId);
    if (found) return { document: found.document, rev: found.rev, savedAt: found.savedAt };
  } catch (error) {
    throw asDiskError(error, `the template “${name}”`);
  }
  throw new DeskError('not-found', says('template-gone', { name }));
}

/** Null where there is none, or it cannot be read. */
const readIfWhole = (files: LibraryFiles, name: string): Promise<Stored | null> =>
  read(files, name).catch(() => null);

async function write(files: LibraryFiles, name: string, document: Document, rev: number): Promise<Stored> {
  try {
    await files.mustStand();
    await makeFolder(folderOf(files), files.disk);
    const template = asTemplate(document, new Date().toISOString());
    return await files.writeCopy(fileOf(files, name), template, rev);
  } catch (error) {
    throw asDiskError(error, `the template “${name}”`);
  }
}

async function setAside(files: LibraryFiles, name: string): Promise<string> {
  const from = fileOf(files, name);
  if (!(await isThere(from))) throw new DeskError('not-found', says('no-template', { name }));
  const folder = path.join(files.root, ownPlaces.setAside);
  for (const made of [path.dirname(folder), folder]) await makeFolder(made, files.disk);
  const target = await freeSetAside(folder, `${templatesFolder}/${name}${ending}`);
  await move(files, from, target);
  return path.basename(target);
}

async function move(files: LibraryFiles, from: string, to: string): Promise<void> {
  try {
    await renameWithRetries(from, to, files.disk);
    for (const folder of new Set([path.dirname(from), path.dirname(to)]))
      await syncFolder(folder, files.disk);
  } catch (error) {
    throw asDiskError(error, 'the template');
  }
}

/** What a file of that name is called, whatever its capitals: some disks take both for the same. */
async function called(files: LibraryFiles, name: string): Promise<string | null> {
  const file = `${name}${ending}`.toLowerCase();
  const found = (await namesIn(folderOf(files), files.root)).find((one) => one.toLowerCase() === file);
  return found === undefined ? null : found.slice(0, -ending.length);
}

/** "Event (2)", or the next that no template has. */
async function freeName(files: LibraryFiles, name: string): Promise<string> {
  for (let n = 2; ; n += 1) {
    const next = nameOf(`${name.slice(0, longest - 10)} (${String(n)})`);
    if ((await called(files, next)) === null) return next;
  }
}

function nameOf(asked: string): string {
  const name = safeFileName(asked, longest, '');
  if (name === '') throw new DeskError('refused', says('template-needs-name'));
  return name;
}

const isThere = (file: string): Promise<boolean> =>
  lstat(file).then(
    () => true,
    () => false,
  );
