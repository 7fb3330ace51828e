import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { DeskEvents } from '../../core/contract.ts';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { exportFormats } from '../../core/export/formats.ts';
import {
  body,
  newsItem,
  paragraph,
  picture,
  sampleBrochure,
  sampleNews,
} from '../../core/writing/testing/sample.ts';
import { findingsOf } from '../../core/writing/testing/validate.ts';
import { nothingChecked } from '../testing/nothing-checked.ts';
import { writeExport } from './write-export.ts';
import { recordFile } from './export-record.ts';
import type { Printer } from '../ports.ts';
import { DeskError } from '../../core/desk-error.ts';
import { exportSource as source } from '../testing/export-source.ts';

const everything: ExportRequest['formats'] = [...exportFormats];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'export-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});
const request = (given: Partial<ExportRequest> = {}): ExportRequest => ({
  formats: everything,
  folder,
  pdf: false,
  ...given,
});
const read = (file: string): Promise<string> => readFile(path.join(folder, file), 'utf8');

describe('an export', () => {
  it('writes pages, texts, pictures, style and fonts, and names them all', async () => {
    const { files, remarks } = await writeExport(request(), source, { printer: null });
    const there = (await readdir(folder, { recursive: true, withFileTypes: true }))
      .filter((entry) => entry.isFile())
      .map((entry) =>
        path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
      )
      .filter((file) => file !== recordFile);
    expect([...files].sort()).toEqual(there.sort());
    expect(files).toContain('latest-news.html');
    expect(files).toContain('articles/2019-04-25-students-question-the-panel.html');
    expect(files).toContain('articles/2019-04-25-students-question-the-panel.txt');
    expect(files).toContain('brochure.html');
    expect(files).toContain('brochure.txt');
    expect(files).toContain('briefs/safer-harbours-where-four-more-inspectors-would-matter-most.html');
    expect(files).toContain('assets/fonts/source-serif-4-latin-400-normal.woff2');
    // Two pictures of the library that look the same are one file; a newsletter has them in two shapes of its own.
    expect(files.filter((file) => file.startsWith('pictures/'))).toHaveLength(3);
    // Those of newsletters are about settings that this office does not have.
    expect(remarks.filter((remark) => !/newsletter/.test(remark))).toEqual([]);
  });

  it('leads nowhere but to its own files', async () => {
    const { files } = await writeExport(request(), source, { printer: null });
    for (const file of files.filter((name) => name.endsWith('.html'))) {
      const html = await read(file);
      for (const [, address = ''] of html.matchAll(/(?:href|src)="([^"#]+)"/g)) {
        if (/^https?:/.test(address)) continue;
        const target = path.join(folder, path.dirname(file), address);
        expect(existsSync(target), `${file} leads to ${address}`).toBe(true);
      }
      // What e-mails have besides is looked at by newsletter-plan.test.ts.
      if (!file.startsWith('newsletter')) expect(await findingsOf(html)).toEqual([]);
    }
    const css = await read('assets/house.css');
    for (const [, address = ''] of css.matchAll(/url\('([^']+)'\)/g))
      expect(existsSync(path.join(folder, 'assets', address)), address).toBe(true);
    expect(css).not.toMatch(/https?:/);
  });

  it('says how wide and high its pictures are', async () => {
    await writeExport(request({ formats: ['brochure'] }), source, { printer: null });
    expect(await read('brochure.html')).toMatch(/<img [^>]*width="120" height="80"/);
  });

  it('takes all news, newest first, where no brochure is named', async () => {
    const all = { ...source, brochure: null, news: [...sampleNews].reverse() };
    await writeExport(request({ formats: ['brochure'] }), all, { printer: null });
    const html = await read('brochure.html');
    expect(html).toContain('>Working together</h1>');
    const order = [...html.matchAll(/href="#item-(story-\d+)"/g)].map(([, id]) => id);
    expect(order.slice(0, 3)).toEqual(['story-1', 'story-2', 'story-3']);
    expect(order).toHaveLength(15);
  });

  it('keeps the order of a brochure, and remarks on items that are gone', async () => {
    const brochure = { ...sampleBrochure, items: ['story-9', 'gone', 'story-1'] };
    const { remarks } = await writeExport(
      request({ formats: ['brochure'] }),
      { ...source, brochure },
      { printer: null },
    );
    expect(
      [...(await read('brochure.html')).matchAll(/href="#item-(story-\d+)"/g)].map(([, id]) => id),
    ).toEqual(['story-9', 'story-1']);
    expect(remarks).toEqual([
      'One item of the brochure “Working together” is no longer in the library, so left out.',
    ]);
  });

  it('says of an item whose file is damaged that it cannot be read, not that it is gone', async () => {
    const brochure = { ...sampleBrochure, items: ['damaged', 'story-1'] };
    const { remarks } = await writeExport(
      request({ formats: ['brochure'] }),
      { ...source, brochure, unreadable: new Set(['news/damaged.json']) },
      { printer: null },
    );
    expect(remarks).toEqual([
      'One item of the brochure “Working together” is in a file that cannot be read, so left out. See “Needs attention”.',
    ]);
  });

  it('writes only the documents that were asked for', async () => {
    const { files } = await writeExport(request({ formats: ['article'], documents: ['story-4'] }), source, {
      printer: null,
    });
    expect(files.filter((file) => file.startsWith('articles/'))).toEqual([
      'articles/2019-04-25-students-question-the-panel.html',
    ]);
  });

  it('fails for a document that the library does not have', async () => {
    await expect(
      writeExport(request({ documents: ['nobody'] }), source, { printer: null }),
    ).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('leaves out a picture that cannot be read or is none, and says so', async () => {
    const item = newsItem('one', {
      body: body(picture({ src: 'media/0123456789abcdef.png', alt: 'A' }), paragraph('B.')),
    });
    const lost = {
      ...source,
      news: [item],
      readPicture: () => Promise.reject(new Error('The file is gone.')),
    };
    const first = await writeExport(request({ formats: ['article'] }), lost, { printer: null });
    expect(first.remarks).toEqual([
      '“Headline of one”: the picture “media/0123456789abcdef.png” is left out. The file is gone.',
    ]);
    expect(await read('articles/2024-03-11-headline-of-one.html')).not.toContain('<img');
    const text = { ...lost, readPicture: () => Promise.resolve(new TextEncoder().encode('no picture')) };
    expect(
      (await writeExport(request({ formats: ['article'] }), text, { printer: null })).remarks,
    ).toHaveLength(1);
  });

  it('puts older years on pages of their own, with a feed, and leads there and back', async () => {
    const news = Array.from({ length: 30 }, (_, index) =>
      newsItem(`n${index}`, { date: { start: `${index < 21 ? 2024 : 2017}-03-11` } }),
    );
    const { files } = await writeExport(
      request({ formats: ['latest-news'] }),
      { ...source, news },
      { printer: null },
    );
    expect(files.filter((file) => file.startsWith('latest-news'))).toEqual([
      'latest-news.html',
      'latest-news-2017.html',
      'latest-news.atom',
    ]);
    const headlines = async (file: string): Promise<number> =>
      (await read(file)).match(/class="headline"/g)?.length ?? 0;
    expect(await headlines('latest-news.html')).toBe(21);
    expect(await headlines('latest-news-2017.html')).toBe(9);
    expect(await read('articles/2017-03-11-headline-of-n25.html')).toContain(
      '<a href="../latest-news-2017.html">Back to Past stories 2017</a>',
    );
    expect(await read('articles/2024-03-11-headline-of-n5.html')).toContain(
      '<a href="../latest-news.html">Back to Latest News</a>',
    );
    expect(await findingsOf(await read('latest-news-2017.html'))).toEqual([]);
    const feed = await read('latest-news.atom');
    for (const [, address = ''] of feed.matchAll(/href="([^"]+)"/g))
      expect(existsSync(path.join(folder, address)), address).toBe(true);
  });

  it('fails with a sentence where a file stands in the place of a folder, and leaves no half file', async () => {
    await writeFile(path.join(folder, 'articles'), 'in the way');
    await expect(writeExport(request(), source, { printer: null })).rejects.toMatchObject({
      code: 'disk',
      message: expect.stringMatching(
        /^The export into “.*” stopped at “articles\/.*”: a file stands where a folder is needed/,
      ) as string,
    });
    expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('fails with a sentence where a folder stands in the place of a file', async () => {
    await mkdir(path.join(folder, 'brochure.html', 'full'), { recursive: true });
    await expect(
      writeExport(request({ formats: ['brochure'] }), source, { printer: null }),
    ).rejects.toMatchObject({
      code: 'disk',
    });
    expect((await readdir(folder)).filter((name) => name.endsWith('.tmp'))).toEqual([]);
  });

  it('tells how far it is, from nothing to all', async () => {
    const told: DeskEvents['export-progress'][] = [];
    await writeExport(request(), source, { printer: null, onProgress: (progress) => told.push(progress) });
    expect(told[0]).toMatchObject({ done: 0 });
    expect(told.at(-1)?.done).toBe(told.at(-1)?.total);
    expect(told.map(({ done }) => done)).toEqual(told.map((_, index) => index));
  });

  it('stops between two files where it is cancelled', async () => {
    const control = new AbortController();
    const stopped = writeExport(request(), source, {
      printer: null,
      signal: control.signal,
      onProgress: ({ step }) => {
        if (step === 'brochure.html') control.abort();
      },
    });
    await expect(stopped).rejects.toMatchObject({ code: 'cancelled' });
    expect(existsSync(path.join(folder, 'brochure.html'))).toBe(true);
    expect(existsSync(path.join(folder, 'brochure.txt'))).toBe(false);
  });

  it('writes everything else where nothing can print, then says that the PDF is missing', async () => {
    await expect(writeExport(request({ pdf: true }), source, { printer: null })).rejects.toMatchObject({
      code: 'no-printer',
      message: `No PDF was made, for nothing here can print it. The other files are in “${folder}”.`,
    });
    const printer: Printer = {
      print: () => Promise.reject(new DeskError('no-printer', 'No PDF was made: install Chrome.')),
    };
    await expect(writeExport(request({ pdf: true }), source, { printer })).rejects.toMatchObject({
      code: 'no-printer',
      message: `No PDF was made: install Chrome. The other files are in “${folder}”.`,
    });
    for (const file of ['brochure.html', 'brochure.txt', 'latest-news.html'])
      expect(existsSync(path.join(folder, file)), file).toBe(true);
    expect(existsSync(path.join(folder, 'brochure.pdf'))).toBe(false);
  });

  it('puts what the printer gives beside the page, for every page that has one', async () => {
    const asked: string[] = [];
    const printer: Printer = {
      print: async (file, options) => {
        asked.push(path.relative(folder, file));
        expect(options?.folder).toBe(folder);
        return { pdf: new TextEncoder().encode('%PDF'), check: nothingChecked };
      },
    };
    const { files } = await writeExport(request({ pdf: true }), source, { printer });
    expect(asked).toEqual(
      files.filter((file) => file.endsWith('.pdf')).map((file) => file.replace(/pdf$/, 'html')),
    );
    expect(asked.filter((file) => file.startsWith('articles/')).length).toBeGreaterThan(2);
    expect(files).toContain('brochure.pdf');
    expect(await read('brochure.pdf')).toBe('%PDF');
  });

  it('puts a report beside each PDF where that is asked for, and says what a PDF may not claim', async () => {
    const rule = {
      standard: 'universal' as const,
      id: 'x',
      clause: '7',
      checkpoints: [],
      says: 'All is well.',
      findings: [{ page: 1, what: 'something is amiss' }],
    };
    const printer: Printer = {
      print: () =>
        Promise.resolve({
          pdf: new TextEncoder().encode('%PDF'),
          check: { ...nothingChecked, rules: [rule] },
        }),
    };
    const asked = request({ formats: ['brochure', 'brief'], pdf: true, report: true });
    const { files, remarks } = await writeExport(asked, source, { printer });
    for (const file of files.filter((name) => name.endsWith('.pdf')))
      expect(files).toContain(file.replace('.pdf', '-accessibility.html'));
    expect(await read('brochure-accessibility.html')).toContain('something is amiss');
    expect(remarks.filter((remark) => remark.includes('something is amiss (page 1)'))).toHaveLength(2);
    // The next export replaces its own reports without asking.
    expect((await writeExport(asked, source, { printer })).files).toEqual(files);
  });
});
