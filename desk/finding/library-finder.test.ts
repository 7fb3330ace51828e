import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { Brochure, NewsItem } from '../../core/document.ts';
import type { LibraryHits } from '../../core/finding/library-hits.ts';
import { DeskDays } from '../days/desk-days.ts';
import { History } from '../history/history.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { Search } from '../search/search.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { LibraryFinder } from './library-finder.ts';

const needle = { words: 'organisation', case: false, wholeWord: false, accents: false };
const becomes = 'organization';

async function withItems() {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  const history = new History(library, await DeskDays.open(library.files, Date.now()));
  const search = new Search(library);
  onTestFinished(() => {
    search.close();
  });
  const date = { start: '2024-03-11' };
  await library.create(
    newsItem({ id: 'one', headline: 'Two organisations', date, body: bodyOf('An organisation met.') }),
  );
  await library.create(
    newsItem({ id: 'two', headline: 'Other news', teaser: 'ORGANISATION', status: 'published' }),
  );
  await library.create(newsItem({ id: 'none', headline: 'Nothing' }));
  await library.create(newsItem({ id: 'gone', headline: 'Organisation in the trash' }));
  await library.create(
    brochure({ id: 'edition', title: 'Working together', introduction: 'An organisation.' }),
  );
  await library.remove('gone');
  return { library, history, finder: new LibraryFinder(library, history, search) };
}
const all = ({ documents }: LibraryHits) =>
  documents.map(({ id, rev, hits }) => ({ id, rev, keys: hits.map(({ key }) => key) }));

describe('words in a library', () => {
  it('are found in Arabic also where they are stretched, or typed so', async () => {
    const { library, finder } = await withItems();
    await library.create(newsItem({ id: 'stretched', headline: 'في العـــراق اليوم' }));
    await library.create(newsItem({ id: 'plain', headline: 'في العراق اليوم' }));
    for (const words of ['العراق', 'العـراق'])
      expect((await finder.find({ needle: { ...needle, words } })).total).toBe(2);
    expect((await finder.find({ needle: { ...needle, words: 'العراق', accents: true } })).total).toBe(1);
  });

  it('are found in every document with their places, and not in the trash', async () => {
    const { finder } = await withItems();
    const found = await finder.find({ needle, becomes });
    expect(found.total).toBe(4);
    const told = found.documents.map(({ id, status, hits }) => [
      id,
      status,
      hits.map(({ part, excerpt }) => `${part}: ${excerpt.join('|')}`),
    ]);
    expect(told).toEqual(
      expect.arrayContaining([
        ['one', 'draft', ['headline: Two |organisation|s', 'text: An |organisation| met.']],
        ['two', 'published', ['teaser: |ORGANISATION|']],
        ['edition', 'draft', ['teaser: An |organisation|.']],
      ]),
    );
    expect(await finder.find({ needle: { ...needle, words: '' } })).toMatchObject({ total: 0 });
    expect((await finder.find({ needle: { ...needle, words: '.' } })).total).toBe(2);
    expect((await finder.find({ needle, becomes }, 1)).more).toBe(2);
  });

  it('are replaced on the disk with a version kept before, taken back, and replaced again', async () => {
    const { library, history, finder } = await withItems();
    const told = await finder.replace({ needle, becomes, chosen: all(await finder.find({ needle })) });
    expect(told).toMatchObject({ replaced: 4, changedMeanwhile: [], failed: [], refused: 0 });
    const again = await openLibrary(library.files.root, { lookOnly: true });
    const one = (await again.read('one')).document as NewsItem;
    expect([one.headline, JSON.stringify(one.body).includes('An organization met.')]).toEqual([
      'Two organizations',
      true,
    ]);
    expect(((await again.read('two')).document as NewsItem).teaser).toBe('ORGANIZATION');
    for (const id of told.documents) expect(await history.versions(id)).not.toHaveLength(0);
    expect(await finder.turn(told.step ?? '', 'before')).toEqual({ turned: 3, changedSince: [] });
    expect(((await library.read('one')).document as NewsItem).headline).toBe('Two organisations');
    expect(await finder.turn(told.step ?? '', 'after')).toEqual({ turned: 3, changedSince: [] });
    expect(((await library.read('one')).document as NewsItem).headline).toBe('Two organizations');
    await expect(finder.turn('other', 'before')).rejects.toThrow('no longer be undone');
  });

  it('stay where a document has been changed or removed meanwhile, which is named', async () => {
    const { library, finder } = await withItems();
    const chosen = all(await finder.find({ needle }));
    await library.change(
      'one',
      (document) => ({ ...document, headline: 'Changed organisation' }) as NewsItem,
    );
    const file = library.files.pathOf('news', 'one');
    const before = readFileSync(file, 'utf8');
    await library.remove('two');
    const told = await finder.replace({ needle, becomes, chosen });
    expect(told.documents).toEqual(['edition']);
    expect(told.changedMeanwhile.sort()).toEqual(['Changed organisation', 'two']);
    expect(readFileSync(file, 'utf8')).toBe(before);
    await library.change(
      'edition',
      (document) => ({ ...document, introduction: 'Written since.' }) as typeof document,
    );
    expect(await finder.turn(told.step ?? '', 'before')).toEqual({
      turned: 0,
      changedSince: ['Working together'],
    });
  });

  it('are replaced only where they were chosen', async () => {
    const { library, finder } = await withItems();
    const { documents } = await finder.find({ needle });
    const one = documents.find(({ id }) => id === 'one');
    const [, text] = one?.hits ?? [];
    await finder.replace({
      needle,
      becomes,
      chosen: [{ id: 'one', rev: one?.rev ?? 0, keys: [text?.key ?? ''] }],
    });
    const now = (await library.read('one')).document as NewsItem;
    expect([now.headline, JSON.stringify(now.body).includes('An organization met.')]).toEqual([
      'Two organisations',
      true,
    ]);
  });

  it('stay in a frozen edition, which is named, and are found once', async () => {
    const { library, finder } = await withItems();
    const { document, rev } = await library.read('edition');
    const kept = newsItem({ id: 'one', headline: 'Two organisations', body: bodyOf('An organisation met.') });
    const frozen = { at: '2024-05-03T09:00:00.000Z', by: '', items: [kept], tags: [] };
    await library.save({ ...document, frozen } as Brochure, rev);
    const found = await finder.find({ needle, becomes });
    expect(found.documents.find(({ id }) => id === 'edition')?.hits).toHaveLength(1); // its introduction
    const { documents, failed } = await finder.replace({ needle, becomes, chosen: all(found) });
    expect(documents.sort()).toEqual(['one', 'two']);
    expect(failed.map(({ headline }) => headline)).toEqual(['Working together']);
    expect((await library.read('edition')).document).toMatchObject({
      introduction: 'An organisation.',
      frozen: { items: [{ headline: 'Two organisations' }] },
    });
  });
});
