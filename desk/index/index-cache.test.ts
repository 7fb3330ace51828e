import {
  copyFileSync,
  existsSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { crc32 } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import type { Document, NewsItem } from '../../core/document.ts';
import { ownPlaces } from '../../core/places.ts';
import { digestOf } from '../storage/digest.ts';
import { seal } from '../documents/envelope.ts';
import { examine } from '../search/examine.ts';
import { isSettled } from '../storage/file-mark.ts';
import { IndexWriter } from './index-cache.ts';
import { indexForm, toLine, toRest } from './index-line.ts';
import { LibraryFiles } from '../documents/library-files.ts';
import type { Library } from '../library/library.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { entryOf } from '../documents/catalogue.ts';
import { bodyOf, brochure, newsItem } from '../testing/documents.ts';
import { failure, faultyDisk } from '../testing/faulty-disk.ts';
import { temporaryFolder } from '../testing/folder.ts';

const at = '2024-04-02T09:00:00.000Z';
const indexOf = (root: string): string => path.join(root, ownPlaces.index);
const linesOf = (root: string): unknown[][] =>
  (JSON.parse(readFileSync(indexOf(root), 'utf8')) as { documents: unknown[][][] }).documents
    .filter((_, at) => at % 2 === 0)
    .flat();

async function newLibrary(...documents: Document[]): Promise<Library> {
  const library = await createLibrary(path.join(temporaryFolder(), 'Our library'));
  for (const document of documents) await library.create(document);
  return library;
}

/** Writes the index of a library as a desk does once it has read every file, that many milliseconds from now. */
async function writeIndexOf(library: Library, later = 60_000): Promise<void> {
  const writer = new IndexWriter(library, () => undefined);
  const { files } = library;
  writer.take(
    library.list().map(({ id, kind }) => {
      const found = examine(files.pathOf(kind, id), files.forms.current);
      return { id, examined: found && { ...found, readAt: found.readAt + later } };
    }),
  );
  await writer.close();
}

/** Waits until a file that is written now gets another time than one that was written before. */
function untilClockMoves(folder: string): void {
  const probe = path.join(folder, 'probe');
  writeFileSync(probe, '');
  const { mtimeMs } = statSync(probe);
  do writeFileSync(probe, '');
  while (statSync(probe).mtimeMs === mtimeMs);
  rmSync(probe);
}

/** Everything that an opened library says of its documents. */
async function saidBy(root: string) {
  const library = await openLibrary(root, { lookOnly: true });
  const entries = library.entries().map(({ summary, rev, sha256, opening, pictures, likeness }) => {
    return { summary, rev, sha256, opening, pictures, likeness };
  });
  entries.sort((a, b) => (a.summary.id < b.summary.id ? -1 : 1));
  return { entries, troubled: library.state().troubled };
}

/** The same of a library that was given before its files were looked at, once they have been. */
async function saidLaterBy(root: string) {
  const library = await openLibrary(root, { lookOnly: true, checkLater: true });
  await library.checked;
  const { troubled } = library.state();
  const places = new Set(troubled.map((file) => file.path));
  // A file that was damaged since is listed as it was, as where it happens while the library is open.
  const whole = library.list().filter(({ kind, id }) => !places.has(LibraryFiles.placeOf(kind, id)));
  return { summaries: whole.sort((a, b) => (a.id < b.id ? -1 : 1)), places: [...places].sort() };
}

/** The same of the library without its index. */
async function saidWithoutIndex(root: string) {
  const aside = path.join(path.dirname(root), 'index aside');
  if (!existsSync(indexOf(root))) return saidBy(root);
  renameSync(indexOf(root), aside);
  const said = await saidBy(root);
  renameSync(aside, indexOf(root));
  return said;
}

function briefOf(id: string, headline: string): Document {
  const { more: _, ...item } = newsItem({ id, headline });
  return { ...item, kind: 'brief', form: 'policy' };
}

const fileWith = (document: Document): string => JSON.stringify(seal(document, 1, at));

describe('an index', () => {
  it('spares the reading of files that are as they were', async () => {
    const items = [
      newsItem({ headline: 'One', date: { start: '2024-03-01', end: '2024-03-02' } }),
      newsItem(),
    ];
    const library = await newLibrary(...items, brochure({ title: 'Partners' }));
    await writeIndexOf(library);
    const read: string[] = [];
    const { disk } = faultyDisk(undefined, {
      readFile: (file) => {
        read.push(path.basename(file));
        return Promise.resolve(readFileSync(file));
      },
    });
    const opened = await openLibrary(library.files.root, { disk });
    expect(read).toEqual(['library.json']);
    expect(opened.list()).toHaveLength(3);
    expect(await saidBy(library.files.root)).toEqual(await saidWithoutIndex(library.files.root));
    expect((await opened.read(items[0]?.id ?? '')).document).toEqual(items[0]);
  });

  it('is no reason to list a file that is gone, or to leave out one that came', async () => {
    const [a, b] = [newsItem({ id: 'a' }), newsItem({ id: 'b' })];
    const library = await newLibrary(a);
    await writeIndexOf(library);
    rmSync(library.files.pathOf('news', 'a'));
    writeFileSync(library.files.pathOf('news', 'b'), fileWith(b));
    expect((await openLibrary(library.files.root)).list().map(({ id }) => id)).toEqual(['b']);
  });

  it('does not hide an edit by hand, even of the same size and with the old time put back', async () => {
    const library = await newLibrary(newsItem({ id: 'a', headline: 'Ports' }));
    await writeIndexOf(library);
    const file = library.files.pathOf('news', 'a');
    const { atime, mtime, size } = statSync(file);
    untilClockMoves(library.files.root);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('Ports', 'Roads'));
    utimesSync(file, atime, mtime);
    expect(statSync(file).size).toBe(size);
    expect((await openLibrary(library.files.root)).list()[0]?.headline).toBe('Roads');
  });

  it('gives the list before the files are looked at, where asked to, and takes in a moment later what changed', async () => {
    const ids = ['a', 'b', 'c'];
    const library = await newLibrary(...ids.map((id) => newsItem({ id, headline: 'Ports' })));
    const { files } = library;
    await writeIndexOf(library);
    untilClockMoves(files.root);
    const text = readFileSync(files.pathOf('news', 'a'), 'utf8');
    writeFileSync(files.pathOf('news', 'a'), text.replaceAll('Ports', 'Roads'));
    writeFileSync(files.pathOf('news', 'b'), '{"half');
    const opened = await openLibrary(files.root, { checkLater: true });
    const told: string[] = [];
    opened.listen({ saved: ({ document }) => told.push(document.id) });
    expect(opened.list().map(({ headline }) => headline)).toEqual(['Ports', 'Ports', 'Ports']);
    await opened.checked;
    expect(opened.summary('a')?.headline).toBe('Roads');
    expect(told).toEqual(['a']);
    expect(opened.state().troubled.map((file) => file.path)).toEqual(['news/b.json']);
  });

  it('is not trusted with which files there are: one that came, went or has a strange name is known at once', async () => {
    const library = await newLibrary(newsItem({ id: 'a' }), newsItem({ id: 'b' }));
    const { files } = library;
    await writeIndexOf(library);
    const list = async (): Promise<string[]> =>
      (await openLibrary(files.root, { checkLater: true }))
        .list()
        .map(({ id }) => id)
        .sort();
    renameSync(files.pathOf('news', 'a'), files.pathOf('news', 'a b'));
    const opened = await openLibrary(files.root, { checkLater: true });
    expect(opened.list().map(({ id }) => id)).toEqual(['b']);
    expect(opened.state().troubled).toHaveLength(1);
    rmSync(files.pathOf('news', 'a b'));
    writeFileSync(files.pathOf('news', 'c'), fileWith(newsItem({ id: 'c' })));
    expect(await list()).toEqual(['b', 'c']);
    rmSync(files.pathOf('news', 'b'));
    expect(await list()).toEqual(['c']);
  });

  it('has a file read where what it knows besides the list is not what a desk writes', async () => {
    const library = await newLibrary(newsItem({ id: 'a', headline: 'Ports' }));
    const { root } = library.files;
    await writeIndexOf(library);
    const [head = '', line = '', rest = ''] = readFileSync(indexOf(root), 'utf8').split('\n');
    const body = Buffer.from(`${line}\n${rest.replace(',1,', ',"one",')}`);
    const sum = `"bytes":${body.length},"crc32":${crc32(body)}`;
    writeFileSync(indexOf(root), `${head.replace(/"bytes":\d+,"crc32":\d+/, sum)}\n${body.toString()}\n]}\n`);
    expect(await saidBy(root)).toEqual(await saidWithoutIndex(root));
    expect(linesOf(root)).toHaveLength(1);
  });

  it('says nothing of a file so new that it could be changed again within the same tick of the clock', async () => {
    const library = await newLibrary(newsItem({ id: 'a', headline: 'Ports' }));
    await writeIndexOf(library, 0);
    expect(linesOf(library.files.root)).toEqual([]);
    await writeIndexOf(library, 60_000);
    expect(linesOf(library.files.root)).toHaveLength(1);
  });

  it('leaves out the same of two documents with one id as a reading of all files does', async () => {
    const library = await newLibrary(briefOf('x', 'Known'));
    const { root } = library.files;
    await writeIndexOf(library);
    writeFileSync(library.files.pathOf('news', 'x'), fileWith(newsItem({ id: 'x', headline: 'New' })));
    const said = await saidBy(root);
    expect(said).toEqual(await saidWithoutIndex(root));
    expect(said).toMatchObject({
      entries: [{ summary: { headline: 'New' } }],
      troubled: [{ path: 'briefs/x.json' }],
    });
  });

  it('is in the order of lists', async () => {
    const library = await newLibrary(
      newsItem({ id: 'old', date: { start: '2020-01-01' } }),
      newsItem({ id: 'new', date: { start: '2024-01-01' } }),
    );
    await writeIndexOf(library);
    expect(linesOf(library.files.root).map(([, id]) => id)).toEqual(['new', 'old']);
  });

  it('is one that this desk made of these files: raise indexForm where this fails', () => {
    const item: NewsItem = {
      ...newsItem({ id: 'a', headline: 'Ports', date: { start: '2024-04-02' }, teaser: 'A teaser.' }),
      body: bodyOf('Two words.', '3.5 years; l’office'),
      tags: ['t'],
    };
    const documents: Document[] = [item, brochure({ id: 'b', title: 'Partners', edition: 'Spring' })];
    const lines = documents.map((document) => {
      const entry = entryOf({ document, rev: 1, savedAt: at, sha256: '' });
      return [toLine(entry), toRest(entry, [1, 2, 3, 4], 1)];
    });
    expect([indexForm, digestOf(lines)]).toMatchInlineSnapshot(`
      [
        7,
        "c2d35fe4298ea1505701008c6b68681da169c74f5c69b134689bb5fbe26f4be6",
      ]
    `);
  });
});

describe('what an index says, and what the files say', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const headline = fc.constantFrom('Ports', 'Roads', 'Seas');
  const step = fc.oneof(
    fc.record({ do: fc.constant('write' as const), id, headline }),
    fc.record({ do: fc.constant('edit in place' as const), id, headline }),
    fc.record({ do: fc.constant('edit and put the time back' as const), id, headline }),
    fc.record({ do: fc.constant('write as a brief too' as const), id, headline }),
    fc.record({ do: fc.constant('remove' as const), id }),
    fc.record({ do: fc.constant('damage' as const), id }),
    fc.record({ do: fc.constant('copy over' as const), id, other: id }),
    fc.record({
      do: fc.constant('cut the index' as const),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
    fc.record({ do: fc.constant('put back an old index' as const) }),
    fc.record({ do: fc.constant('lose the index' as const) }),
  );

  it('are the same after any changes between openings', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.array(step, { maxLength: 4 }), { maxLength: 4 }), async (sessions) => {
        const folder = temporaryFolder();
        const { files } = await createLibrary(path.join(folder, 'l'));
        const { root } = files;
        for (const each of ['a', 'b', 'c'])
          writeFileSync(files.pathOf('news', each), fileWith(newsItem({ id: each, headline: 'First' })));
        await writeIndexOf(await openLibrary(root));
        copyFileSync(indexOf(root), path.join(folder, 'old index'));
        for (const steps of sessions) {
          untilClockMoves(folder);
          for (const now of steps) carryOut(now, root, folder);
          const expected = await saidWithoutIndex(root);
          expect(await saidBy(root)).toEqual(expected);
          expect(await saidLaterBy(root)).toEqual({
            summaries: expected.entries.map(({ summary }) => summary),
            places: expected.troubled.map((file) => file.path).sort(),
          });
          await writeIndexOf(await openLibrary(root));
          expect(await saidBy(root)).toEqual(await saidWithoutIndex(root));
        }
      }),
      { numRuns: 60 },
    );
  });

  function carryOut(
    now: typeof step extends fc.Arbitrary<infer T> ? T : never,
    root: string,
    folder: string,
  ) {
    const file = (each: string): string => path.join(root, 'news', `${each}.json`);
    switch (now.do) {
      case 'write':
        writeFileSync(`${file(now.id)}.new`, fileWith(newsItem({ id: now.id, headline: now.headline })));
        return renameSync(`${file(now.id)}.new`, file(now.id));
      case 'edit in place':
      case 'edit and put the time back': {
        if (!existsSync(file(now.id))) return;
        const { atime, mtime } = statSync(file(now.id));
        const text = readFileSync(file(now.id), 'utf8');
        writeFileSync(file(now.id), text.replace(/First|Ports|Roads|Seas/, now.headline));
        if (now.do !== 'edit in place') utimesSync(file(now.id), atime, mtime);
        return;
      }
      case 'write as a brief too': {
        const place = path.join(root, 'briefs', `${now.id}.json`);
        return writeFileSync(place, fileWith(briefOf(now.id, now.headline)));
      }
      case 'remove':
        return rmSync(file(now.id), { force: true });
      case 'damage':
        return writeFileSync(file(now.id), '{"schema": 1, "id');
      case 'copy over':
        return existsSync(file(now.other)) ? copyFileSync(file(now.other), file(now.id)) : undefined;
      case 'cut the index': {
        if (!existsSync(indexOf(root))) return;
        const bytes = readFileSync(indexOf(root));
        return writeFileSync(indexOf(root), bytes.subarray(0, Math.floor(bytes.length * now.part)));
      }
      case 'put back an old index':
        return copyFileSync(path.join(folder, 'old index'), indexOf(root));
      case 'lose the index':
        return rmSync(indexOf(root), { force: true });
    }
  }

  it('are the same with any byte of the index changed, and with anything else in its place', async () => {
    const items = ['a', 'b', 'c'].map((each) =>
      newsItem({ id: each, headline: `Ports of ${each}`, tags: ['t'] }),
    );
    const library = await newLibrary(...items);
    const { root } = library.files;
    await writeIndexOf(library);
    const whole = readFileSync(indexOf(root));
    const expected = await saidBy(root);
    expect(expected.entries).toHaveLength(3);
    const others = [
      '',
      '\n',
      'null',
      '[]',
      '{}',
      '{"index":1}\n',
      `${whole.toString().split('\n')[0] ?? ''}\n`,
    ];
    for (const other of others) {
      writeFileSync(indexOf(root), other);
      expect(await saidBy(root), other).toEqual(expected);
    }
    for (let byte = 0; byte < whole.length; byte += 7) {
      const changed = Buffer.from(whole);
      changed[byte] = (changed[byte] ?? 0) ^ (1 << (byte % 8));
      writeFileSync(indexOf(root), changed);
      expect(await saidBy(root), `byte ${byte}`).toEqual(expected);
    }
    rmSync(indexOf(root));
    writeFileSync(path.join(root, 'probe'), whole);
    expect(await saidBy(root)).toEqual(expected);
  });
});

describe('keeping the index', () => {
  const until = (check: () => void): Promise<void> => vi.waitFor(check, { timeout: 10_000, interval: 5 });

  it('looks at what was saved once it is quiet, and writes once it has been looked at', async () => {
    const library = await newLibrary();
    const { root } = library.files;
    const looked: string[][] = [];
    const writer = new IndexWriter(
      library,
      (ids) => {
        looked.push(ids);
        writer.take(
          ids.map((id) => {
            const found = examine(library.files.pathOf('news', id), library.files.forms.current);
            return { id, examined: found && { ...found, readAt: found.readAt + 60_000 } };
          }),
        );
      },
      { quiet: 500, soon: 1 },
    );
    await library.create(newsItem({ id: 'a' }));
    await library.create(newsItem({ id: 'b' }));
    await until(() => {
      expect(linesOf(root)).toHaveLength(2);
    });
    expect(looked).toEqual([['a', 'b']]);
    await library.remove('a');
    await until(() => {
      expect(linesOf(root).map(([, id]) => id)).toEqual(['b']);
    });
    await writer.close();
  });

  it('comes back to files that were too new to be told from later ones', async () => {
    const library = await newLibrary();
    let looks = 0;
    const writer = new IndexWriter(
      library,
      (ids) => {
        looks += 1;
        const late = looks > 2 ? 60_000 : 0;
        writer.take(
          ids.map((id) => {
            const found = examine(library.files.pathOf('news', id), library.files.forms.current);
            return { id, examined: found && { ...found, readAt: found.readAt + late } };
          }),
        );
      },
      { quiet: 10, soon: 1 },
    );
    await library.create(newsItem({ id: 'a' }));
    await until(() => {
      expect(linesOf(library.files.root)).toHaveLength(1);
    });
    expect(looks).toBe(3);
    await writer.close();
  });

  it('writes nothing where nothing changed, and nothing where it may not', async () => {
    const library = await newLibrary(newsItem({ id: 'a' }));
    const { root } = library.files;
    await writeIndexOf(library);
    const { ino } = statSync(indexOf(root));
    const opened = await openLibrary(root);
    await writeIndexOf(opened);
    expect(statSync(indexOf(root)).ino).toBe(ino);
    rmSync(indexOf(root));
    const other = await openLibrary(root);
    other.permission.lockOut('Somebody else has it.');
    await writeIndexOf(other);
    expect(existsSync(indexOf(root))).toBe(false);
  });

  it('is no trouble where the disk fails', async () => {
    const library = await newLibrary(newsItem({ id: 'a' }));
    rmSync(path.join(library.files.root, '.desk'), { recursive: true });
    writeFileSync(path.join(library.files.root, '.desk'), 'a file in its place');
    await writeIndexOf(library);
    expect(library.list()).toHaveLength(1);
    const { disk } = faultyDisk(() => {
      throw failure('EIO');
    });
    expect((await openLibrary(library.files.root, { disk, lookOnly: true })).list()).toHaveLength(1);
  });
});

describe('a mark of a file', () => {
  it('is trusted only where the file was old when it was read, by the clock of the disk', () => {
    const read = 1_000_000;
    expect(isSettled([1, read - 6_000, read - 6_000, 1], read, 0)).toBe(true);
    expect(isSettled([1, read - 6_000, read - 4_000, 1], read, 0)).toBe(false);
    expect(isSettled([1, read - 4_000, read - 6_000, 1], read, 0)).toBe(false);
    expect(isSettled([1, read + 3_600_000, read, 1], read, 0)).toBe(false);
    // The disk's clock is an hour behind: what seems an hour old has just been written.
    expect(isSettled([1, read - 3_600_000, read - 3_600_000, 1], read, -3_600_000)).toBe(false);
    expect(isSettled([1, read + 3_500_000, read + 3_500_000, 1], read, 3_600_000)).toBe(true);
  });
});
