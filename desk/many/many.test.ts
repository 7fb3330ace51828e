import path from 'node:path';
import { rm } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import type { Brochure, NewsItem } from '../../core/document.ts';
import type { Library } from '../library/library.ts';
import { withNote } from '../library/work-notes.ts';
import { finishWork } from '../opening/finish-work.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { changeMany, setValues } from './change-many.ts';
import { duplicateMany } from './duplicate-many.ts';
import { removeMany, restoreMany } from './remove-many.ts';

const newLibrary = (): Promise<Library> => createLibrary(path.join(temporaryFolder(), 'l'));
const news = async (library: Library, id: string): Promise<NewsItem> =>
  (await library.read(id)).document as NewsItem;
async function withItems(count: number): Promise<{ library: Library; ids: string[] }> {
  const library = await newLibrary();
  const items = Array.from({ length: count }, (_, n) => newsItem({ headline: `Item ${n}`, tags: ['a'] }));
  for (const item of items) await library.create(item);
  return { library, ids: items.map(({ id }) => id) };
}

describe('a change of many documents', () => {
  it('is made in each, taken back and done again, and kept over a restart', async () => {
    const { library, ids } = await withItems(5);
    await changeMany(library, ids.slice(0, 1), { status: 'published' });
    const { changed, notDone } = await changeMany(library, ids, { status: 'published', addTags: ['b'] });
    expect([changed.length, notDone]).toEqual([5, []]);
    expect(changed.find(({ id }) => id === ids[0])?.before).toEqual({ tags: ['a'] });
    const back = changed.map(({ id, before, after }) => ({ id, before: after, after: before }));
    expect((await setValues(library, back)).notDone).toEqual([]);
    expect(await news(library, ids[0] ?? '')).toMatchObject({ status: 'published', tags: ['a'] });
    expect(await news(library, ids[4] ?? '')).toMatchObject({ status: 'draft', tags: ['a'] });
    expect((await setValues(library, changed)).changed).toHaveLength(5);
    const reopened = await openLibrary(library.files.root);
    expect(await news(reopened, ids[4] ?? '')).toMatchObject({ status: 'published', tags: ['a', 'b'] });
  });

  it('names what cannot have it or is gone, and changes the others', async () => {
    const { library, ids } = await withItems(2);
    const edition = brochure({ title: 'Working together' });
    await library.create(edition);
    await rm(library.files.pathOf('news', ids[1] ?? ''));
    const { changed, notDone } = await changeMany(library, [...ids, edition.id], { addTags: ['b'] });
    expect(changed.map(({ id }) => id)).toEqual([ids[0]]);
    expect(notDone.map(({ headline }) => headline).sort()).toEqual(['Item 1', 'Working together']);
  });

  it('is not taken back in an edition that was frozen since', async () => {
    const library = await newLibrary();
    const edition = brochure({ title: 'Working together' });
    await library.create(edition);
    const { changed } = await changeMany(library, [edition.id], { language: 'fr' });
    const frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [], tags: [] };
    await library.change(edition.id, (document) => ({ ...document, frozen }) as Brochure);
    const back = changed.map(({ id, before, after }) => ({ id, before: after, after: before }));
    expect((await setValues(library, back)).notDone).toMatchObject([{ id: edition.id }]);
    expect((await library.read(edition.id)).document.language).toBe('fr');
  });

  it('is not taken back over what somebody has changed since', async () => {
    const { library, ids } = await withItems(2);
    const { changed } = await changeMany(library, ids, { status: 'cleared' });
    await library.change(ids[0] ?? '', (document) => ({ ...document, status: 'published' }));
    await library.change(ids[1] ?? '', (document) => ({ ...document, headline: 'Other words' }) as NewsItem);
    const back = changed.map(({ id, before, after }) => ({ id, before: after, after: before }));
    expect((await setValues(library, back)).notDone).toMatchObject([{ id: ids[0] }]);
    expect(await news(library, ids[0] ?? '')).toMatchObject({ status: 'published' });
    expect(await news(library, ids[1] ?? '')).toMatchObject({ status: 'draft', headline: 'Other words' });
  });

  it('that a desk did not come to the end of is finished by the next, but not over other values', async () => {
    const { library, ids } = await withItems(3);
    const changes = ids.map((id) => ({
      id,
      before: { status: 'draft' as const },
      after: { status: 'published' as const },
    }));
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => (end = resolve));
    const dying = withNote(library.files, { kind: 'set-values', changes }, () => ended);
    await library.change(ids[0] ?? '', (document) => ({ ...document, status: 'published' }));
    await library.change(ids[1] ?? '', (document) => ({ ...document, status: 'cleared' }));
    await finishWork(library);
    const now = await Promise.all(ids.map(async (id) => (await news(library, id)).status));
    expect(now).toEqual(['published', 'cleared', 'published']);
    expect(library.unfinishedWork).toEqual([]);
    end();
    await dying;
  });
});

describe('many documents in the trash', () => {
  it('come back, and go again', async () => {
    const { library, ids } = await withItems(4);
    expect((await removeMany(library, ids)).removed).toEqual(ids);
    expect(library.list()).toEqual([]);
    expect((await restoreMany(library, ids)).restored).toEqual(ids.map((id) => ({ id, rev: 1 })));
    expect(library.list()).toHaveLength(4);
    const again = await restoreMany(library, [ids[0] ?? '']);
    expect(again.notDone).toHaveLength(1);
  });

  it('are not followed by one that has been changed since', async () => {
    const { library, ids } = await withItems(2);
    await library.change(ids[0] ?? '', (document) => ({ ...document, status: 'cleared' }));
    const { removed, notDone } = await removeMany(library, ids, { [ids[0] ?? '']: 1, [ids[1] ?? '']: 1 });
    expect(removed).toEqual([ids[1]]);
    expect(notDone).toMatchObject([{ id: ids[0], headline: 'Item 0' }]);
  });
});

describe('copies', () => {
  it('are drafts with names of their own, and a missing original is named', async () => {
    const { library, ids } = await withItems(1);
    const first = await duplicateMany(library, ids);
    const second = await duplicateMany(library, [...ids, 'none']);
    expect(second.notDone).toMatchObject([{ id: 'none' }]);
    const copies = [...first.made, ...second.made];
    expect(copies.map(({ of }) => of)).toEqual([ids[0], ids[0]]);
    expect(await Promise.all(copies.map(async ({ id }) => (await news(library, id)).headline))).toEqual([
      'Copy of Item 0',
      'Copy of Item 0 (2)',
    ]);
  });
});
