import { cpSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBackup } from '../backup/backup.ts';
import { listBackups } from '../backup/generations.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import { createDesk } from '../desk.ts';
import { Journal } from '../drafts/journal.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { isSameFolder } from './identity.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';

const idInFile = (root: string): string =>
  (JSON.parse(readFileSync(path.join(root, 'library.json'), 'utf8')) as { document: { id: string } }).document
    .id;

/** A library with one item that has been opened here, and a folder for backups. */
async function place() {
  const base = temporaryFolder();
  const root = path.join(base, 'Our library');
  const made = await createLibrary(root);
  await made.create(newsItem({ id: 'item', headline: 'The item' }));
  await opened(root);
  return { base, root, id: made.settings.id, copy: path.join(base, 'copy'), out: path.join(base, 'backups') };
}

/** Opens a library as a desk that may write, and closes it; gives its id. */
async function opened(root: string): Promise<string> {
  const opened = await OpenedLibrary.open(root, { stays: false });
  const { document, rev } = await opened.library.read('item');
  await opened.library.save(document, rev);
  await opened.close();
  expect(idInFile(root)).toBe(opened.library.settings.id);
  return opened.library.settings.id;
}

describe('a library', () => {
  it('stays itself where it is opened again, renamed, moved, or by another spelling of its path', async () => {
    const { base, root, id } = await place();
    expect(await opened(root)).toBe(id);
    symlinkSync(root, path.join(base, 'link'));
    expect(await opened(path.join(base, 'link'))).toBe(id);
    expect(await isSameFolder(path.join(base, 'link'), root)).toBe(true);
    mkdirSync(path.join(base, 'elsewhere'));
    const moved = path.join(base, 'elsewhere/Renamed');
    renameSync(root, moved);
    expect(await opened(moved)).toBe(id);
    expect(await opened(moved)).toBe(id);
  });

  it('stays itself where it was moved and a copy has taken its old place', async () => {
    const { root, id } = await place();
    const moved = `${root} of old`;
    renameSync(root, moved);
    cpSync(moved, root, { recursive: true });
    expect(await opened(moved)).toBe(id);
  });

  it('that was copied is one of its own, at the first look already, and stays so', async () => {
    const { root, id, copy } = await place();
    cpSync(root, copy, { recursive: true });
    const looked = await openLibrary(copy, { lookOnly: true });
    expect(looked.settings.id).not.toBe(id);
    expect(looked.identity).toMatchObject({ origins: [{ id, path: root }], copyOf: root });
    expect(idInFile(copy)).toBe(id);
    expect(await opened(copy)).toBe(looked.settings.id);
    rmSync(root, { recursive: true });
    renameSync(copy, root);
    expect(await opened(root)).toBe(looked.settings.id);
    expect((await openLibrary(root)).list().map(({ headline }) => headline)).toEqual(['The item']);
  });

  it('that was restored is one of its own, also where the original is gone', async () => {
    const { base, root, id, out } = await place();
    const { file } = await makeBackup(await openLibrary(root), { folder: out });
    const again = path.join(base, 'again');
    await restoreBackup(file, again);
    const looked = await openLibrary(again, { lookOnly: true });
    expect(looked.settings.id).not.toBe(id);
    rmSync(root, { recursive: true });
    expect(await opened(again)).toBe(looked.settings.id);
  });

  it('keeps its id where library.json is lost, and notes no other', async () => {
    const { root, id } = await place();
    for (const lost of ['library.json', '.desk/settings']) rmSync(path.join(root, lost), { recursive: true });
    expect((await openLibrary(root)).settings.id).toBe(id);
  });
});

describe('backups of a copy', () => {
  it.each(['copied', 'restored'] as const)('(%s) push out none of the real library’s', async (how) => {
    const { base, root, id, copy, out } = await place();
    const real: string[] = [];
    for (let count = 0; count < 3; count += 1)
      real.push((await makeBackup(await openLibrary(root), { folder: out })).file);
    if (how === 'copied') cpSync(root, copy, { recursive: true });
    else await restoreBackup(real[0] ?? '', copy);
    for (let count = 0; count < 12; count += 1)
      await makeBackup(await openLibrary(copy, { lookOnly: true }), { folder: out });
    expect((await listBackups(out, id)).map(({ file }) => file).sort()).toEqual(real);
    expect(await listBackups(out, (await openLibrary(copy)).settings.id)).toHaveLength(10);
    // Nor where nobody can tell that it is a copy, as it came from another computer.
    const other = path.join(base, 'other/Our library (2)');
    cpSync(root, other, { recursive: true });
    rmSync(path.join(other, '.desk/identity.json'));
    for (let count = 0; count < 12; count += 1) await makeBackup(await openLibrary(other), { folder: out });
    for (const file of real) expect((await listBackups(out, id)).map((one) => one.file)).toContain(file);
  });

  it('have neither folder nor rhythm of the real one’s', async () => {
    const { base, root, copy, out } = await place();
    mkdirSync(out);
    const desk = createDesk({
      printer: null,
      dialogs: { chooseFolder: () => Promise.resolve(out), chooseFiles: () => Promise.resolve(null) },
      outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
      emit: () => undefined,
      userData: path.join(base, 'user data'),
    });
    await desk.open(root);
    expect(await desk.api.chooseBackupFolder({})).toMatchObject({ folder: out, every: 'day' });
    cpSync(root, copy, { recursive: true });
    // A library of an older desk has no note of where it lives; the desk remembers.
    rmSync(path.join(copy, '.desk/identity.json'));
    await desk.open(copy);
    expect((await desk.api.backups({})).plan).toMatchObject({ folder: null, every: 'never' });
    await desk.open(root);
    expect((await desk.api.backups({})).plan).toMatchObject({ folder: out, every: 'day' });
    await desk.close();
  });
});

describe('words that a crash left behind', () => {
  /** Words typed in the library as opened under a path, by a desk that is gone. */
  async function typed(root: string, folder: string): Promise<Journal> {
    const library = await openLibrary(root);
    const journal = new Journal(folder);
    await journal.note(library, newsItem({ id: 'item', headline: 'Typed on' }), 1);
    await journal.close();
    return new Journal(folder);
  }
  const words = async (journal: Journal, root: string): Promise<string[]> =>
    (await journal.leftovers(await openLibrary(root))).map(({ document }) =>
      document.kind === 'brochure' ? '' : document.headline,
    );

  it('are found again by every path to the library, and only in that library', async () => {
    const { base, root, copy } = await place();
    symlinkSync(root, path.join(base, 'link'));
    const journal = await typed(path.join(base, 'link'), path.join(base, 'drafts'));
    expect(await words(journal, root)).toEqual(['Typed on']);
    rmSync(path.join(base, 'link'));
    expect(await words(journal, root)).toEqual(['Typed on']);
    cpSync(root, copy, { recursive: true });
    expect(await words(journal, copy)).toEqual([]);
    // Another folder now stands where the library was opened.
    mkdirSync(path.join(base, 'link'));
    expect(await words(journal, root)).toEqual(['Typed on']);
    await journal.close();
  });

  it('are offered in what was restored of a library that is gone', async () => {
    const { base, root, out } = await place();
    const { file } = await makeBackup(await openLibrary(root), { folder: out });
    const journal = await typed(root, path.join(base, 'drafts'));
    const again = path.join(base, 'again');
    await restoreBackup(file, again);
    expect(await words(journal, again)).toEqual([]);
    rmSync(root, { recursive: true });
    expect(await words(journal, again)).toEqual(['Typed on']);
    await journal.close();
  });
});
