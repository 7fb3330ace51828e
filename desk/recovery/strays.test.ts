import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { examine } from '../doctor/doctor.ts';
import { repair } from '../doctor/repair.ts';
import { IndexWriter } from '../index/index-cache.ts';
import { OpenedLibrary } from '../opening/opened-library.ts';
import { saveTag } from '../tags/tags.ts';
import { examine as examineFile } from '../search/examine.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { createLibrary } from '../opening/open-library.ts';
import { Attention } from './attention.ts';

const ids = ['one', 'two', 'three', 'four', 'five', 'six', 'seven'];

/** A library of seven items, which are in its index; saved by another computer, so that only the index knows them here. */
async function place() {
  const root = path.join(temporaryFolder(), 'Our library');
  const made = await createLibrary(root);
  for (const id of ids) await made.create(newsItem({ id, headline: `Item ${id}` }));
  await saveTag(made, { id: 'ports', name: 'Ports', colour: 'teal' });
  const yesterday = readFileSync(made.files.pathOf('news', 'one'));
  await made.save(newsItem({ id: 'one', headline: 'Item one' }), 1);
  const writer = new IndexWriter(made, () => undefined);
  writer.take(
    made.entries().map(({ summary: { id, kind } }) => {
      const found = examineFile(made.files.pathOf(kind, id), made.files.forms.current);
      return { id, examined: found && { ...found, readAt: Date.now() + 3_600_000 } };
    }),
  );
  await writer.close();
  const open = async (checkLater = false): Promise<{ opened: OpenedLibrary; attention: Attention }> => {
    const opened = await OpenedLibrary.open(root, { stays: false, checkLater });
    onTestFinished(() => opened.close());
    await opened.settled;
    return { opened, attention: new Attention({ ...opened, library: opened.library, journal: null }) };
  };
  return { root, yesterday, open, file: (id: string) => path.join(root, 'news', `${id}.json`) };
}

const shown = async (attention: Attention): Promise<string[]> =>
  (await attention.items()).map(({ code, path: at, headline }) =>
    `${code} ${at ?? ''} ${headline ?? ''}`.trim(),
  );

describe('what disappears while the desk is closed', () => {
  it.each([false, true])(
    'is said of documents that only the index knows (list at once: %s)',
    async (checkLater) => {
      const { root, open, file } = await place();
      const gone = ids.slice(0, 5);
      for (const id of gone) unlinkSync(file(id));
      expect((await examine(root)).findings.filter(({ code }) => code === 'document-missing')).toHaveLength(
        5,
      );
      const { opened, attention } = await open(checkLater);
      const expected = gone.map((id) => `missing news/${id}.json Item ${id}`).sort();
      expect((await shown(attention)).sort()).toEqual(expected);
      const [item] = await attention.items();
      await attention.keep(item?.item ?? '');
      await opened.close();
      // It is not forgotten with the next index.
      rmSync(path.join(root, '.desk/index.json'));
      const again = await open();
      expect((await shown(again.attention)).sort()).toEqual(expected);
      expect((await again.attention.items()).filter(({ kept: isKept }) => isKept)).toHaveLength(1);
    },
  );

  it('is said where an older document stands in the place of one that only the index knows', async () => {
    const { open, file, yesterday } = await place();
    writeFileSync(file('one'), yesterday);
    const { attention } = await open();
    expect(await shown(attention)).toEqual(['older news/one.json Item one']);
    const [item] = await attention.items();
    expect(item?.found).toContain('The library had revision 2 of this news');
  });

  it('is not said where the index is that of another computer, or the document is in the trash', async () => {
    const { root, open, file } = await place();
    const { opened } = await open();
    await opened.library.remove('one');
    await opened.close();
    expect(await shown((await open()).attention)).toEqual([]);
    const copy = `${root} elsewhere`;
    cpSync(root, copy, { recursive: true });
    unlinkSync(path.join(copy, 'news/two.json'));
    const elsewhere = await OpenedLibrary.open(copy, { stays: false });
    expect(await elsewhere.missed.list()).toEqual([]);
    await elsewhere.close();
    expect(file('one')).toContain('one.json');
  });
});

describe('templates of an office', () => {
  it('are parts of the library, and need no attention', async () => {
    const { root, open } = await place();
    const { opened, attention } = await open();
    const event = newsItem({ id: 'template', headline: 'Event' });
    mkdirSync(path.join(root, 'templates'));
    await opened.library.files.writeCopy(path.join(root, 'templates/Event.json'), event, 1);
    expect(await shown(attention)).toEqual([]);
  });
});

describe('an older library.json', () => {
  it('is said, and what stood there before comes back', async () => {
    const { root, open } = await place();
    const older = readFileSync(path.join(root, 'library.json'));
    const { opened } = await open();
    await saveTag(opened.library, { id: 'customs', name: 'Customs', colour: 'rust' });
    await opened.close();
    writeFileSync(path.join(root, 'library.json'), older);
    const again = await open();
    expect(await shown(again.attention)).toEqual(['older library.json']);
    const [candidate] = await again.attention.candidates('settings:library.json');
    expect(candidate?.opening).toBe('Ports, Customs');
    await again.attention.recover('settings:library.json', candidate?.candidate ?? '');
    expect(again.opened.library.settings.tags.map(({ id }) => id)).toEqual(['ports', 'customs']);
    expect(await shown(again.attention)).toEqual([]);
  });

  it('that comes while the desk is open leaves what it knew among the copies', async () => {
    const { root, open } = await place();
    const older = readFileSync(path.join(root, 'library.json'));
    const { opened, attention } = await open();
    await saveTag(opened.library, { id: 'customs', name: 'Customs', colour: 'rust' });
    writeFileSync(path.join(root, 'library.json'), older);
    await opened.library.lookAtSettingsAgain();
    expect(opened.library.settings.tags).toHaveLength(1);
    expect(await shown(attention)).toEqual(['older library.json']);
    await saveTag(opened.library, { id: 'wildlife', name: 'Wildlife', colour: 'green' });
    const copies = readdirSync(path.join(root, '.desk/settings'));
    expect(
      copies.some((name) =>
        readFileSync(path.join(root, '.desk/settings', name), 'utf8').includes('customs'),
      ),
    ).toBe(true);
  });
});

describe('a second library.json', () => {
  it.each([
    'library (conflicted copy).json',
    'library (Anna’s conflicted copy 2024-03-11).json',
    'library.sync-conflict-20240311-103205-ABCDEFG.json',
    'library-LAPTOP7.json',
    'library 2.json',
    'Copy of library.JSON',
  ])('is said and can be chosen (%s)', async (name) => {
    const { root, open } = await place();
    const other = JSON.parse(readFileSync(path.join(root, 'library.json'), 'utf8')) as {
      document: { office: { name: string } };
    };
    other.document.office.name = 'The office elsewhere';
    writeFileSync(path.join(root, name), JSON.stringify(other));
    writeFileSync(path.join(root, 'notes.json'), '{"mine": true}');
    const { opened, attention } = await open();
    expect(await shown(attention)).toEqual([`misnamed ${name}`]);
    const [candidate, ...more] = await attention.candidates(`settings:${name}`);
    expect(more).toEqual([]);
    await attention.recover(`settings:${name}`, candidate?.candidate ?? '');
    expect(opened.library.settings.office.name).toBe('The office elsewhere');
    expect(readdirSync(root)).not.toContain(name);
    expect((await attention.items()).map(({ code }) => code)).toEqual(['set-aside']);
  });
});

describe('a second folder', () => {
  it.each(['news (conflicted copy)', 'news.sync-conflict-20240311', 'News 2', 'news-LAPTOP7'])(
    'is said, and its documents come back (%s)',
    async (folder) => {
      const { root, open } = await place();
      renameSync(path.join(root, 'news'), path.join(root, folder));
      mkdirSync(path.join(root, 'news'));
      cpSync(path.join(root, folder, 'one.json'), path.join(root, 'news/one.json'));
      const two = readFileSync(path.join(root, folder, 'two.json'), 'utf8');
      writeFileSync(path.join(root, 'news/two.json'), two.replace('"Item two"', '"Two, elsewhere"'));
      const { opened, attention } = await open();
      const strays = (await attention.items()).filter(({ code }) => code === 'wrong-folder');
      expect(strays.map(({ path: at }) => at).sort()).toEqual(
        ids
          .slice(1)
          .map((id) => `${folder}/${id}.json`)
          .sort(),
      );
      await opened.close();
      const { after } = await repair(root);
      expect(after.documents).toBe(7);
      const again = await open();
      expect(again.opened.library.list()).toHaveLength(7);
      expect(await again.opened.conflicts.conflicts()).toMatchObject([{ id: 'two' }]);
      // What is left is a copy of what the library has.
      expect(await shown(again.attention)).toContain(`wrong-folder ${folder}`);
    },
  );

  it('of the desk or of pictures is said, too', async () => {
    const { root, open } = await place();
    mkdirSync(path.join(root, '.desk (conflicted copy)'));
    mkdirSync(path.join(root, 'media (1)'));
    writeFileSync(path.join(root, `media (1)/${'a'.repeat(64)}.png`), 'a picture');
    mkdirSync(path.join(root, '.git'));
    mkdirSync(path.join(root, 'for me'));
    expect((await shown((await open()).attention)).sort()).toEqual([
      'wrong-folder .desk (conflicted copy)',
      'wrong-folder media (1)',
    ]);
  });
});

describe('a note of unfinished work that this desk does not understand', () => {
  it.each([
    ['of a newer desk', { kind: 'merge-tags', tags: ['a', 'b'] }],
    ['with a part that is unknown', { kind: 'import', documents: [{ document: { id: 'x' }, rev: null }] }],
  ])('is said, as it may hold the only words of an import: %s', async (_, note) => {
    const { root, open } = await place();
    const at = '.desk/work/11111111-2222-3333-4444-555555555555.json';
    mkdirSync(path.dirname(path.join(root, at)), { recursive: true });
    writeFileSync(path.join(root, at), JSON.stringify(note));
    const { attention } = await open();
    expect(await shown(attention)).toContain(`set-aside ${at}`);
    expect((await examine(root)).findings).toContainEqual(
      expect.objectContaining({ code: 'work-strange', path: at }),
    );
    expect(readFileSync(path.join(root, at), 'utf8')).toBe(JSON.stringify(note));
  });

  it('is said where a service that syncs folders has renamed it', async () => {
    const { root, open } = await place();
    const at = '.desk/work/11111111-2222-3333-4444-555555555555 (conflicted copy).json';
    mkdirSync(path.dirname(path.join(root, at)), { recursive: true });
    writeFileSync(path.join(root, at), JSON.stringify({ kind: 'remove-tag', tag: 'a', documents: [] }));
    expect(await shown((await open()).attention)).toContain(`set-aside ${at}`);
  });
});
