import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { GivenThings } from './given-things.ts';
import { libraryFolderOf } from './library-folder.ts';

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'given-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const put = async (name: string, text = 'x'): Promise<string> => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, text);
  return file;
};

it('tells libraries from files, and gives each once', async () => {
  const things = new GivenThings();
  const [note, word] = [await put('note.txt'), await put('text.docx')];
  await things.add({ paths: [note, folder, word], refused: [] });
  await things.add({ paths: [note], refused: [] });
  expect(things.tell()).toEqual({ library: true, files: 2, refused: [] });
  expect([things.takeLibrary(), things.takeLibrary()]).toEqual([folder, null]);
  expect([things.takeFiles(), things.takeFiles()]).toEqual([[note, word], []]);
});

it('says once what is not there, and what is no file', async () => {
  const things = new GivenThings();
  const missing = path.join(folder, 'gone.txt');
  await things.add({ paths: [missing, '/dev/null'], refused: ['Refused before.'] });
  const { refused, ...rest } = things.tell();
  expect(rest).toEqual({ library: false, files: 0 });
  expect(refused).toEqual([
    'Refused before.',
    `There is no file or folder “${missing}”. Check its name.`,
    '“/dev/null” is neither a folder nor a file, so it was not opened.',
  ]);
  expect(things.tell().refused).toEqual([]);
});

it('opens one library of several, and says so', async () => {
  const things = new GivenThings();
  await mkdir(path.join(folder, 'b'));
  await things.add({ paths: [folder, path.join(folder, 'b')], refused: [] });
  expect(things.tell().refused).toEqual([expect.stringContaining('One library is open at a time')]);
  expect(things.takeLibrary()).toBe(folder);
});

it('goes by the folder of a file that opens a library, whatever stands in the file', async () => {
  for (const text of [
    '',
    '../../etc',
    '{"library":"/etc"}',
    'file://server/share',
    '\0\0',
    '[Desktop Entry]\nURL=/etc',
  ]) {
    const file = await put('lib/Any name.DESK-LIBRARY', text);
    expect(await libraryFolderOf(file)).toBe(path.join(folder, 'lib'));
  }
  const elsewhere = await put('other/x.desk-library');
  await symlink(elsewhere, path.join(folder, 'lib', 'link.desk-library'));
  expect(await libraryFolderOf(path.join(folder, 'lib', 'link.desk-library'))).toBe(path.join(folder, 'lib'));
  // A folder may be called so, too.
  await mkdir(path.join(folder, 'Lisbon.desk-library'));
  expect(await libraryFolderOf(path.join(folder, 'Lisbon.desk-library'))).toBe(
    path.join(folder, 'Lisbon.desk-library'),
  );
});

it('says of many things, and of long names, no more than somebody would read', async () => {
  const things = new GivenThings();
  const names = Array.from({ length: 200 }, (_, at) => path.join(folder, `\u202e${at}${'x'.repeat(30_000)}`));
  await things.add({ paths: names, refused: [] });
  const told = things.tell().refused;
  expect(told).toHaveLength(5);
  expect(told[4]).toContain('196 more');
  expect(told.join(' ').length).toBeLessThan(2_000);
  expect(told.join(' ')).not.toContain('\u202e');
});
