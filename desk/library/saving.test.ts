import { readdirSync, readFileSync, renameSync, unlinkSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Document } from '../../core/document.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { seal } from '../documents/envelope.ts';
import { newOffice } from '../settings/default-office.ts';
import { realDisk } from '../storage/disk.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { faultyDisk } from '../testing/faulty-disk.ts';
import { temporaryFolder } from '../testing/folder.ts';

const item = newsItem({ id: 'item', teaser: 'Mine.' });
const brief = { ...blankDocument('brief', newOffice(), item.createdAt), id: 'item' };
const fileOf = (document: Document, rev: number): string =>
  JSON.stringify(seal(document, rev, '2024-04-02T09:00:00.000Z'));

/** An open library on a disk where `deed` is done once, when a save has written its new file and looked at the old one. */
async function disturbed(deed: (file: string) => void) {
  const root = path.join(temporaryFolder(), 'Our library');
  let isDue = false;
  const { disk } = faultyDisk((operation, at) => {
    if (!isDue || operation !== 'stat' || !at.includes('item')) return;
    isDue = false;
    deed(path.join(root, 'news', 'item.json'));
  });
  await createLibrary(root);
  const library = await openLibrary(root, { disk });
  library.listen({
    saving: () => {
      deed(path.join(root, 'news', 'item.json'));
      return Promise.resolve();
    },
  });
  return {
    library,
    file: path.join(root, 'news', 'item.json'),
    disturb: () => {
      isDue = true;
    },
  };
}

/** Puts a file in a place as programs that sync do it: whole, at once. */
function put(file: string, content: string): void {
  writeFileSync(`${file}.part`, content);
  renameSync(`${file}.part`, file);
}

describe('a save', () => {
  it('takes its steps in their order: whole beside the old file, the old words kept, in its place, told', async () => {
    const steps: string[] = [];
    const root = path.join(temporaryFolder(), 'Our library');
    await createLibrary(root);
    const { disk } = faultyDisk(
      (operation, at) => {
        if (at.includes(`${path.sep}news`)) steps.push(operation);
      },
      {
        readFile: (file) => {
          steps.push('read');
          return realDisk.readFile(file);
        },
      },
    );
    const library = await openLibrary(root, { disk });
    await library.create(item);
    library.listen({
      saving: () => Promise.resolve(void steps.push('history')),
      written: (_, replaced) => Promise.resolve(void steps.push(`second copy of ${String(replaced)}`)),
      saved: () => steps.push('told'),
    });
    const replaced = library.entry('item')?.sha256;
    steps.length = 0;
    await library.save({ ...item, teaser: 'Mine, on.' }, 1);
    expect(steps.filter((step) => step !== 'read')).toEqual([
      'open r',
      'open wx',
      'write',
      'sync',
      'stat',
      'history',
      'rename',
      `second copy of ${String(replaced)}`,
      'sync folder',
      'told',
    ]);
    expect(steps.indexOf('read')).toBeLessThan(steps.indexOf('history'));
    expect(steps.filter((step) => step === 'read')).toHaveLength(1);
  });
});

describe('a file that another program puts into the place during a save', () => {
  it.each([
    ['a later revision', 2],
    ['the same revision', 1],
    ['an older one', 0],
  ])('is not written over: %s', async (_, rev) => {
    const { library } = await disturbed((file) => {
      put(file, fileOf({ ...item, teaser: 'Theirs.' }, rev));
    });
    await library.create(item);
    await expect(library.save({ ...item, teaser: 'Mine, on.' }, 1)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await library.read('item')).document).toMatchObject({ teaser: 'Theirs.' });
  });

  it('is set aside where it is damaged', async () => {
    const { library, file } = await disturbed((at) => {
      put(at, '{"schema": 1, "id": "it');
    });
    await library.create(item);
    await library.save({ ...item, teaser: 'Mine, on.' }, 1);
    const aside = path.join(library.files.root, '.desk', 'set-aside');
    expect(readdirSync(aside).map((name) => readFileSync(path.join(aside, name), 'utf8'))).toEqual([
      '{"schema": 1, "id": "it',
    ]);
    expect(readFileSync(file, 'utf8')).toContain('Mine, on.');
  });

  it('is not written over by a new document either', async () => {
    const { library, disturb } = await disturbed((at) => {
      put(at, fileOf({ ...item, teaser: 'Theirs.' }, 3));
    });
    disturb();
    await expect(library.create(item)).rejects.toMatchObject({ code: 'conflict' });
    expect((await library.read('item')).document).toMatchObject({ teaser: 'Theirs.' });
  });

  it.each<[string, (file: string) => void]>([
    ['only touched', (file) => utimesSync(file, new Date(0), new Date(0))],
    ['removed', unlinkSync],
  ])('keeps no save from being made where the old one was %s', async (_, deed) => {
    const { library, file } = await disturbed(deed);
    await library.create(item);
    await library.save({ ...item, teaser: 'Mine, on.' }, 1);
    expect(readFileSync(file, 'utf8')).toContain('Mine, on.');
  });
});

it('does not overlook a change of one letter made outside within the same moment', async () => {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  await library.create({ ...item, teaser: 'Seven seizures' });
  const file = library.files.pathOf('news', 'item');
  writeFileSync(file, readFileSync(file, 'utf8').replace('Seven seizures', 'Eleven seizure'));
  await expect(library.save({ ...item, teaser: 'Mine' }, 1)).rejects.toMatchObject({ code: 'conflict' });
  expect((await library.read('item')).document).toMatchObject({ teaser: 'Eleven seizure' });
});

describe('two documents of different kinds with one id', () => {
  it('one in the trash stays there while the other stands', async () => {
    const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
    await library.create(item);
    await library.remove('item');
    put(library.files.pathOf('brief', 'item'), fileOf(brief, 1));
    await library.rereadFile('brief', 'item');
    await expect(library.restore('item')).rejects.toMatchObject({ code: 'conflict' });
    expect(library.list().map(({ kind }) => kind)).toEqual(['brief']);
    expect(await library.trash()).toHaveLength(1);
  });

  it('one that comes while the other stands is said to be left out', async () => {
    const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
    await library.create(item);
    const file = library.files.pathOf('brief', 'item');
    put(file, fileOf(brief, 1));
    await library.rereadFile('brief', 'item');
    expect(library.state().troubled).toMatchObject([{ path: 'briefs/item.json' }]);
    unlinkSync(file);
    await library.rereadFile('brief', 'item');
    expect(library.state().troubled).toEqual([]);
  });
});
