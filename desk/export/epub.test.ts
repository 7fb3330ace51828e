import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brochure } from '../../core/document.ts';
import { anyBrochure, anyNewsItem } from '../../core/fields/testing/any-document.ts';
import { everyScript } from '../../core/writing/testing/every-script.ts';
import {
  hardBrochure,
  hardItems,
  hardSizes,
  hardTags,
  shapeAt,
} from '../../core/writing/testing/hard-brochure.ts';
import { newsItem, office as plainOffice, sampleBrochure } from '../../core/writing/testing/sample.ts';
import { png } from '../testing/pictures.ts';
import { epubFindings, readEpub, readXml } from '../testing/read-epub.ts';
import { writeExport, type ExportSource } from './write-export.ts';

/** The checker of the W3C: a program of its own or, as Debian has it, an archive that Java runs. */
const epubcheck = (
  process.env['PATH']?.split(path.delimiter).flatMap((folder) => {
    const file = path.join(folder, 'epubcheck');
    return [
      { command: file, before: [] as string[] },
      { command: 'java', before: ['-jar', file] },
    ];
  }) ?? []
).find(({ command, before }) =>
  /EPUBCheck v/i.test(String(spawnSync(command, [...before, '--version']).stdout)),
);

const office = {
  ...plainOffice,
  emblems: [{ src: `media/${'e'.repeat(16)}.png`, alt: 'Emblem of the office' }],
  imprint: 'Published by the office.\n\nIt may be copied where the source is named.',
  disclaimer: 'Words < and & may be “quoted”.',
  contact: 'Long Street 1\nport@example.org\n+43 1 234 567',
  identifiers: 'ISBN: 978-92-1-000000-0',
  site: 'https://www.example.org/',
};

/** Milliseconds for a Java machine to start, and for books of many pictures, on a busy computer. */
const patience = 240_000;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'epub-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const source = (given: Partial<ExportSource> = {}): ExportSource => ({
  library: 'library-1',
  office,
  tags: hardTags,
  news: [],
  briefs: [],
  brochure: null,
  readPicture: (src) => Promise.resolve(png(...(hardSizes[shapeAt(src)] as [number, number]))),
  ...given,
});

const write = async (name: string, given: ExportSource, level: 'published' | 'all' = 'published') => {
  const out = path.join(folder, name);
  const result = await writeExport(
    { formats: ['epub'], folder: out, pdf: false, release: { level } },
    given,
    {
      printer: null,
    },
  );
  const file = path.join(out, result.files[0] ?? '');
  return { result, file, bytes: await readFile(file) };
};

const items = hardItems(40).map((item) => ({ ...item, status: 'published' as const }));
const scripts = everyScript.map((item) => ({ ...item, status: 'published' as const }));
const hard: [name: string, given: ExportSource][] = [
  [
    'forty items',
    source({
      news: items,
      brochure: hardBrochure(items, { cover: { kind: 'picture', src: null, x: 50, y: 50 } }),
    }),
  ],
  [
    'forty items in Arabic, without groups',
    source({
      news: items,
      brochure: hardBrochure(items, { language: 'ar', title: 'أربعون ميناء', grouping: 'none' }),
    }),
  ],
  [
    'every script, in Hebrew and without a cover',
    source({
      news: scripts,
      brochure: hardBrochure(scripts, {
        language: 'he',
        title: 'ארבעים נמלים',
        grouping: 'date',
        cover: { kind: 'none' },
      }),
    }),
  ],
  [
    'one item twice, in Chinese, from an office that says nothing of itself',
    source({
      office: plainOffice,
      news: [newsItem('one', { language: 'zh', headline: '四十个港口' })],
      brochure: hardBrochure([], { items: ['one', 'one'], language: 'zh', cover: { kind: 'plain' } }),
    }),
  ],
];

describe.each(hard)('an EPUB of %s', (name, given) => {
  let book: Awaited<ReturnType<typeof write>>;
  beforeAll(async () => {
    book = await write(name, given);
  }, patience);

  it('is well put together', async () => {
    expect(await epubFindings(book.bytes)).toEqual([]);
  });

  it.skipIf(!epubcheck)(
    'has no findings of epubcheck (skipped where that is not installed)',
    () => {
      const { command, before } = epubcheck ?? { command: '', before: [] };
      const { stdout, stderr } = spawnSync(command, [...before, book.file], { encoding: 'utf8' });
      const said = `${stdout}${stderr}`;
      expect(said.split('\n').filter((line) => /^(?:FATAL|ERROR|WARNING)/.test(line))).toEqual([]);
      expect(said).toMatch(/No errors or warnings detected/);
    },
    patience,
  );
});

it('A book has the words of every item, in the order of the brochure, and contents that lead there', async () => {
  const { bytes } = await write('words', hard[0]?.[1] ?? source());
  const files = await readEpub(bytes);
  const text = (file: string): string => readXml(files.get(`EPUB/${file}`)?.toString('utf8') ?? '').words;
  items.forEach((item, at) => {
    expect(text(`item-${at + 1}.xhtml`)).toContain(item.headline);
  });
  const { tags } = readXml(files.get('EPUB/contents.xhtml')?.toString('utf8') ?? '');
  const led = tags.flatMap(({ attributes }) => /^item-\d+\.xhtml$/.exec(attributes['href'] ?? '') ?? []);
  expect(led.slice(0, items.length).map(String)).toEqual(items.map((_, at) => `item-${at + 1}.xhtml`));
  expect(text('last.xhtml')).toContain('Image © Liaison Desk sample library');
  expect([...files.keys()].some((file) => file.endsWith('.webp'))).toBe(false);
});

it('A book is turned round where its language is written from right to left, and says the language of each item', async () => {
  const { bytes } = await write('turned', hard[1]?.[1] ?? source());
  const files = await readEpub(bytes);
  const book = files.get('EPUB/book.opf')?.toString('utf8') ?? '';
  expect(book).toContain('page-progression-direction="rtl"');
  expect(book).toMatch(/<dc:language>ar<\/dc:language>.*<dc:language>zh<\/dc:language>/s);
  expect(book).toContain('<meta property="schema:accessibilityHazard">none</meta>');
  expect(files.get('EPUB/title.xhtml')?.toString('utf8')).toContain('lang="ar" xml:lang="ar" dir="rtl"');
  expect(files.get('EPUB/item-1.xhtml')?.toString('utf8')).toContain('lang="en" dir="ltr" xml:lang="en"');
});

it('The same brochure gives the same bytes, which are not written again; its identifier stays when its words change', async () => {
  const given = hard[3]?.[1] ?? source();
  const first = await write('same', given);
  const { mtimeMs } = await stat(first.file);
  const second = await write('same', given);
  expect(second.result.unchanged).toBe(1);
  expect((await stat(second.file)).mtimeMs).toBe(mtimeMs);
  const changed = { ...given, brochure: { ...(given.brochure as Brochure), title: 'Another title' } };
  const third = await write('same', changed);
  const sum = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
  expect(sum(third.bytes)).not.toBe(sum(first.bytes));
  const identifier = async (bytes: Buffer): Promise<string> =>
    /<dc:identifier id="identifier">(urn:uuid:[^<]+)</.exec(
      (await readEpub(bytes)).get('EPUB/book.opf')?.toString('utf8') ?? '',
    )?.[1] ?? '';
  expect(await identifier(first.bytes)).toMatch(/^urn:uuid:/);
  expect(await identifier(third.bytes)).toBe(await identifier(first.bytes));
});

it('What is not released stays out of a book of all news, and what is not cleared is marked in its title and on every page', async () => {
  const news = [
    newsItem('out', { headline: 'Goes out', status: 'published' }),
    newsItem('draft', { headline: 'Stays here', status: 'draft' }),
  ];
  const all = await write('gate', source({ news }));
  expect(all.result.stayed.map(({ id }) => id)).toEqual(['draft']);
  const words = (files: Map<string, Buffer>): string[] =>
    [...files]
      .filter(([file]) => file.endsWith('.xhtml'))
      .map(([, page]) => readXml(page.toString('utf8')).words);
  expect(words(await readEpub(all.bytes)).join()).not.toContain('Stays here');

  const brochure = { ...sampleBrochure, status: 'draft' as const, items: ['out', 'draft'] };
  for (const [level, said] of [
    ['published', 'Draft, not cleared'],
    ['all', 'Proof, not for release'],
  ] as const) {
    const marked = await readEpub((await write(`marked-${level}`, source({ news, brochure }), level)).bytes);
    for (const page of words(marked)) expect(page).toContain(said);
    expect(marked.get('EPUB/book.opf')?.toString('utf8')).toContain(`<dc:title>${said}: `);
  }
});

it('A picture that cannot be read is left out, with a remark that names its item', async () => {
  const news = items.slice(0, 1);
  const { result, bytes } = await write(
    'no-picture',
    source({
      news,
      brochure: hardBrochure(news),
      readPicture: () => Promise.reject(new Error('It is gone.')),
    }),
  );
  expect(await epubFindings(bytes)).toEqual([]);
  expect(result.remarks.join('\n')).toMatch(
    /“Forty ports, one way of looking”: the picture “media\/\w+\.jpg” is left out/,
  );
});

it(
  'Any brochure becomes a book that is well put together',
  async () => {
    let count = 0;
    await fc.assert(
      fc.asyncProperty(
        anyBrochure,
        fc.array(anyNewsItem, { minLength: 1, maxLength: 3 }),
        async (brochure, some) => {
          const news = some.map((item, at) => ({ ...item, id: `item-${at}`, notBefore: null }));
          const frozen = brochure.frozen && { ...brochure.frozen, items: news };
          const items = news.map(({ id }) => id);
          const given = source({ news, brochure: { ...brochure, items, frozen } });
          const { bytes } = await write(`any-${(count += 1)}`, given, 'all');
          expect(await epubFindings(bytes)).toEqual([]);
        },
      ),
      { numRuns: 25 },
    );
    expect((await readdir(folder)).length).toBeGreaterThan(25);
  },
  patience,
);
