import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Comment, NewsItem } from '../../core/document.ts';
import { dayLength } from '../../core/days/elapsed.ts';
import { DeskDays } from '../days/desk-days.ts';
import { History, type HistoryOptions } from './history.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { failure, faultyDisk } from '../testing/faulty-disk.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';

const minute = 60_000;

/** A library whose history has a clock that the test sets. */
async function desk(library?: Library, options: HistoryOptions = {}) {
  library ??= await createLibrary(path.join(temporaryFolder(), 'Our library'));
  const clock = { now: Date.now() };
  const days = await DeskDays.open(library.files, clock.now);
  const history = new History(library, days, { now: () => clock.now, ...options });
  return { library, history, days, clock };
}

/** Saves other words over a document. */
async function type(
  library: Library,
  id: string,
  words: string,
  fields: Partial<NewsItem> = {},
): Promise<void> {
  const { document, rev } = await library.read(id);
  await library.save({ ...(document as NewsItem), body: bodyOf(words), ...fields }, rev);
}

const wordsOf = (document: object): string => JSON.stringify(document).match(/"text":"([^"]*)"/)?.[1] ?? '';

describe('the history', () => {
  it('keeps a document as it was imported, and then at most one version every five minutes', async () => {
    const { library, history, clock } = await desk();
    const item = newsItem({ body: bodyOf('As imported.') });
    await library.create(item);
    await type(library, item.id, 'One.');
    await type(library, item.id, 'Two.');
    await type(library, item.id, 'Three.');
    expect((await history.versions(item.id)).map(({ rev }) => rev)).toEqual([1]);
    clock.now += 6 * minute;
    await type(library, item.id, 'Four.');
    const versions = await history.versions(item.id);
    expect(versions.map(({ rev }) => rev)).toEqual([4, 1]);
    const words = await Promise.all(
      versions.map(async ({ version }) => wordsOf((await history.readVersion(item.id, version)).document)),
    );
    expect(words).toEqual(['Three.', 'As imported.']);
  });

  it('keeps a version at each change of status, before and after it', async () => {
    const { library, history } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    await type(library, item.id, 'Second.');
    await type(library, item.id, 'Ready.');
    await type(library, item.id, 'Ready.', { status: 'cleared' });
    await type(library, item.id, 'Touched after clearance.');
    const versions = await history.versions(item.id);
    expect(versions.map(({ rev, status }) => [rev, status])).toEqual([
      [4, 'cleared'],
      [3, 'draft'],
      [1, 'draft'],
    ]);
  });

  it('restores an earlier state as a new revision, and keeps what stood before', async () => {
    const { library, history } = await desk();
    const item = newsItem({ body: bodyOf('The good words.') });
    await library.create(item);
    await type(library, item.id, 'Worse words.');
    await type(library, item.id, 'The worst words.');
    const [first] = await history.versions(item.id);
    const restored = await history.restoreVersion(item.id, first?.version ?? '');
    expect(restored.rev).toBe(4);
    expect(wordsOf(restored.document)).toBe('The good words.');
    expect(wordsOf((await library.read(item.id)).document)).toBe('The good words.');
    const versions = await history.versions(item.id);
    expect(versions.map(({ rev }) => rev)).toEqual([3, 1]);
    await history.restoreVersion(item.id, versions[0]?.version ?? '');
    expect(wordsOf((await library.read(item.id)).document)).toBe('The worst words.');
  });

  it('keeps what colleagues have said since when it restores', async () => {
    const { library, history } = await desk();
    const comment = (id: string, resolved = false): Comment => ({
      ...{ id, by: 'Ines Marek', at: '2024-03-11T10:00:00.000Z', text: id, passage: null, resolved },
    });
    const item = newsItem({ body: bodyOf('The good words.'), comments: [comment('old')] });
    await library.create(item);
    await type(library, item.id, 'Worse words.');
    await library.change(item.id, (document) => ({
      ...document,
      comments: [comment('old', true), comment('new')],
    }));
    const version = (await history.versions(item.id)).find(({ rev }) => rev === 1);
    const { document } = await history.restoreVersion(item.id, version?.version ?? '');
    expect(wordsOf(document)).toBe('The good words.');
    expect(document.comments).toEqual([comment('old', true), comment('new')]);
  });

  it('leaves out a tag that the library no longer has when it restores', async () => {
    const { library, history } = await desk();
    await library.changeSettings((settings) => ({
      ...settings,
      tags: [{ id: 'ports', name: 'Ports', colour: 'teal' }],
    }));
    const item = newsItem({ tags: ['ports', 'lost'] });
    await library.create(item);
    await type(library, item.id, 'Other words.');
    const [version] = await history.versions(item.id);
    const { document } = await history.restoreVersion(item.id, version?.version ?? '');
    expect((document as NewsItem).tags).toEqual(['ports']);
  });

  it('stays with a document that goes to the trash and comes back, and over a restart', async () => {
    const { library, history } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    await type(library, item.id, 'Second.');
    await library.remove(item.id);
    expect(await history.versions(item.id)).toHaveLength(1);
    await expect(
      history.restoreVersion(item.id, (await history.versions(item.id))[0]?.version ?? ''),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
    const later = await desk(await openLibrary(library.files.root));
    await later.library.restore(item.id);
    await type(later.library, item.id, 'Third.', { status: 'in-review' });
    expect((await later.history.versions(item.id)).map(({ rev }) => rev)).toEqual([2, 1]);
  });

  it('goes on in order when the clock goes back a year', async () => {
    const { library, history, clock } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    await type(library, item.id, 'Second.');
    clock.now -= 365 * dayLength;
    await type(library, item.id, 'Third.');
    clock.now += 6 * minute;
    await type(library, item.id, 'Fourth.');
    const versions = await history.versions(item.id);
    expect(versions.map(({ rev }) => rev)).toEqual([3, 2, 1]);
    expect(await history.thin()).toBe(0);
  });

  it('orders versions by their making where a file was put back to an earlier revision', async () => {
    const { library, history } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    const file = library.files.pathOf('news', item.id);
    const first = readFileSync(file);
    for (const words of ['Second.', 'Third.'])
      await type(library, item.id, words, { status: words === 'Third.' ? 'cleared' : 'draft' });
    writeFileSync(file, first);
    const later = await desk(await openLibrary(library.files.root));
    later.clock.now += 6 * minute;
    await type(later.library, item.id, 'Other second.');
    const [newest] = await later.history.versions(item.id);
    expect(wordsOf((await history.readVersion(item.id, newest?.version ?? '')).document)).toBe('First.');
  });

  it('drops versions after 90 days that surely passed, but never the last one', async () => {
    const { library, history, clock } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    for (const words of ['Second.', 'Third.', 'Fourth.']) {
      await type(library, item.id, words);
      clock.now += 6 * minute;
    }
    expect(await history.versions(item.id)).toHaveLength(3);
    clock.now += 400 * dayLength; // one look at a wrong clock
    expect(await history.thin()).toBe(0);
    for (let week = 0; week < 13; week += 1) {
      clock.now += 7 * dayLength;
      await history.thin();
    }
    const left = await history.versions(item.id);
    expect(left.map(({ rev }) => rev)).toEqual([3]);
  });

  it('says what it takes, and drops the oldest versions above its cap', async () => {
    const { library, history, clock } = await desk(undefined, { cap: 6_000 });
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    expect(await history.usage()).toEqual({ bytes: 0, versions: 0, cap: 6_000 });
    for (let n = 0; n < 12; n += 1) {
      await type(library, item.id, `Words ${n}.`);
      clock.now += 6 * minute;
    }
    await history.thin();
    const use = await history.usage();
    expect(use.bytes).toBeLessThanOrEqual(6_000);
    const versions = await history.versions(item.id);
    expect(use.versions).toBe(versions.length);
    expect(use.bytes).toBe(versions.reduce((sum, { bytes }) => sum + bytes, 0));
    expect(versions[0]?.rev).toBe(12);
    expect(versions.length).toBeGreaterThan(1);
  });

  it('lets a save through where the version cannot be kept, and says so', async () => {
    const { disk } = faultyDisk((operation, file) => {
      if (operation === 'open wx' && file.includes('history')) throw failure('ENOSPC');
    });
    const { library: made } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await made.create(item);
    const { library, history } = await desk(await openLibrary(made.files.root, { disk }));
    await type(library, item.id, 'Second.');
    expect(wordsOf((await library.read(item.id)).document)).toBe('Second.');
    expect(history.trouble).toContain('a version of “Customs officers learn to read wildlife permits”');
  });

  it('keeps a version only once the new words are whole on the disk, so that it cannot take their space', async () => {
    const places: string[] = [];
    const { disk } = faultyDisk((operation, place) => {
      if (operation === 'open wx' || operation === 'rename')
        places.push(`${operation} ${path.basename(path.dirname(place))}`);
    });
    const root = path.join(temporaryFolder(), 'Our library');
    const item = newsItem({ body: bodyOf('First.') });
    await (await createLibrary(root)).create(item);
    const { library } = await desk(await openLibrary(root, { disk }));
    places.length = 0;
    await type(library, item.id, 'Second.');
    expect(places).toEqual(['open wx news', `open wx ${item.id}`, `rename ${item.id}`, 'rename news']);
  });

  it('says that a version is gone or cannot be read', async () => {
    const { library, history } = await desk();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    await type(library, item.id, 'Second.');
    for (const wrong of ['', '../../library', '00000009.1.0.draft.20240101T000000000Z.aaaaaaaaaaaa'])
      await expect(history.readVersion(item.id, wrong)).rejects.toMatchObject({ code: 'not-found' });
    const folder = path.join(library.files.root, '.desk', 'history', item.id);
    const [name = ''] = readdirSync(folder);
    writeFileSync(path.join(folder, name), '{"schema": 1');
    await expect(history.readVersion(item.id, name.replace(/\.json$/, ''))).rejects.toMatchObject({
      code: 'failed',
    });
    await expect(history.restoreVersion(item.id, name.replace(/\.json$/, ''))).rejects.toMatchObject({
      code: 'failed',
    });
    expect(wordsOf((await library.read(item.id)).document)).toBe('Second.');
  });

  it('forgets a document altogether when asked to, and no other', async () => {
    const { library, history } = await desk();
    const [one, two] = [newsItem({ body: bodyOf('One.') }), newsItem({ body: bodyOf('Two.') })];
    for (const item of [one, two]) {
      await library.create(item);
      await type(library, item.id, 'Changed.');
    }
    await history.forget(one.id);
    expect(await history.versions(one.id)).toEqual([]);
    expect(await history.versions(two.id)).toHaveLength(1);
    expect(Object.keys(filesIn(path.join(library.files.root, '.desk', 'history')))).toHaveLength(1);
  });
});
