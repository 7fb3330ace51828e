import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { NewsItem, Tag } from '../../core/document.ts';
import { Imports } from '../import/import.ts';
import type { Library } from '../library/library.ts';
import { createLibrary } from './open-library.ts';
import { removeTag, restoreTag, saveTag } from '../tags/tags.ts';
import { leftWork } from '../library/work-notes.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { latestNewsText } from '../testing/texts.ts';
import { mortalDisk } from '../testing/mortal-disk.ts';
import { OpenedLibrary } from './opened-library.ts';

const ports: Tag = { id: 'ports', name: 'Ports', colour: 'teal' };
const ids = ['one', 'two', 'three', 'four'];

/**
 * Begins work in a library, ends the desk after so many operations of the disk, and opens the library again; gives what
 * is there then, and whether the work had come to its end.
 */
async function cutShort<T>(
  prepare: (library: Library) => Promise<void>,
  begin: (library: Library) => Promise<unknown>,
  look: (library: Library) => Promise<T>,
  operations: number,
  lastHappens: boolean,
): Promise<{ found: T; done: boolean }> {
  const root = path.join(temporaryFolder(), 'Our library');
  await prepare(await createLibrary(root));
  const mortal = mortalDisk();
  const opened = await OpenedLibrary.open(root, { stays: false, disk: mortal.disk });
  mortal.dieAfter(operations, lastHappens);
  const done = await begin(opened.library).then(
    () => true,
    () => false,
  );
  await opened.close();
  const again = await OpenedLibrary.open(root, { stays: false });
  const found = await look(again.library);
  await again.close();
  expect((await leftWork(again.library.files)).map(({ work }) => work.kind)).toEqual([]);
  return { found, done };
}

/** Cuts the work short at every fourth operation until it comes to its end; all or nothing of it has to be there. */
async function everywhere<T>(
  prepare: (library: Library) => Promise<void>,
  begin: (library: Library) => Promise<unknown>,
  look: (library: Library) => Promise<T>,
  [nothing, everything]: [T, T],
): Promise<void> {
  let finished = 0;
  for (const lastHappens of [false, true])
    for (let operations = 0; ; operations += 4) {
      const { found, done } = await cutShort(prepare, begin, look, operations, lastHappens);
      expect([nothing, everything], `after ${operations} operations`).toContainEqual(found);
      if (done) {
        expect(found).toEqual(everything);
        break;
      }
      if (JSON.stringify(found) === JSON.stringify(everything)) finished += 1;
    }
  expect(finished).toBeGreaterThan(4);
}

const tagged = async (library: Library): Promise<object> => ({
  tags: library.settings.tags.map(({ id }) => id),
  documents: await Promise.all(
    ids.map(async (id) => ((await library.read(id)).document as NewsItem).tags.join()),
  ),
});
const withTag = { tags: ['ports'], documents: ids.map(() => 'ports') };
const withoutTag = { tags: [], documents: ids.map(() => '') };

describe('work on many documents in the middle of which the desk ends', () => {
  it('is finished where it is the removal of a tag', async () => {
    const prepare = async (library: Library): Promise<void> => {
      await saveTag(library, ports);
      for (const id of ids) await library.create(newsItem({ id, tags: ['ports'] }));
    };
    await everywhere(prepare, (library) => removeTag(library, 'ports'), tagged, [withTag, withoutTag]);
  }, 120_000);

  it('is finished where it is the undoing of that', async () => {
    const prepare = async (library: Library): Promise<void> => {
      for (const id of ids) await library.create(newsItem({ id }));
    };
    await everywhere(prepare, (library) => restoreTag(library, ports, ids), tagged, [withoutTag, withTag]);
  }, 120_000);

  it('is finished where it is an import', async () => {
    const imports = new Imports();
    const bring = async (library: Library): Promise<unknown> => {
      const file = { name: 'latest-news.txt', bytes: new TextEncoder().encode(latestNewsText) };
      const { id, files } = await imports.plan(library, [file]);
      return imports.confirm(library, id, [files[0]?.documents.map(({ index }) => index) ?? []]);
    };
    const look = (library: Library): Promise<object> =>
      Promise.resolve({
        office: library.settings.office.name,
        headlines: library
          .list()
          .map(({ headline }) => headline)
          .sort(),
      });
    const whole = await createLibrary(path.join(temporaryFolder(), 'whole'));
    const nothing = await look(whole);
    await bring(whole);
    await everywhere(() => Promise.resolve(), bring, look, [nothing, await look(whole)]);
    imports.close();
  }, 120_000);

  it('is not finished against what an editor did meanwhile', async () => {
    const root = path.join(temporaryFolder(), 'Our library');
    await createLibrary(root);
    const mortal = mortalDisk();
    const opened = await OpenedLibrary.open(root, { stays: false, disk: mortal.disk });
    const imports = new Imports();
    const file = { name: 'latest-news.txt', bytes: new TextEncoder().encode(latestNewsText) };
    const { id, files } = await imports.plan(opened.library, [file]);
    const all = files[0]?.documents.map(({ index }) => index) ?? [];
    mortal.dieAfter(45, false);
    await imports.confirm(opened.library, id, [all]).catch(() => undefined);
    const [first] = opened.library.list();
    expect(first).toBeDefined();
    await opened.close();
    mortal.revive();
    // Another desk, of an older kind, that knows of no notes.
    const { openLibrary } = await import('./open-library.ts');
    await (await openLibrary(root)).remove(first?.id ?? '');
    const again = await OpenedLibrary.open(root, { stays: false });
    expect(again.library.list()).toHaveLength(all.length - 1);
    await again.close();
  });
});
