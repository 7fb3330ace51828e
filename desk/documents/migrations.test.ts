import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Forms } from '../../core/migrations/migrate.ts';
import { Conflicts } from '../conflicts/conflicts.ts';
import { DeskDays } from '../days/desk-days.ts';
import { seal } from './envelope.ts';
import { History } from '../history/history.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { failure, faultyDisk } from '../testing/faulty-disk.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';

type Fields = Record<string, unknown>;
const isArticle = (fields: Fields): boolean => fields['kind'] === 'news' || fields['kind'] === 'brief';

/** Invented for these tests: form 1 called the headline `title`, form 2 wrote one day as text. Form 3 is today's. */
const forms: Forms = {
  current: 3,
  steps: [
    {
      from: 1,
      step: (document) => {
        const { title, ...rest } = document as Fields;
        return isArticle(rest) ? { ...rest, headline: title } : document;
      },
    },
    {
      from: 2,
      step: (document) => {
        const fields = document as Fields;
        if (!isArticle(fields)) return document;
        if (typeof fields['date'] !== 'string') throw new Error('its date is no text');
        return { ...fields, date: { start: fields['date'] } };
      },
    },
  ],
};

const asForm1 = (id: string, title: string): Fields => {
  const { headline: _, ...rest } = newsItem({ id });
  return { ...rest, title, date: '2024-03-11' };
};

/** A library whose files are of older forms: an item of form 1 and one of form 2; library.json too. */
async function olderLibrary() {
  const root = path.join(temporaryFolder(), 'library');
  await createLibrary(root);
  const put = (place: string, document: Fields, schema: number): string => {
    const file = path.join(root, place);
    mkdirSync(path.dirname(file), { recursive: true });
    const envelope = seal(document as { id: string }, 4, '2024-03-11T09:00:00.000Z', schema);
    writeFileSync(file, `${JSON.stringify(envelope, null, 2)}\n`);
    return readFileSync(file, 'utf8');
  };
  const first = put('news/first.json', asForm1('first', 'Ports compare notes'), 1);
  const { title, ...second } = asForm1('second', 'Nurses ask for simpler rules');
  put('news/second.json', { ...second, headline: title }, 2);
  const { document } = JSON.parse(readFileSync(path.join(root, 'library.json'), 'utf8')) as {
    document: Fields;
  };
  const settings = put('library.json', document, 1);
  return { root, put, first, settings };
}

const schemaIn = (root: string, place: string): unknown =>
  (JSON.parse(readFileSync(path.join(root, place), 'utf8')) as Fields)['schema'];

describe('a library of older forms', () => {
  it('is not written over where another program puts a file there while the old one is copied', async () => {
    const { root, put } = await olderLibrary();
    const { disk } = faultyDisk((operation, file) => {
      // The copy is whole, and takes its place: what comes now is in no copy.
      if (operation !== 'rename' || !file.includes(path.join('before-migration', '1', 'news'))) return;
      put('news/first.json', { ...newsItem({ id: 'first' }), headline: 'Theirs' }, 3);
    });
    const library = await openLibrary(root, { forms, disk });
    const { document, rev } = await library.read('first');
    await expect(library.save(document, rev)).rejects.toMatchObject({ code: 'conflict' });
    expect((await library.read('first')).document).toMatchObject({ headline: 'Theirs' });
  });

  it('is read in the present form, and reading changes nothing on disk', async () => {
    const { root } = await olderLibrary();
    const before = filesIn(root);
    const library = await openLibrary(root, { forms });
    expect(library.state()).toMatchObject({ troubled: [], readOnly: null });
    const read = await library.read('first');
    expect(read).toMatchObject({
      rev: 4,
      document: { headline: 'Ports compare notes', date: { start: '2024-03-11' } },
    });
    expect(library.summary('second')?.headline).toBe('Nurses ask for simpler rules');
    expect(filesIn(root)).toEqual(before);
  });

  it('keeps the file before its first writing, once, and only that of the document that was written', async () => {
    const { root, first, settings } = await olderLibrary();
    const library = await openLibrary(root, { forms });
    const { document, rev } = await library.read('first');
    const saved = await library.save({ ...document, status: 'in-review' }, rev);
    await library.save({ ...saved.document, status: 'cleared' }, saved.rev);
    expect(saved.rev).toBe(5);
    expect(filesIn(path.join(root, '.desk/before-migration'))).toEqual({
      '1/library.json': settings,
      '1/news/first.json': first,
    });
    expect([schemaIn(root, 'news/first.json'), schemaIn(root, 'news/second.json')]).toEqual([3, 2]);
    const again = await openLibrary(root, { forms });
    expect((await again.read('first')).document).toMatchObject({ status: 'cleared' });
  });

  it('keeps library.json before its first writing too', async () => {
    const { root, settings } = await olderLibrary();
    const library = await openLibrary(root, { forms });
    await library.changeSettings((now) => ({ ...now, office: { ...now.office, teaserLimit: 99 } }));
    expect(filesIn(path.join(root, '.desk/before-migration'))).toEqual({ '1/library.json': settings });
    expect(schemaIn(root, 'library.json')).toBe(3);
  });

  it('gives a second older file of the same place a name of its own', async () => {
    const { root, put, first } = await olderLibrary();
    const touch = async (): Promise<void> => {
      const library = await openLibrary(root, { forms });
      await library.change('first', (document) => ({ ...document, status: 'published' }));
    };
    await touch();
    const other = put('news/first.json', asForm1('first', 'Ports compare other notes'), 1);
    await touch();
    put('news/first.json', asForm1('first', 'Ports compare notes'), 1); // the one that is kept already
    await touch();
    const kept = filesIn(path.join(root, '.desk/before-migration/1/news'));
    expect(Object.keys(kept)).toHaveLength(2);
    expect(Object.values(kept).sort()).toEqual([first, other].sort());
  });

  it('writes nothing where the file before cannot be kept', async () => {
    const { root, first } = await olderLibrary();
    const { disk } = faultyDisk((operation, file) => {
      if (operation === 'write' && file.includes('before-migration')) throw failure('ENOSPC');
    });
    const library = await openLibrary(root, { forms, disk });
    const { document, rev } = await library.read('first');
    await expect(library.save(document, rev)).rejects.toMatchObject({ code: 'disk' });
    expect(readFileSync(path.join(root, 'news/first.json'), 'utf8')).toBe(first);
  });

  it('shows a document that cannot be brought along as troubled, and leaves its file alone', async () => {
    const { root, put } = await olderLibrary();
    const stuck = put('news/stuck.json', { ...asForm1('stuck', 'No day'), date: 7 }, 1);
    put('news/unknown.json', asForm1('unknown', 'From before the first'), 1);
    const library = await openLibrary(root, { forms });
    expect(library.state().troubled).toEqual([
      {
        path: 'news/stuck.json',
        reason:
          'The file is of an older form (1). It could not be brought from form 2 to form 3 (its date is no text).',
      },
    ]);
    expect(readFileSync(path.join(root, 'news/stuck.json'), 'utf8')).toBe(stuck);
    const gap = { current: 3, steps: forms.steps.filter(({ from }) => from === 2) };
    const lost = (await openLibrary(root, { forms: gap })).state().troubled;
    expect(lost.map((file) => file.path)).toContain('news/unknown.json');
  });

  it('keeps an edit by hand of an older file as a revision of its own', async () => {
    const { root } = await olderLibrary();
    const file = path.join(root, 'news/first.json');
    writeFileSync(file, readFileSync(file, 'utf8').replace('compare', 'exchange'));
    const { document, rev } = await (await openLibrary(root, { forms })).read('first');
    expect({ headline: (document as Fields)['headline'], rev }).toEqual({
      headline: 'Ports exchange notes',
      rev: 5,
    });
  });

  it('restores trash, versions and conflict copies of older forms', async () => {
    const { root } = await olderLibrary();
    const library = await openLibrary(root, { forms });
    await library.remove('second');
    const history = new History(library, await DeskDays.open(library.files));
    const conflicts = new Conflicts(library, history);
    const { document, rev } = await library.read('first');
    const saved = await library.save({ ...document, status: 'cleared' }, rev);
    const { conflict } = await conflicts.addConflict({ ...document, status: 'published' }, rev);
    const [version] = await history.versions('first');
    expect(saved.rev).toBe(5);
    expect(schemaIn(root, `.desk/history/first/${version?.version ?? ''}.json`)).toBe(3);
    expect((await history.readVersion('first', version?.version ?? '')).rev).toBe(4);
    expect((await conflicts.readConflict(conflict)).mine.document.status).toBe('published');

    const later = await openLibrary(root, { forms });
    expect((await later.trash()).map(({ id }) => id)).toEqual(['second']);
    const { document: back } = await later.restore('second');
    expect(back).toMatchObject({ headline: 'Nurses ask for simpler rules', date: { start: '2024-03-11' } });
  });
});

describe('a library of a newer desk', () => {
  const newer = (document: { id: string }): string =>
    JSON.stringify({ ...seal(document, 1, '2024-03-11T09:00:00.000Z'), schema: 7 });

  it('opens read-only where library.json is newer', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const { settings } = await createLibrary(root);
    writeFileSync(path.join(root, 'library.json'), newer(settings));
    const library = await openLibrary(root);
    expect(library.state().readOnly).toContain('written by a newer desk');
    await expect(library.create(newsItem())).rejects.toMatchObject({ code: 'read-only' });
  });

  it('is made by the first document that a newer desk saves there, so that an older one only reads it', async () => {
    const { root, settings } = await olderLibrary();
    const library = await openLibrary(root, { forms });
    const { document, rev } = await library.read('first');
    await library.save(document, rev);
    await library.changeSettings((now) => now);
    expect(filesIn(path.join(root, '.desk/before-migration'))['1/library.json']).toBe(settings);
    const before = { current: 2, steps: forms.steps.filter(({ from }) => from === 1) };
    const older = await openLibrary(root, { forms: before });
    expect(older.state().readOnly).toContain('written by a newer desk');
    await expect(older.create(newsItem())).rejects.toMatchObject({ code: 'read-only' });
  });

  it('is not made by one file that says it is newer: that one is left alone, and the rest works', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const made = await createLibrary(root);
    const { document, rev } = await made.create(newsItem({ id: 'ours' }));
    const file = path.join(root, 'news/theirs.json');
    const theirs = newer(newsItem({ id: 'theirs' }));
    writeFileSync(file, theirs);
    const library = await openLibrary(root);
    expect(library.state().readOnly).toBeNull();
    expect(library.state().troubled.map((troubled) => troubled.path)).toEqual(['news/theirs.json']);
    expect((await library.read('ours')).document).toEqual(document);
    await library.save(document, rev);
    await expect(library.remove('theirs')).rejects.toMatchObject({ code: 'not-found' });
    await expect(library.create(newsItem({ id: 'theirs' }))).rejects.toMatchObject({ code: 'conflict' });
    expect(readdirSync(path.join(root, 'news')).sort()).toEqual(['ours.json', 'theirs.json']);
    expect(readFileSync(file, 'utf8')).toBe(theirs);
  });

  it('leaves a document alone that becomes newer while the library is open', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const library = await createLibrary(root);
    const { document, rev } = await library.create(newsItem({ id: 'shared' }));
    const { rev: other } = await library.create(newsItem({ id: 'other' }));
    const file = path.join(root, 'news/shared.json');
    writeFileSync(file, newer(document));
    await expect(library.save(document, rev)).rejects.toMatchObject({ code: 'conflict' });
    expect(readFileSync(file, 'utf8')).toBe(newer(document));
    await library.save((await library.read('other')).document, other);
  });
});
