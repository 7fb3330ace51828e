import exifr from 'exifr';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { kindOf } from '../../core/pictures/picture-size.ts';
import { body, newsItem, paragraph, picture } from '../../core/writing/testing/sample.ts';
import { createLibrary } from '../opening/open-library.ts';
import { putPicture } from '../pictures/media.ts';
import { RenditionCache } from '../pictures/rendition-cache.ts';
import { strayParts } from '../pictures/stray-parts.ts';
import { exportSource } from '../testing/export-source.ts';
import { temporaryFolder } from '../testing/folder.ts';
import {
  lettered,
  movingGif,
  photograph,
  photographInCmyk,
  photographInP3,
  secret,
  webpPhotograph,
} from '../testing/photographs.ts';
import { recordFile } from './export-record.ts';
import { Exports } from './exports.ts';
import { writeExport } from './write-export.ts';

const nasty = (): Buffer[] => [
  photograph({ width: 2400, height: 1600, orientation: 6 }),
  photographInP3(),
  photographInCmyk(),
  lettered(),
  webpPhotograph(),
  movingGif(),
];

/** Every file of a folder, below it too. */
const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));

describe('an export of a library whose pictures tell too much', () => {
  it('holds none of it, in any file, whatever is exported', async () => {
    const root = path.join(temporaryFolder(), 'library');
    const library = await createLibrary(root);
    const srcs: string[] = [];
    const originals = nasty();
    // As desks put them in before pictures were stripped on their way in.
    for (const bytes of originals) srcs.push(await putPicture(library, 'a', kindOf(bytes) ?? 'png', bytes));
    const item = newsItem('one', {
      body: body(...srcs.map((src) => picture({ src, alt: 'A' })), paragraph('Words.')),
    });
    await library.create({ ...item, status: 'published' });
    const folder = path.join(temporaryFolder(), 'out');
    const exports = new Exports(null, () => undefined);
    exports.allow(folder, true);
    const { remarks } = await exports.run(library, {
      formats: ['latest-news', 'article', 'brochure', 'text'],
      folder,
      pdf: false,
    });
    expect(remarks.filter((remark) => remark.includes('picture'))).toEqual([]);
    const pictures: string[] = [];
    for (const file of filesOf(folder)) {
      const bytes = readFileSync(file);
      expect(bytes.includes(secret), file).toBe(false);
      const kind = kindOf(bytes);
      if (kind === null) continue;
      pictures.push(file);
      expect(strayParts(bytes, kind), file).toEqual([]);
      if (kind === 'jpg') expect((await exifr.parse(bytes, true)) as unknown, file).toBeUndefined();
    }
    expect(pictures.length).toBeGreaterThan(srcs.length);
    // And the library has them still, as they came.
    for (const [index, src] of srcs.entries())
      expect(readFileSync(path.join(root, src)).equals(originals[index] ?? Buffer.alloc(0))).toBe(true);
  }, 60_000);
});

/** An export of one article with one picture. */
function article(bytes: Buffer) {
  const src = `media/${'0'.repeat(63)}1.jpg`;
  const folder = temporaryFolder();
  const source = {
    ...exportSource,
    news: [newsItem('one', { body: body(picture({ src, alt: 'A' }), paragraph('B.')) })],
    readPicture: () => Promise.resolve(bytes),
  };
  const run = (options: Partial<Parameters<typeof writeExport>[2]> = {}) =>
    writeExport({ formats: ['article'], folder, pdf: false }, source, { printer: null, ...options });
  const page = (): string =>
    readFileSync(path.join(folder, 'articles/2024-03-11-headline-of-one.html'), 'utf8');
  const pictures = (): string[] => readdirSync(path.join(folder, 'pictures')).sort();
  return { src, folder, run, page, pictures };
}

describe('a photograph on a page', () => {
  it('comes in widths that a browser chooses from, and has its place before it is loaded', async () => {
    const { run, page, pictures } = article(photograph({ width: 2400, height: 1600 }));
    await run();
    const [, srcset = ''] = /srcset="([^"]+)"/.exec(page()) ?? [];
    expect(srcset.match(/\d+w/g)).toEqual(['710w', '1004w', '1420w', '2008w']);
    expect(page()).toMatch(/ sizes="[^"]+" alt="A" width="2008" height="1339">/);
    const named = [...srcset.matchAll(/\.\.\/pictures\/(\S+)/g)].map(([, name]) => name ?? '');
    expect(pictures()).toEqual(named.sort());
  });

  it('is one file where it is small', async () => {
    const { run, page, pictures } = article(photograph({ width: 640, height: 400 }));
    await run();
    expect(page()).not.toContain('srcset');
    expect(page()).toContain('width="640" height="400"');
    expect(pictures()).toHaveLength(1);
  });

  it('stands still on paper where it moves', async () => {
    const { run, page } = article(movingGif());
    await run();
    expect(page()).toMatch(
      /<picture><source media="print" srcset="\S+\.png 400w" sizes="[^"]+"><img src="\S+\.gif" alt="A" width="400" height="300"><\/picture>/,
    );
  });

  it('is not written again where it stands already, and takes nothing of another file’s place', async () => {
    const { folder, run, page, pictures } = article(photograph({ width: 640, height: 400 }));
    await run();
    const [name = ''] = pictures();
    const file = path.join(folder, 'pictures', name);
    utimesSync(file, 1_000, 1_000);
    const { files } = await run();
    expect(files).toContain(`pictures/${name}`);
    expect(statSync(file).mtimeMs).toBe(1_000_000);
    writeFileSync(file, 'Mine.');
    await run();
    expect(readFileSync(file, 'utf8')).toBe('Mine.');
    expect(page()).toContain(`pictures/${name.replace('.', '-2.')}`);
  });

  it('is told of where an older desk left the file of the library in the folder, until it is gone', async () => {
    const original = photograph({ width: 640, height: 400 });
    const { folder, run } = article(original);
    await run();
    const sum = createHash('sha256').update(original).digest('hex');
    const file = `pictures/${sum}.jpg`;
    writeFileSync(path.join(folder, file), original);
    const place = path.join(folder, recordFile);
    const record = JSON.parse(readFileSync(place, 'utf8')) as { files: Record<string, unknown> };
    record.files[file] = { sha256: sum, of: '' };
    writeFileSync(place, JSON.stringify(record));
    expect((await run()).remarks).toEqual([expect.stringContaining('still holds one picture')]);
    rmSync(path.join(folder, file));
    expect((await run()).remarks).toEqual([]);
  });

  it('is left out where it is damaged, so that nothing of the file goes out', async () => {
    const { run, page } = article(photograph().subarray(0, 6_000));
    const { remarks } = await run();
    expect(remarks).toEqual([expect.stringMatching(/is left out\. It is damaged/)]);
    expect(page()).not.toContain('<img');
  });
});

describe('what is kept between exports', () => {
  it('spares the work, and is made again where it is damaged or gone', async () => {
    const bytes = photograph({ width: 640, height: 400 });
    const cacheFolder = path.join(temporaryFolder(), 'pictures');
    let made = 0;
    const { makeHere } = await import('../pictures/rendition-maker.ts');
    const options = {
      renditionCache: new RenditionCache(cacheFolder),
      makeRenditions: (...asked: Parameters<typeof makeHere>) => {
        made += 1;
        return makeHere(...asked);
      },
    };
    const first = article(bytes);
    await first.run(options);
    const second = article(bytes);
    await second.run(options);
    expect(made).toBe(1);
    expect(second.pictures()).toEqual(first.pictures());
    const [kept = ''] = filesOf(cacheFolder);
    const damaged = readFileSync(kept);
    damaged[damaged.length - 9] = (damaged[damaged.length - 9] ?? 0) ^ 0xff;
    writeFileSync(kept, damaged);
    await article(bytes).run(options);
    expect(made).toBe(2);
    rmSync(cacheFolder, { recursive: true });
    await article(bytes).run(options);
    expect(made).toBe(3);
  });

  it('stays within its bounds: what was not used for longest goes', async () => {
    const folder = temporaryFolder();
    const cache = new RenditionCache(folder, 2_500);
    const one = { kind: 'jpg', width: 1, height: 1, bytes: Buffer.alloc(1_000) } as const;
    const srcOf = (digit: string): string => `media/${digit.repeat(64)}.jpg`;
    for (const digit of ['a', 'b', 'c']) {
      await cache.put(srcOf(digit), { screen: [one], paper: [], stilled: false });
      utimesSync(path.join(folder, `${digit.repeat(64)}.jpg.sizes`), 1_000, digit.charCodeAt(0));
    }
    expect(await cache.get(srcOf('a'))).not.toBeNull();
    await cache.prune();
    expect(await cache.get(srcOf('a'))).not.toBeNull();
    expect(await cache.get(srcOf('b'))).toBeNull();
  });
});
