import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { createLibrary } from '../opening/open-library.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { lookInto, makeFolder, placesOf, requireFile, wholePath } from './folders.ts';

const sentence = /^[A-Z“].*\. [A-Z].*[.]$/s;
const why = async (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'it went well',
    (error: unknown) => (error as Error).message,
  );
const isPosix = process.platform !== 'win32';

describe('looking into a folder', () => {
  it('shows folders first, libraries as such, files with their size, and nothing hidden', async () => {
    const folder = temporaryFolder();
    await createLibrary(path.join(folder, 'our library'));
    for (const name of ['a10', 'a9', '.hidden']) mkdirSync(path.join(folder, name));
    writeFileSync(path.join(folder, 'A file.txt'), 'words');
    const { path: at, parent, entries, left } = await lookInto(folder);
    expect([at, parent, left]).toEqual([folder, path.dirname(folder), 0]);
    expect(entries.map(({ name, kind, size }) => [name, kind, size])).toEqual([
      ['a9', 'folder', null],
      ['a10', 'folder', null],
      ['our library', 'library', null],
      ['A file.txt', 'file', 5],
    ]);
    expect((await lookInto(path.join(folder, 'A file.txt'))).path).toBe(folder);
  });
  it.each([
    '',
    ' ',
    '.',
    '..',
    'Documents',
    './x',
    '~user',
    '~root/x',
    'file:///etc',
    'a\0b',
    '/etc\0',
    '\0',
  ])('asks for a whole path where it is %j', async (typed) => {
    expect(await why(lookInto(typed))).toMatch(/is not a whole path\. Begin with|Type the path of a folder/);
    expect(await why(makeFolder(typed, 'x'))).toMatch(
      /is not a whole path\. Begin with|Type the path of a folder/,
    );
  });
  it('knows the home folder, quotes that were copied along, and steps up', () => {
    expect(wholePath('~')).toBe(homedir());
    expect(wholePath(' "~/Documents" ')).toBe(path.join(homedir(), 'Documents'));
    expect(wholePath(path.join(homedir(), 'x', '..'))).toBe(homedir());
  });
  it('says why where it cannot', async () => {
    const folder = temporaryFolder();
    const file = path.join(folder, 'file');
    writeFileSync(file, '');
    for (const [place, reason] of [
      [path.join(folder, 'missing'), /It is not there/],
      [path.join(file, 'below'), /A part of the path is a file/],
      [path.join(folder, 'x'.repeat(300)), /too long/],
      [`/${'x/'.repeat(5_000)}`, /too long/],
    ] as const) {
      const said = await why(lookInto(place));
      expect(said).toMatch(sentence);
      expect(said).toMatch(reason);
    }
  });
  it.skipIf(!isPosix)('is not held up by pipes, and leads out of no circle of links', async () => {
    const folder = temporaryFolder();
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    symlinkSync('loop', path.join(folder, 'loop'));
    symlinkSync('/nowhere at all', path.join(folder, 'dangling'));
    mkdirSync(path.join(folder, 'kept'));
    expect((await lookInto(folder)).entries.map(({ name }) => name)).toEqual(['kept']);
    expect((await lookInto(path.join(folder, 'pipe'))).path).toBe(folder);
    expect(await why(lookInto(path.join(folder, 'loop')))).toMatch(/links lead in a circle/);
    expect(await why(requireFile(path.join(folder, 'pipe')))).toMatch(/is not a file that can be read/);
    expect(await why(requireFile(folder))).toMatch(/is not a file that can be read/);
    expect(await why(requireFile(path.join(folder, 'missing')))).toMatch(sentence);
  });
  it.skipIf(!isPosix || process.getuid?.() === 0)(
    'says that there is no permission to look into it',
    async () => {
      const folder = path.join(temporaryFolder(), 'closed');
      mkdirSync(folder, { mode: 0 });
      expect(await why(lookInto(folder))).toMatch(/You do not have permission to open it/);
      expect(await why(makeFolder(folder, 'x'))).toMatch(/permission/);
      chmodSync(folder, 0o700); // or it could not be removed
    },
  );
  it('shows the beginning of a huge folder, and says how much is left out', async () => {
    const folder = temporaryFolder();
    for (let count = 0; count < 2_500; count += 1) writeFileSync(path.join(folder, `file ${count}`), '');
    const { entries, left } = await lookInto(folder);
    expect([entries.length, left]).toEqual([2_000, 500]);
    expect(entries.slice(0, 3).map(({ name }) => name)).toEqual(['file 0', 'file 1', 'file 2']);
  });
});

describe('making a folder', () => {
  it('makes it and looks into it', async () => {
    const folder = temporaryFolder();
    expect((await makeFolder(folder, ' Our news ')).path).toBe(path.join(folder, 'Our news'));
    expect(await why(makeFolder(folder, 'Our news'))).toMatch(/already exists/);
  });
  it.each(['', ' ', '.', '..', '...', 'a/b', '../x', 'a\\b', '/etc', 'a\0b', 'a\nb', '\u0007'])(
    'refuses the name %j',
    async (name) => {
      expect(await why(makeFolder(temporaryFolder(), name))).toMatch(/cannot be the name of a folder\. Use/);
    },
  );
  it('says why where it cannot', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    expect(await why(makeFolder(path.join(folder, 'file'), 'x'))).toMatch(/A part of the path is a file/);
    expect(await why(makeFolder(path.join(folder, 'missing'), 'x'))).toMatch(/It is not there/);
    expect(await why(makeFolder(folder, 'ü'.repeat(200)))).toMatch(/too long/);
    expect(await why(makeFolder(folder, 'file'))).toMatch(/already exists/);
  });
});

describe('places', () => {
  it('leave out what is gone and what is no folder', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'file'), '');
    const asked = [folder, folder, path.join(folder, 'missing'), path.join(folder, 'file'), 'a\0b', ''];
    const { places } = await placesOf(asked);
    expect(places.filter(({ kind }) => kind === 'recent').map((place) => place.path)).toEqual([folder]);
  });
});
