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
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { randomUUID } from 'node:crypto';
import { Attention } from '../recovery/attention.ts';
import { examine } from '../doctor/doctor.ts';
import type { Work } from '../library/work-notes.ts';

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

describe('work that cannot be finished', () => {
  /** A library with a note that an earlier desk has left. */
  async function withNoteOf(work: Work): Promise<{ root: string; note: string }> {
    const root = path.join(temporaryFolder(), 'Our library');
    const library = await createLibrary(root);
    await library.create(newsItem({ id: 'there' }));
    await saveTag(library, ports);
    const note = path.join(root, `.desk/work/${randomUUID()}.json`);
    mkdirSync(path.dirname(note), { recursive: true });
    writeFileSync(note, JSON.stringify(work));
    return { root, note };
  }

  const imported: Work = {
    kind: 'import',
    documents: ['one', 'two', 'three'].map((id) => ({
      document: newsItem({ id, headline: `Item ${id}` }),
      rev: null,
    })),
    office: null,
  };

  async function openAndAsk(root: string) {
    const opened = await OpenedLibrary.open(root, { stays: false });
    const { library, conflicts } = opened;
    const items = await new Attention({ library, conflicts, journal: null }).items();
    const said = items.filter(({ path: at }) => at?.startsWith('.desk/work/')).map(({ found }) => found);
    // Everything else works.
    const { document, rev } = await library.read('there');
    await library.save({ ...document, language: document.language === 'fr' ? 'en' : 'fr' }, rev);
    const ids = library.list().map(({ id }) => id);
    await opened.close();
    return { said, ids: ids.sort() };
  }

  it('is said at each opening with what it is and what to do; nothing of it is lost, and the rest is done', async () => {
    const { root, note } = await withNoteOf(imported);
    const inTheWay = path.join(root, 'news/two.json');
    writeFileSync(inTheWay, '{"schema": 999, "document": {}}');
    const before = readFileSync(note, 'utf8');
    for (let time = 0; time < 2; time += 1) {
      const { said, ids: there } = await openAndAsk(root);
      expect(said).toEqual([
        expect.stringMatching(
          /^A desk ended in the middle of an import of 3 documents: “Item one”, “Item two”, “Item three”\. .+ could not: .+newer desk.+ open the library again/,
        ),
      ]);
      expect(there).toEqual(['one', 'there', 'three']);
      expect(readFileSync(note, 'utf8')).toBe(before);
    }
    expect((await examine(root)).findings).toContainEqual(
      expect.objectContaining({
        code: 'work-left',
        level: 'warning',
        message: expect.stringContaining('an import of 3 documents') as string,
      }),
    );
    rmSync(inTheWay);
    expect(await openAndAsk(root)).toEqual({ said: [], ids: ['one', 'there', 'three', 'two'] });
    expect(readdirSync(path.dirname(note))).toEqual([]);
    expect((await examine(root)).findings.filter(({ code }) => code === 'work-left')).toEqual([]);
  });

  it('is said where it is about tags', async () => {
    const twin: Tag = { id: 'harbours', name: 'Ports', colour: 'teal' };
    const { root } = await withNoteOf({ kind: 'restore-tag', tag: twin, documents: ['there'] });
    expect((await openAndAsk(root)).said).toEqual([
      expect.stringMatching(/putting the tag “Ports” back into one document\. .+ already exists\./),
    ]);
  });
});
