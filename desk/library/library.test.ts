import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { schemaVersion, type NewsItem } from '../../core/document.ts';
import { newOffice } from '../settings/default-office.ts';
import { digestOf } from '../storage/digest.ts';
import { realDisk } from '../storage/disk.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { seal } from '../documents/envelope.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import type { Library } from './library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { failure, faultyDisk } from '../testing/faulty-disk.ts';
import { filesIn, noSmallDisk, smallDisk, temporaryFolder } from '../testing/folder.ts';

const newLibrary = (): Promise<Library> => createLibrary(path.join(temporaryFolder(), 'Our library'));
const fileOf = (library: Library, { kind, id }: Pick<NewsItem, 'kind' | 'id'>): string =>
  library.files.pathOf(kind, id);
const again = (library: Library): Promise<Library> => openLibrary(library.files.root);
const edited = (document: NewsItem, fields: Partial<NewsItem>): NewsItem => ({ ...document, ...fields });

/** Changes the document in a file as a person with a text editor would: the envelope stays as it was. */
function editByHand(file: string, from: string, to: string): void {
  const text = readFileSync(file, 'utf8');
  expect(text).toContain(from);
  writeFileSync(file, text.replace(from, to));
}

describe('a new library', () => {
  it('is a folder that opens again with what was put into it', async () => {
    const library = await newLibrary();
    const item = newsItem({ tags: [], body: bodyOf('First paragraph.', 'Second, with a lone \ud83d half.') });
    await library.create(item);
    await library.create(brochure({ title: 'Partners', items: [item.id] }));
    const reopened = await again(library);
    expect(reopened.state()).toMatchObject({ name: 'Our library', troubled: [], readOnly: null });
    expect(
      reopened
        .list()
        .map(({ headline }) => headline)
        .sort(),
    ).toEqual([item.headline, 'Partners']);
    expect((await reopened.read(item.id)).document).toEqual(item);
  });

  it('holds each document in an envelope that says what it is', async () => {
    const library = await newLibrary();
    const item = newsItem();
    const { savedAt } = await library.create(item);
    const file = JSON.parse(readFileSync(fileOf(library, item), 'utf8')) as object;
    expect(file).toEqual({
      schema: schemaVersion,
      id: item.id,
      rev: 1,
      savedAt,
      sha256: digestOf(item),
      document: item,
    });
    expect(Object.keys(file)).toEqual(['schema', 'id', 'rev', 'savedAt', 'sha256', 'document']);
  });

  it('is made only in an empty folder, and leaves any other alone', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'letter.txt'), 'mine');
    await expect(createLibrary(folder)).rejects.toMatchObject({ code: 'refused' });
    await expect(createLibrary(path.join(folder, 'letter.txt'))).rejects.toMatchObject({ code: 'refused' });
    expect(filesIn(folder)).toEqual({ 'letter.txt': 'mine' });
    const empty = path.join(temporaryFolder(), 'one', 'two');
    mkdirSync(empty, { recursive: true });
    writeFileSync(path.join(empty, '.DS_Store'), '');
    expect((await createLibrary(empty, newOffice('An office'))).settings.office.name).toBe('An office');
  });
});

describe('opening a folder', () => {
  it('refuses one that is no library with a sentence, and writes nothing there', async () => {
    const folder = temporaryFolder();
    writeFileSync(path.join(folder, 'letter.txt'), 'mine');
    for (const at of [folder, path.join(folder, 'letter.txt'), path.join(folder, 'none')])
      await expect(openLibrary(at)).rejects.toMatchObject({
        code: 'no-library',
        message: expect.stringContaining(at),
      });
    expect(filesIn(folder)).toEqual({ 'letter.txt': 'mine' });
  });

  it('lists files that cannot be read, keeps them as they are, and works with the rest', async () => {
    const library = await newLibrary();
    const good = newsItem();
    await library.create(good);
    const whole = (fields: Partial<NewsItem>): string =>
      JSON.stringify(seal(newsItem({ id: 'x', ...fields }), 1, '2024-04-02T09:00:00Z'));
    const damaged: Record<string, string> = {
      'news/a-empty.json': '',
      'news/b-zero.json': '\0'.repeat(300),
      'news/c-cut.json': whole({ id: 'c-cut' }).slice(0, 200),
      'news/d-null.json': 'null',
      'news/e-list.json': '[]',
      'news/f-newer.json': JSON.stringify({ schema: schemaVersion + 1, anything: true }),
      'news/g-other-name.json': whole({ id: 'something-else' }),
      'news/h-strange.json': whole({
        id: 'h-strange',
        body: { type: 'doc', content: [{ type: 'marquee' }] },
      }),
      'news/i-address.json': whole({
        id: 'i-address',
        body: {
          type: 'doc',
          content: [
            {
              type: 'paragraph',
              content: [
                {
                  type: 'text',
                  text: 'here',
                  marks: [{ type: 'link', attrs: { href: 'javascript:alert(1)' } }],
                },
              ],
            },
          ],
        },
      }),
      'news/j copy (2).json': whole({ id: 'j' }),
      'briefs/k-kind.json': whole({ id: 'k-kind' }),
    };
    for (const [place, content] of Object.entries(damaged))
      writeFileSync(path.join(library.files.root, place), content);
    writeFileSync(path.join(library.files.root, 'news', 'notes.txt'), 'no document, and not taken for one');
    const before = filesIn(library.files.root);

    const opened = await again(library);
    expect(
      opened
        .state()
        .troubled.map((file) => file.path)
        .sort(),
    ).toEqual(Object.keys(damaged).sort());
    for (const { reason } of opened.state().troubled) expect(reason).toMatch(/^[A-Z].*\.$/s);
    expect(opened.state().troubled.find((file) => file.path.includes('f-newer'))?.reason).toContain(
      'newer desk',
    );
    expect(opened.list().map(({ id }) => id)).toEqual([good.id]);
    expect(filesIn(library.files.root)).toEqual(before);
    const { document, rev } = await opened.read(good.id);
    await opened.save({ ...document, status: 'cleared' }, rev);
    for (const [place, content] of Object.entries(damaged))
      expect(filesIn(library.files.root)[place]).toBe(content);
  });

  it('goes on with plain settings where library.json is missing, and says so', async () => {
    const library = await newLibrary();
    await library.create(newsItem({ tags: ['wildlife'] }));
    rmSync(path.join(library.files.root, 'library.json'));
    const opened = await again(library);
    expect(opened.list()).toHaveLength(1);
    expect(opened.state().troubled).toEqual([
      { path: 'library.json', reason: expect.stringContaining('missing') },
    ]);
    expect(opened.state().tags).toEqual([{ id: 'wildlife', name: 'wildlife', colour: 'slate' }]);
    expect(readdirSync(library.files.root)).not.toContain('library.json');
    await opened.changeSettings((settings) => ({ ...settings, office: newOffice('Named again') }));
    expect(opened.state().troubled).toEqual([]);
    expect((await again(library)).settings).toMatchObject({
      office: { name: 'Named again' },
      tags: [{ id: 'wildlife' }],
    });
  });

  it('goes on with the office and tags that it last had where library.json is lost, from a copy', async () => {
    const library = await newLibrary();
    const tag = { id: 'ports', name: 'Ports and harbours', colour: 'teal' as const };
    await library.changeSettings(({ kind, id }) => ({ kind, id, office: newOffice('Lisbon'), tags: [tag] }));
    for (let count = 0; count < 12; count += 1) await library.changeSettings((settings) => settings);
    await library.create(newsItem({ tags: ['ports', 'unknown'] }));
    const before = library.settings;
    for (const content of [null, '', 'null', '{"schema": 1, "id": "hal']) {
      const file = path.join(library.files.root, 'library.json');
      if (content === null) rmSync(file);
      else writeFileSync(file, content);
      const opened = await again(library);
      expect(opened.settings).toEqual({
        ...before,
        tags: [tag, { id: 'unknown', name: 'unknown', colour: 'slate' }],
      });
      expect(opened.state().troubled).toEqual([
        { path: 'library.json', reason: expect.stringContaining('the office and the tags of 20') },
      ]);
    }
    expect(readdirSync(path.join(library.files.root, '.desk', 'settings'))).toHaveLength(10);
  });

  it('keeps a copy of a damaged library.json before writing in its place', async () => {
    const library = await newLibrary();
    const file = path.join(library.files.root, 'library.json');
    writeFileSync(file, '{"schema": 1, "id": "hal');
    const opened = await again(library);
    expect(opened.state().troubled[0]?.reason).toContain('cut off');
    expect(readFileSync(file, 'utf8')).toBe('{"schema": 1, "id": "hal');
    await opened.changeSettings((settings) => settings);
    const aside = path.join(library.files.root, '.desk', 'set-aside');
    expect(Object.values(filesIn(aside))).toEqual(['{"schema": 1, "id": "hal']);
    expect((await again(library)).state().troubled).toEqual([]);
  });

  it('only reads a library of a newer desk', async () => {
    const library = await newLibrary();
    const item = newsItem();
    const { rev } = await library.create(item);
    writeFileSync(
      path.join(library.files.root, 'library.json'),
      JSON.stringify({ schema: schemaVersion + 1 }),
    );
    const before = filesIn(library.files.root);
    const opened = await again(library);
    expect(opened.state().readOnly).toContain('newer desk');
    expect((await opened.read(item.id)).document).toEqual(item);
    const refused = { code: 'read-only' };
    await expect(opened.save(item, rev)).rejects.toMatchObject(refused);
    await expect(opened.create(newsItem())).rejects.toMatchObject(refused);
    await expect(opened.remove(item.id)).rejects.toMatchObject(refused);
    await expect(opened.restore(item.id)).rejects.toMatchObject(refused);
    await expect(opened.changeSettings((settings) => settings)).rejects.toMatchObject(refused);
    expect(filesIn(library.files.root)).toEqual(before);
  });

  it('sweeps temporary files whose writer is gone, and no others', async () => {
    const library = await newLibrary();
    const gone = 'news/a.json.999999999-0123456789ab.tmp';
    const alive = `news/a.json.${process.ppid}-0123456789ab.tmp`;
    for (const place of [gone, alive, 'news/mine.tmp'])
      writeFileSync(path.join(library.files.root, place), 'half');
    await openLibrary(library.files.root, { lookOnly: true });
    expect(filesIn(library.files.root)).toHaveProperty([gone]);
    await again(library);
    expect(filesIn(library.files.root)).not.toHaveProperty([gone]);
    expect(filesIn(library.files.root)).toHaveProperty([alive]);
    expect(filesIn(library.files.root)).toHaveProperty(['news/mine.tmp']);
  });
});

describe('saving', () => {
  it('remembers the same of a text of book length as whoever reads it from its file', async () => {
    const library = await newLibrary();
    const text = 'Twelve ports agreed on one “form”, and the café of the quay on another. '.repeat(6_000);
    await library.create(newsItem({ id: 'long', body: bodyOf(text, text) }));
    expect(library.entry('long')).toEqual((await again(library)).entry('long'));
    expect(library.summary('long')?.words).toBe(14 * 12_000);
  });

  it('needs the revision that is stored, and counts it up', async () => {
    const library = await newLibrary();
    const item = newsItem();
    expect((await library.create(item)).rev).toBe(1);
    expect((await library.save(edited(item, { teaser: 'one' }), 1)).rev).toBe(2);
    await expect(library.save(edited(item, { teaser: 'two' }), 1)).rejects.toMatchObject({
      code: 'conflict',
    });
    expect((await library.read(item.id)).document).toMatchObject({ teaser: 'one' });
  });

  it('keeps the instant of making and notes the instant of the change', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    await library.save(
      edited(item, { createdAt: '1999-01-01T00:00:00Z', updatedAt: '1999-01-01T00:00:00Z' }),
      1,
    );
    const { document } = await library.read(item.id);
    expect(document.createdAt).toBe(item.createdAt);
    expect(document.updatedAt > item.updatedAt).toBe(true);
  });

  it('takes saves of one document one after another: of two with the same revision one is a conflict', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    const outcomes = await Promise.allSettled(
      ['a', 'b', 'c'].map((teaser) => library.save(edited(item, { teaser }), 1)),
    );
    expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect((await library.read(item.id)).document).toMatchObject({ teaser: 'a' });
  });

  it('takes an edit by hand for a newer version, and never writes over it', async () => {
    const library = await newLibrary();
    const item = newsItem({ teaser: 'typed here' });
    await library.create(item);
    editByHand(fileOf(library, item), 'typed here', 'typed by hand');
    await expect(library.save(edited(item, { teaser: 'mine' }), 1)).rejects.toMatchObject({
      code: 'conflict',
    });
    const now = await library.read(item.id);
    expect(now.document).toMatchObject({ teaser: 'typed by hand' });
    editByHand(fileOf(library, item), 'typed by hand', 'and once more');
    await expect(library.save(now.document, now.rev)).rejects.toMatchObject({ code: 'conflict' });
    const last = await library.read(item.id);
    expect(last.rev).toBeGreaterThan(now.rev);
    await library.save(edited(last.document as NewsItem, { teaser: 'all seen' }), last.rev);
    expect((await (await again(library)).read(item.id)).document).toMatchObject({ teaser: 'all seen' });
  });

  it('accepts an edit by hand at opening', async () => {
    const library = await newLibrary();
    const item = newsItem({ teaser: 'typed here' });
    await library.create(item);
    editByHand(fileOf(library, item), 'typed here', 'typed by hand');
    const opened = await again(library);
    expect(opened.state().troubled).toEqual([]);
    expect(opened.list()[0]?.teaser).toBe('typed by hand');
    expect((await opened.read(item.id)).rev).toBe(2);
  });

  it('writes the words again where the file has been removed outside', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    rmSync(fileOf(library, item));
    await library.save(edited(item, { teaser: 'still here' }), 1);
    expect((await again(library)).list()[0]?.teaser).toBe('still here');
  });

  it('keeps a copy of a file damaged since the opening, then saves', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    writeFileSync(fileOf(library, item), '{"half');
    await expect(library.read(item.id)).rejects.toMatchObject({ code: 'failed' });
    expect(library.state().troubled).toHaveLength(1);
    await library.save(edited(item, { teaser: 'whole' }), 1);
    expect(library.state().troubled).toEqual([]);
    expect(Object.values(filesIn(path.join(library.files.root, '.desk', 'set-aside')))).toEqual(['{"half']);
    expect((await again(library)).list()[0]?.teaser).toBe('whole');
  });

  it('does not write over a file that a newer desk has taken on', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    const theirs = JSON.stringify({ schema: schemaVersion + 1, document: 'theirs' });
    writeFileSync(fileOf(library, item), theirs);
    await expect(library.save(item, 1)).rejects.toThrow(/newer desk/);
    expect(readFileSync(fileOf(library, item), 'utf8')).toBe(theirs);
  });

  it('can be done again after the disk failed at the very last step', async () => {
    let fail = false;
    const { disk } = faultyDisk((operation) => {
      if (fail && operation === 'sync folder') throw failure('EIO');
    });
    const library = await createLibrary(path.join(temporaryFolder(), 'l'), newOffice(), disk);
    const item = newsItem();
    await library.create(item);
    fail = true;
    const words = edited(item, { teaser: 'the last words' });
    await expect(library.save(words, 1)).rejects.toMatchObject({ code: 'disk' });
    await expect(library.save(words, 1)).rejects.toMatchObject({ code: 'disk' });
    fail = false;
    await library.save(edited(words, { teaser: 'the last words, and one' }), 1);
    expect((await again(library)).list()[0]?.teaser).toBe('the last words, and one');
  });

  it('can be done again after one save failed at the very last step and another at the first', async () => {
    let fails = '';
    const { disk } = faultyDisk((operation) => {
      if (operation === fails) throw failure('EIO');
    });
    const library = await createLibrary(path.join(temporaryFolder(), 'l'), newOffice(), disk);
    const item = newsItem();
    await library.create(item);
    for (fails of ['sync folder', 'open wx'])
      await expect(library.save(edited(item, { teaser: fails }), 1)).rejects.toMatchObject({ code: 'disk' });
    fails = '';
    await library.save(edited(item, { teaser: 'the last words' }), 1);
    expect((await again(library)).list()[0]?.teaser).toBe('the last words');
  });

  it.each([
    ['ENOSPC', 'disk', /disk is full.*Free some space/],
    ['EROFS', 'read-only', /cannot be written to/],
    ['EACCES', 'read-only', /may not be written to/],
    ['EIO', 'disk', /disk failed \(EIO\)/],
  ])('says what %s means, naming the document', async (code, deskCode, sentence) => {
    let fail = false;
    const { disk } = faultyDisk((operation) => {
      if (fail && operation === 'open wx') throw failure(code);
    });
    const library = await createLibrary(path.join(temporaryFolder(), 'l'), newOffice(), disk);
    const item = newsItem();
    await library.create(item);
    fail = true;
    const save = library.save(item, 1);
    await expect(save).rejects.toMatchObject({ code: deskCode, message: expect.stringMatching(sentence) });
    await expect(save).rejects.toThrow(item.headline);
  });

  it('fails only once it has done with the old file, so that the next save is not taken for somebody else’s', async () => {
    let fail = false;
    const order: string[] = [];
    const { disk } = faultyDisk(
      (operation) => {
        if (fail && operation === 'open wx') throw failure('EIO');
      },
      {
        readFile: async (file) => {
          const bytes = await realDisk.readFile(file);
          if (!fail) return bytes;
          for (let turn = 0; turn < 500; turn += 1) await new Promise(setImmediate); // a slow drive
          order.push('looked');
          return bytes;
        },
      },
    );
    const library = await createLibrary(path.join(temporaryFolder(), 'l'), newOffice(), disk);
    const item = newsItem();
    await library.create(item);
    library.listen({ outside: (change) => order.push(change) });
    fail = true;
    await library.save(item, 1).catch(() => order.push('failed'));
    fail = false;
    await library.save(edited(item, { teaser: 'again' }), 1);
    expect(order).toEqual(['looked', 'failed']);
  });

  it('says that the folder is gone, and does not make another one in its place', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    renameSync(library.files.root, `${library.files.root} moved`);
    await expect(library.save(item, 1)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('no longer there'),
    });
    renameSync(`${library.files.root} moved`, library.files.root);
    expect((await library.save(item, 1)).rev).toBe(2);
  });
});

describe('a new document', () => {
  it('is given up without a trace where nobody has written in it', async () => {
    const library = await newLibrary();
    const { document, rev } = await library.create(
      blankDocument('news', library.settings.office, '2024-03-11T10:00:00.000Z'),
    );
    expect(await library.giveUpBlank(document.id, rev)).toBe(true);
    expect(library.has(document.id)).toBe(false);
    expect(await library.trash()).toEqual([]);
    expect((await again(library)).list()).toEqual([]);
    expect(await library.giveUpBlank(document.id, rev)).toBe(false);
  });

  it('stays once somebody has written in it, or has written and taken it back', async () => {
    const library = await newLibrary();
    const blank = blankDocument('brief', library.settings.office, '2024-03-11T10:00:00.000Z');
    const { rev } = await library.create(blank);
    await library.save({ ...blank, place: 'Ghent' } as typeof blank, rev);
    expect(await library.giveUpBlank(blank.id, rev)).toBe(false);
    expect(await library.giveUpBlank(blank.id, rev + 1)).toBe(false);
    const item = newsItem();
    const written = await library.create(item);
    expect(await library.giveUpBlank(item.id, written.rev)).toBe(false);
    expect(library.list()).toHaveLength(2);
  });
});

describe('the trash', () => {
  it('keeps what is removed, the last first, and gives it back as it was', async () => {
    const library = await newLibrary();
    const [a, b] = [newsItem({ headline: 'A' }), newsItem({ headline: 'B' })];
    await library.create(a);
    await library.create(b);
    await library.remove(a.id);
    await library.remove(b.id);
    expect(library.list()).toEqual([]);
    const opened = await again(library);
    const trash = await opened.trash();
    expect(trash.map(({ headline }) => headline)).toEqual(['B', 'A']);
    expect(Date.now() - Date.parse(trash[0]?.removedAt ?? '')).toBeLessThan(60_000);
    expect((await opened.restore(a.id)).document).toEqual(a);
    expect((await opened.trash()).map(({ headline }) => headline)).toEqual(['B']);
    expect((await again(library)).list().map(({ id }) => id)).toEqual([a.id]);
  });

  it('takes the removal of a file that is gone already for done', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    rmSync(fileOf(library, item));
    await library.remove(item.id);
    expect(library.list()).toEqual([]);
    expect(await library.trash()).toEqual([]);
  });

  it('does not write over a document that is back already, and knows what it has not', async () => {
    const library = await newLibrary();
    const item = newsItem();
    await library.create(item);
    await library.remove(item.id);
    await library.create(edited(item, { headline: 'The new one' }));
    await expect(library.restore(item.id)).rejects.toMatchObject({ code: 'not-found' });
    expect(library.list()[0]?.headline).toBe('The new one');
    await expect(library.restore('never-seen')).rejects.toMatchObject({ code: 'not-found' });
    await expect(library.remove('never-seen')).rejects.toMatchObject({ code: 'not-found' });
  });
});

describe('the listeners', () => {
  it('hear of each save with what stood there before, of removals and of settings', async () => {
    const library = await newLibrary();
    const heard: string[] = [];
    library.listen({
      saved: ({ document, rev }, previous) =>
        heard.push(
          `saved ${rev}, ${(document as NewsItem).teaser}, before: ${(previous?.document as NewsItem | undefined)?.teaser ?? 'nothing'}`,
        ),
      removed: () => heard.push('removed'),
      settingsChanged: () => heard.push('settings'),
    });
    const item = newsItem({ teaser: 'one' });
    await library.create(item);
    await library.save(edited(item, { teaser: 'two' }), 1);
    await library.remove(item.id);
    await library.restore(item.id);
    await library.changeSettings((settings) => settings);
    expect(heard).toEqual([
      'saved 1, one, before: nothing',
      'saved 2, two, before: one',
      'removed',
      'saved 2, two, before: nothing',
      'settings',
    ]);
  });
});

describe.skipIf(noSmallDisk !== null)(`on a small disk (${noSmallDisk ?? 'tmpfs'})`, () => {
  it('says that the disk is full, keeps the old words, and saves once there is room', async () => {
    const disk = smallDisk(512);
    const library = await createLibrary(path.join(disk, 'library'));
    const item = newsItem({ teaser: 'before' });
    await library.create(item);
    try {
      writeFileSync(path.join(disk, 'filler'), new Uint8Array(600_000));
    } catch {
      // full is what it is to be
    }
    const words = edited(item, { teaser: 'after', body: bodyOf('Long. '.repeat(2_000)) });
    await expect(library.save(words, 1)).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringContaining('full'),
    });
    expect((await again(library)).list()[0]?.teaser).toBe('before');
    expect(readdirSync(path.join(library.files.root, 'news'))).toHaveLength(1);
    rmSync(path.join(disk, 'filler'));
    await library.save(words, 1);
    expect((await again(library)).list()[0]?.teaser).toBe('after');
  });

  it('opens a library on a disk that cannot be written to, says so, and saves when it can', async () => {
    const disk = smallDisk(512);
    const made = await createLibrary(path.join(disk, 'library'));
    const item = newsItem();
    await made.create(item);
    execFileSync('mount', ['-o', 'remount,ro', disk]);
    const library = await again(made);
    expect(library.state().readOnly).toContain('may not be written to');
    await expect(library.save(item, 1)).rejects.toMatchObject({ code: 'read-only' });
    execFileSync('mount', ['-o', 'remount,rw', disk]);
    await library.save(item, 1);
    expect(library.state().readOnly).toBeNull();
  });
});

describe('files of a library', () => {
  it('stand where a person would look for them', async () => {
    const library = await newLibrary();
    expect(LibraryFiles.placeOf('brief', 'a-1')).toBe('briefs/a-1.json');
    expect(readdirSync(library.files.root).sort()).toEqual([
      '.desk',
      'briefs',
      'brochures',
      'library.json',
      'media',
      'news',
    ]);
  });
});
