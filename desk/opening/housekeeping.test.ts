import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { BodyNode, NewsItem } from '../../core/document.ts';
import { dayLength } from '../../core/days/elapsed.ts';
import { Conflicts } from '../conflicts/conflicts.ts';
import { DeskDays } from '../days/desk-days.ts';
import { daysLeft } from '../trash/expire-trash.ts';
import { History } from '../history/history.ts';
import { runHousekeeping, type House, type Tidied } from './housekeeping.ts';
import { Journal } from '../drafts/journal.ts';
import { createLibrary, openLibrary } from './open-library.ts';
import { bodyOf, newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

/** A library in use, with a clock that the test sets. */
async function inUse() {
  const folder = temporaryFolder();
  const library = await createLibrary(path.join(folder, 'Our library'));
  const clock = { now: Date.now() };
  const days = await DeskDays.open(library.files, clock.now);
  const history = new History(library, days, { now: () => clock.now });
  const journal = new Journal(path.join(folder, 'drafts'));
  const house: House = { library, history, days, journal };
  /** Days go by in which the desk is opened now and then. */
  const live = async (count: number): Promise<Tidied> => {
    let tidied = await runHousekeeping(house, clock.now);
    for (let day = 0; day < count; day += 5) {
      clock.now += 5 * dayLength;
      const { trash, versions, pictures } = await runHousekeeping(house, clock.now);
      tidied = {
        trash: tidied.trash + trash,
        versions: tidied.versions + versions,
        pictures: tidied.pictures + pictures,
      };
    }
    return tidied;
  };
  return { library, clock, days, history, journal, house, live };
}

/** An item that shows a picture; the picture's file is put into the library as well. */
function withPicture(root: string, hash: string, fields: Partial<NewsItem> = {}): NewsItem {
  const src = `media/${hash.repeat(32)}.png`;
  writeFileSync(path.join(root, src), 'bytes of a picture');
  const picture: BodyNode = { type: 'picture', attrs: { src, alt: '', caption: '', credit: '' } };
  return newsItem({ body: { type: 'doc', content: [picture] }, ...fields });
}

const pictures = (root: string): string[] =>
  readdirSync(path.join(root, 'media'))
    .map((name) => name.slice(0, 1))
    .sort();

describe('the trash', () => {
  it('keeps a document for 30 days, and then lets it go with its history', async () => {
    const { library, history, live } = await inUse();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    await library.save({ ...item, body: bodyOf('Second.') }, 1);
    await library.remove(item.id);
    await live(25);
    expect(await library.trash()).toHaveLength(1);
    expect(await history.versions(item.id)).toHaveLength(1);
    expect(await live(10)).toMatchObject({ trash: 1 });
    expect(await library.trash()).toEqual([]);
    expect(await history.versions(item.id)).toEqual([]);
  });

  it('says after how many days a document goes, by the slower of the calendar and the days lived through', async () => {
    const { library, days, clock, live } = await inUse();
    const item = newsItem();
    await library.create(item);
    await library.remove(item.id);
    const left = async (): Promise<number[]> =>
      (await library.trash()).map((one) => daysLeft(days, one, clock.now));
    clock.now = Date.now() + 60_000; // the removal took a moment
    expect(await left()).toEqual([30]);
    await live(10);
    expect(await left()).toEqual([20]);
    clock.now += 3_000 * dayLength;
    expect((await left())[0]).toBeGreaterThan(10);
    clock.now -= 5_000 * dayLength;
    expect(await left()).toEqual([30]);
  });

  it('is not emptied by a clock that jumped ahead, or that was behind when the document was removed', async () => {
    const { library, clock, house } = await inUse();
    const item = newsItem();
    await library.create(item);
    await library.remove(item.id);
    const [name = ''] = readdirSync(path.join(library.files.root, '.desk', 'trash'));
    clock.now += 365 * dayLength;
    expect((await runHousekeeping(house, clock.now)).trash).toBe(0);
    clock.now -= 365 * dayLength;
    expect((await runHousekeeping(house, clock.now)).trash).toBe(0);
    const folder = path.join(library.files.root, '.desk', 'trash');
    renameSync(path.join(folder, name), path.join(folder, name.replace(/^\d{4}/, '2001')));
    clock.now += 20 * dayLength;
    expect((await runHousekeeping(house, clock.now)).trash).toBe(0);
    expect(await library.trash()).toHaveLength(1);
  });

  it('keeps things longer where the count of days was lost, and counts on over a restart', async () => {
    const { library, clock, live, house } = await inUse();
    const item = newsItem();
    await library.create(item);
    await library.remove(item.id);
    await live(25);
    const days = await DeskDays.open(library.files, clock.now);
    expect(days.today(clock.now)).toBe(25);
    rmSync(path.join(library.files.root, '.desk', 'days.json'));
    const lost = { ...house, days: await DeskDays.open(library.files, clock.now) };
    expect((await runHousekeeping(lost, clock.now + 7 * dayLength)).trash).toBe(0);
    writeFileSync(path.join(library.files.root, '.desk', 'days.json'), '{"passed": "long"');
    expect((await DeskDays.open(library.files, clock.now)).today(clock.now)).toBe(0);
  });

  it('leaves the history of a document that cannot be read, whose earlier copy leaves the trash', async () => {
    const { library, history, live } = await inUse();
    const item = newsItem({ body: bodyOf('First.') });
    await library.create(item);
    await library.save({ ...item, body: bodyOf('Second.') }, 1);
    const file = library.files.pathOf('news', item.id);
    await library.remove(item.id);
    writeFileSync(file, '{"damaged');
    expect(await live(40)).toMatchObject({ trash: 1 });
    expect(await history.versions(item.id)).toHaveLength(1);
  });

  it('is left alone by a desk that may not write', async () => {
    const { library, house } = await inUse();
    library.permission.lockOut('Anna has it.');
    await expect(runHousekeeping(house)).rejects.toMatchObject({
      code: 'read-only',
      message: 'Anna has it.',
    });
    expect(existsSync(path.join(library.files.root, '.desk', 'days.json'))).toBe(false);
  });
});

describe('collecting pictures', () => {
  it('removes a picture that nothing has used for 30 days', async () => {
    const { library, live } = await inUse();
    const { root } = library.files;
    withPicture(root, 'aa');
    await library.create(withPicture(root, 'bb'));
    writeFileSync(path.join(root, 'media', 'notes.txt'), 'left by a person');
    expect(await live(25)).toMatchObject({ pictures: 0 });
    expect(await live(10)).toMatchObject({ pictures: 1 });
    expect(pictures(root)).toEqual(['b', 'n']);
  });

  it('keeps a picture that a document, the trash, the history, a conflict or a draft still shows', async () => {
    const { library, history, journal, house, clock } = await inUse();
    const { root } = library.files;
    const conflicts = new Conflicts(library, history);
    const [shown, past, conflicting, typed] = [
      withPicture(root, 'aa'),
      withPicture(root, 'bb'),
      withPicture(root, 'cc'),
      withPicture(root, 'dd'),
    ];
    await library.create(shown);
    await library.create(past);
    await library.save({ ...past, body: bodyOf('No picture any more.') }, 1);
    await conflicts.addConflict(conflicting, 1);
    await journal.note(library, typed, 1);
    writeFileSync(path.join(root, 'news', 'damaged.json'), `{"attrs": {"src": "media/${'ee'.repeat(32)}.png`);
    writeFileSync(path.join(root, 'media', `${'ee'.repeat(32)}.png`), 'bytes of a picture');
    writeFileSync(
      path.join(root, 'news', 'wide.json'),
      Buffer.from(`media/${'ff'.repeat(32)}.png`, 'utf16le'),
    );
    writeFileSync(path.join(root, 'media', `${'ff'.repeat(32)}.png`), 'bytes of a picture');
    for (let n = 0; n < 12; n += 1) await runHousekeeping(house, (clock.now += 5 * dayLength));
    expect(pictures(root)).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('keeps a picture of a document in the trash until both may go', async () => {
    const { library, live } = await inUse();
    const { root } = library.files;
    const item = withPicture(root, 'aa');
    await library.create(item);
    await library.remove(item.id);
    await live(25);
    expect(pictures(root)).toEqual(['a']);
    await library.restore(item.id);
    await live(60);
    expect(pictures(root)).toEqual(['a']);
    await library.remove(item.id);
    expect(await live(40)).toMatchObject({ trash: 1, pictures: 1 });
  });

  it('removes nothing where a file cannot be read', async () => {
    const { library, live } = await inUse();
    const { root } = library.files;
    withPicture(root, 'aa');
    // A folder in the place of a file cannot be read, for root neither.
    const odd = path.join(root, 'library.json');
    const settings = readFileSync(odd);
    rmSync(odd);
    mkdirSync(odd);
    expect(await live(40)).toMatchObject({ pictures: 0 });
    rmSync(odd, { recursive: true });
    writeFileSync(odd, settings);
    expect(await live(5)).toMatchObject({ pictures: 1 });
  });

  it('goes by what the library shows after a restart', async () => {
    const { library, house, clock } = await inUse();
    const { root } = library.files;
    await library.create(withPicture(root, 'aa'));
    const reopened = await openLibrary(root);
    for (let n = 0; n < 10; n += 1)
      await runHousekeeping({ ...house, library: reopened }, (clock.now += 5 * dayLength));
    expect(pictures(root)).toEqual(['a']);
  });
});
