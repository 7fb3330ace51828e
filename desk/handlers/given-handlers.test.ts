import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { libraryFileName } from '../../core/given/given.ts';
import { createDesk, type Desk } from '../desk.ts';
import { Memory } from '../remembered.ts';

let folder = '';
let desk: Desk;
let told: string[] = [];
let remembered = 0;
let forgotten = 0;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'given-handlers-'));
  told = [];
  remembered = 0;
  forgotten = 0;
  desk = createDesk({
    printer: null,
    userData: path.join(folder, 'settings'),
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: () => undefined, openAddress: () => Promise.resolve() },
    emit: (name) => told.push(name),
    remembered: () => (remembered += 1),
    recentForgotten: () => (forgotten += 1),
    canTellOfWork: true,
  });
});
afterEach(async () => {
  await desk.close();
  await rm(folder, { recursive: true, force: true, maxRetries: 5 });
});

const give = (...paths: string[]): Promise<void> => desk.give({ paths, refused: [] });

it('opens a library by the file that a new one has, and by any other name of it', async () => {
  const library = path.join(folder, 'Lisbon');
  await desk.create(library, 'Lisbon');
  expect(await readdir(library)).toContain(libraryFileName);
  await desk.create(path.join(folder, 'Porto'), 'Porto');

  await give(path.join(library, libraryFileName));
  expect(told.at(-1)).toBe('given-outside');
  expect(await desk.api.given({})).toEqual({ library: true, files: 0, refused: [] });
  expect((await desk.api.openGiven({}))?.path).toBe(library);
  expect(await desk.api.openGiven({})).toBeNull();
  // The same one again is left open as it is.
  const changes = told.filter((name) => name === 'library-changed').length;
  await give(library);
  expect((await desk.api.openGiven({}))?.path).toBe(library);
  expect(told.filter((name) => name === 'library-changed')).toHaveLength(changes);
  expect((await desk.open(path.join(folder, 'Porto', libraryFileName))).path).toBe(
    path.join(folder, 'Porto'),
  );
});

it('makes no library of a folder that is none, and writes nothing there, whatever a file in it says', async () => {
  const library = path.join(folder, 'Lisbon');
  await desk.create(library, 'Lisbon');
  const downloads = path.join(folder, 'Downloads');
  await mkdir(downloads);
  await writeFile(path.join(downloads, 'Annual report.desk-library'), `${library}\n{"folder":"${library}"}`);
  await symlink(path.join(library, libraryFileName), path.join(downloads, 'link.desk-library'));
  for (const name of ['Annual report.desk-library', 'link.desk-library']) {
    await give(path.join(downloads, name));
    await expect(desk.api.openGiven({})).rejects.toThrow(`“${downloads}” is no library`);
  }
  expect((await readdir(downloads)).sort()).toEqual(['Annual report.desk-library', 'link.desk-library']);
  expect(desk.folder()).toBe(library);
});

it('plans files that were given, without writing anything', async () => {
  const library = path.join(folder, 'Lisbon');
  await desk.create(library, 'Lisbon');
  const [text, word] = [path.join(folder, 'news.txt'), path.join(folder, 'report.docx')];
  await writeFile(
    text,
    'News from the port\n14 March 2026\n\nThe harbour office has opened a second desk.\n',
  );
  await writeFile(word, 'PK\x03\x04');
  await give(text, word);
  const plan = await desk.api.planGiven({});
  expect(plan?.files.map(({ name }) => name)).toEqual(['news.txt', 'report.docx']);
  expect(plan?.files[1]?.refused).toContain('report.docx');
  expect(await readdir(path.join(library, 'news'))).toEqual([]);
  expect(await desk.api.planGiven({})).toBeNull();
});

it('adds the file to a library without writing over one that is there', async () => {
  const library = path.join(folder, 'Lisbon');
  await desk.create(library, 'Lisbon');
  const file = path.join(library, libraryFileName);
  await writeFile(file, 'mine');
  expect(await desk.api.addLibraryFile({})).toEqual({ file });
  expect(await readFile(file, 'utf8')).toBe('mine');
});

it('forgets libraries that were opened before, tells whoever shows them, and keeps the last for the next start', async () => {
  await desk.create(path.join(folder, 'Lisbon'), 'Lisbon');
  expect((await desk.recentLibraries()).map(({ officeName }) => officeName)).toEqual(['Lisbon']);
  const before = remembered;
  await desk.api.clearRecentLibraries({});
  expect(remembered).toBeGreaterThan(before);
  expect(await desk.recentLibraries()).toEqual([]);
  expect(forgotten).toBe(1);
  expect((await desk.openLast())?.name).toBe('Lisbon');
});

it('forgets the last library and the folder of exports with them, where that library is not open', async () => {
  await desk.create(path.join(folder, 'Lisbon'), 'Lisbon');
  await new Memory(path.join(folder, 'settings')).remember({ exportFolder: path.join(folder, 'Pages') });
  await desk.close();
  await desk.api.clearRecentLibraries({});
  expect(await new Memory(path.join(folder, 'settings')).recall()).toMatchObject({
    library: null,
    recent: [],
    exportFolder: null,
  });
  expect(await desk.openLast()).toBeNull();
});

it('remembers whether long work is told of', async () => {
  expect(await desk.api.workNotices({})).toEqual({ shown: true });
  await desk.api.setWorkNotices({ shown: false });
  expect(await desk.api.workNotices({})).toEqual({ shown: false });
});
