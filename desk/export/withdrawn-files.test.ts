import { existsSync, statSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { ExportRequest } from '../../core/export/export-request.ts';
import { exportFormats } from '../../core/export/formats.ts';
import { emptyBook, moved, type AddressBook } from '../../core/page-addresses/address-book.ts';
import { languages } from '../../core/languages/words.ts';
import { body, newsItem, paragraph, sampleBrief, sampleBrochure } from '../../core/writing/testing/sample.ts';
import { findingsOf } from '../../core/writing/testing/validate.ts';
import { exportSource } from '../testing/export-source.ts';
import { filesIn, temporaryFolder } from '../testing/folder.ts';
import { recordFile } from './export-record.ts';
import { nothingChecked } from '../testing/nothing-checked.ts';
import { writeExport, type ExportSource } from './write-export.ts';

const printer = {
  print: () => Promise.resolve({ pdf: new TextEncoder().encode('%PDF'), check: nothingChecked }),
};
const everything: ExportRequest['formats'] = [...exportFormats];
const gold = newsItem('gold', { headline: 'Gold rush' });
const silver = newsItem('silver', { headline: 'Silver' });
const goldPage = 'articles/2024-03-11-gold-rush.html';

/** A library that remembers addresses, as long as it is used, and a folder to export into. */
function place() {
  const folder = temporaryFolder();
  const library = { book: emptyBook() };
  const addresses: ExportSource['addresses'] = {
    read: () => Promise.resolve(library.book),
    note: async (edit) => {
      library.book = edit(library.book);
    },
  };
  const from: ExportSource = {
    ...exportSource,
    news: [gold, silver],
    brochure: { ...sampleBrochure, items: ['gold', 'silver'] },
    brochures: new Set([sampleBrochure.id]),
    addresses,
  };
  return {
    folder,
    library,
    at: (file: string) => path.join(folder, file),
    read: (file: string) => readFile(path.join(folder, file), 'utf8'),
    run: (given: Partial<ExportRequest> = {}, source: Partial<ExportSource> = {}) =>
      writeExport({ formats: everything, folder, pdf: false, ...given }, { ...from, ...source }, { printer }),
  };
}
const found = (result: { withdrawn: { file: string; why: string; done: string }[] }) =>
  result.withdrawn.map(({ file, why, done }) => `${file} ${why} ${done}`);
const move = (book: AddressBook, id: string, address: string): AddressBook => ({
  ...book,
  pages: { ...book.pages, [id]: moved(book.pages[id], address) },
});

describe('files that no longer belong into the folder of an export', () => {
  it('are named and stay where nothing else is said, are removed or replaced where it is', async () => {
    const { at, folder, run, read } = place();
    await run();
    expect((await run()).withdrawn).toEqual([]);
    const before = filesIn(folder);
    const kept = await run({}, { news: [silver] });
    expect(kept.withdrawn).toEqual([
      ...['docx', 'html', 'md', 'txt'].map((ending) => ({
        file: goldPage.replace('html', ending),
        headline: 'Gold rush',
        why: 'deleted',
        done: 'kept',
      })),
    ]);
    expect(filesIn(folder)[goldPage]).toEqual(before[goldPage]);
    const replaced = await run({ withdrawn: 'replace' }, { news: [silver] });
    expect(found(replaced)).toEqual([
      `${goldPage.replace('html', 'docx')} deleted removed`,
      `${goldPage} deleted replaced`,
      ...['md', 'txt'].map((ending) => `${goldPage.replace('html', ending)} deleted removed`),
    ]);
    expect(await read(goldPage)).toContain('<h1 class="headline">This page is no longer available</h1>');
    expect(await read(goldPage)).toContain('<a href="../latest-news.html">');
    expect(await findingsOf(await read(goldPage))).toEqual([]);
    expect((await run({}, { news: [silver] })).withdrawn).toEqual([]);
    await run();
    expect(await read(goldPage)).toContain('<h1 class="headline">Gold rush</h1>');
    expect(found(await run({ withdrawn: 'remove' }, { news: [silver] }))).toContain(
      `${goldPage} deleted removed`,
    );
    expect(existsSync(at(goldPage))).toBe(false);
  });

  it('are those of items without a text, of past years, of deleted brochures, and of briefs, each with its PDF and its report', async () => {
    const { run } = place();
    const old = Array.from({ length: 25 }, (_, n) =>
      newsItem(`o${n}`, { date: { start: `${n < 24 ? 2023 : 2015}-01-02` } }),
    );
    const autumn = { ...sampleBrochure, items: ['gold'], id: 'autumn', title: 'Autumn', edition: '2024' };
    const all = { ownName: true, pdf: true };
    await run(
      { ...all, report: true },
      { news: [...old, gold], brochure: autumn, brochures: new Set(['autumn']) },
    );
    const blank = { ...gold, body: body(paragraph('')) };
    const result = await run(all, { news: [...old.slice(0, 24), blank], briefs: [] });
    const parts = ['-accessibility.html', '.html', '.pdf'];
    const everyFile = ['-accessibility.html', '.docx', '.html', '.md', '.pdf', '.txt'];
    const brief = 'briefs/safer-harbours-where-four-more-inspectors-would-matter-most';
    expect(found(result)).toEqual([
      ...everyFile.map((end) => `articles/2015-01-02-headline-of-o24${end} deleted kept`),
      ...everyFile.map(
        (end) =>
          `${goldPage.replace('.html', end)} ${['.docx', '.md'].includes(end) ? 'moved' : 'left-out'} kept`,
      ),
      ...[...everyFile.filter((end) => end !== '.md'), '.epub']
        .sort()
        .map((end) => `autumn-2024${end} deleted kept`),
      ...everyFile.map((end) => `${brief}${end} deleted kept`),
      ...parts.map((end) => `latest-news-2015${end} past kept`),
    ]);
    expect(result.withdrawn.find(({ file }) => file === `${brief}.pdf`)?.headline).toBe(sampleBrief.headline);
  });

  it('lead to where a brochure stands under its new name', async () => {
    const { run, read } = place();
    const named = { formats: ['brochure'] as ExportRequest['formats'], ownName: true, pdf: true };
    await run(named);
    const result = await run(
      { ...named, withdrawn: 'replace' },
      { brochure: { ...sampleBrochure, items: ['gold'], title: 'Side by side' } },
    );
    const old = 'working-together-march-2024';
    expect(found(result)).toEqual([`${old}.html moved replaced`, `${old}.pdf moved removed`]);
    expect(await read(`${old}.html`)).toContain('url=side-by-side-march-2024.html');
    expect(await findingsOf(await read(`${old}.html`))).toEqual([]);
  });

  it('are never looked for by an export of a part: of some documents, of other formats', async () => {
    const { run } = place();
    await run();
    for (const part of [
      { documents: ['silver'] },
      { formats: ['brief'] as ExportRequest['formats'] },
      { formats: ['brochure'] as ExportRequest['formats'] },
    ])
      expect((await run({ ...part, withdrawn: 'remove' }, { news: [silver] })).withdrawn).toEqual([]);
    const texts = await run({ formats: ['text'] }, { news: [silver] });
    expect(found(texts)).toEqual([`${goldPage.replace('html', 'txt')} deleted kept`]);
    const bare = newsItem('bare', { body: body(paragraph('')) });
    const articles = await run({ formats: ['article'] }, { news: [bare] });
    expect(articles.withdrawn.map(({ file }) => file)).toEqual([goldPage, 'articles/2024-03-11-silver.html']);
  });

  it('are never looked for by an export that takes a part by its days, tags or languages', async () => {
    const { run } = place();
    await run();
    for (const release of [
      { from: '2030-01-01' },
      { tags: ['ports'] },
      { languages: ['fr'] },
      { leaveOut: ['gold'] },
    ]) {
      const news = [{ ...silver, tags: ['ports'], language: 'fr', date: { start: '2031-01-01' } }, gold];
      const { withdrawn } = await run({ formats: ['article'], release, withdrawn: 'remove' }, { news });
      expect(withdrawn).toEqual([]);
    }
  });

  it('are those that are no longer released, or not yet', async () => {
    for (const given of [{ status: 'draft' as const }, { notBefore: '2999-05-03' }]) {
      const { run } = place();
      await run();
      const result = await run({ formats: ['latest-news'] }, { news: [{ ...gold, ...given }, silver] });
      expect(found(result)).toEqual([`${goldPage} left-out kept`]);
    }
  });

  it('are never those of documents whose files cannot be read', async () => {
    const { run } = place();
    await run();
    const unreadable = new Set(['news/gold.json']);
    expect((await run({ withdrawn: 'remove' }, { news: [silver], unreadable })).withdrawn).toEqual([]);
  });

  it('are left alone where they were changed, are somebody else’s, or belong to another library', async () => {
    const { at, folder, run } = place();
    await writeFile(at('mine.html'), 'mine');
    await run();
    await run({ formats: ['brief'], replace: true }, { library: 'library-2' });
    await writeFile(at(goldPage), 'Changed by hand.');
    const before = filesIn(folder);
    const result = await run(
      { formats: ['article', 'brief'], replace: true, withdrawn: 'remove' },
      { news: [silver], briefs: [] },
    );
    expect(result.withdrawn).toEqual([]);
    expect(filesIn(folder)[goldPage]).toEqual(before[goldPage]);
    expect(existsSync(at('mine.html'))).toBe(true);
    expect(existsSync(at('briefs/safer-harbours-where-four-more-inspectors-would-matter-most.html'))).toBe(
      true,
    );
  });

  it('are forgotten where somebody has removed them', async () => {
    const { at, run } = place();
    await run();
    await rm(at(goldPage));
    expect((await run({ formats: ['article'] }, { news: [silver] })).withdrawn).toEqual([]);
  });
});

describe('a page whose address was changed', () => {
  it('leads on from the former one, in its language, in every folder, and the old text is named', async () => {
    for (const language of languages) {
      const { run, read, library } = place();
      const news = [{ ...gold, language }, silver];
      await run({}, { news });
      library.book = move(library.book, 'gold', 'articles/the-rush');
      const result = await run({}, { news });
      expect(found(result)).toEqual(
        ['docx', 'md', 'txt'].map((ending) => `${goldPage.replace('html', ending)} moved kept`),
      );
      const old = await read(goldPage);
      expect(old).toContain(`<html lang="${language}"`);
      expect(old).toContain('<meta http-equiv="refresh" content="0; url=the-rush.html">');
      expect(old).toContain('<a href="the-rush.html">Gold rush</a>');
      expect(await findingsOf(old)).toEqual([]);
      expect(await read('latest-news.html')).toContain('href="articles/the-rush.html"');
      expect(await read('latest-news.atom')).toContain('href="articles/the-rush.html"');
      expect(await read('articles/the-rush.html')).toContain('<h1 class="headline">Gold rush</h1>');
    }
  }, 60_000);

  it('may be the last of them: with nothing released, they go where that is asked for', async () => {
    const { at, folder, run, read } = place();
    const photograph = body(paragraph('A quay.'), {
      type: 'picture',
      attrs: { src: 'media/0123456789abcdef.png', alt: 'A quay', caption: '', credit: '© X' },
    });
    const formats: ExportRequest['formats'] = ['latest-news', 'text'];
    const draft = [{ ...gold, status: 'draft' as const }];
    const from = { briefs: [], brochure: null };
    await run({ formats }, { ...from, news: [{ ...gold, body: photograph }] });
    const before = filesIn(folder);
    expect(Object.keys(before).filter((file) => file.startsWith('pictures/'))).not.toEqual([]);
    await expect(run({ formats }, { ...from, news: draft })).rejects.toMatchObject({ code: 'refused' });
    expect(filesIn(folder)).toEqual(before);
    const narrowed = { formats, withdrawn: 'remove' as const, release: { from: '2031-01-01' } };
    await expect(run(narrowed, { ...from, news: draft })).rejects.toMatchObject({ code: 'refused' });
    expect(filesIn(folder)).toEqual(before);

    const replaced = await run({ formats, withdrawn: 'replace' }, { ...from, news: draft });
    expect(replaced).toMatchObject({ files: [], items: [], stayed: [{ id: 'gold', why: 'draft' }] });
    expect(await read(goldPage)).toContain('no longer available');
    expect(await read('latest-news.html')).toContain('no longer available');
    const named = Object.entries(filesIn(folder)).filter(([, content]) => content.includes('Gold rush'));
    expect(named.map(([file]) => file)).toEqual([]);
    // A photograph goes with the last page that showed it.
    expect(Object.keys(filesIn(folder)).filter((file) => file.startsWith('pictures/'))).toEqual([]);

    await run({ formats }, { ...from, news: [gold] });
    await run({ formats, withdrawn: 'remove' }, { ...from, news: [] });
    expect(
      [goldPage, 'latest-news.html', 'latest-news.atom', 'latest-news.txt'].filter((f) => existsSync(at(f))),
    ).toEqual([]);
  });

  it('take the pictures along that no other page shows', async () => {
    const { folder, run } = place();
    const pictures = (): string[] =>
      Object.keys(filesIn(folder)).filter((file) => file.startsWith('pictures/'));
    const withPicture = body(paragraph('A quay.'), {
      type: 'picture',
      attrs: { src: 'media/0123456789abcdef.png', alt: 'A quay', caption: '', credit: '© X' },
    });
    const [one, two] = [gold, silver].map((item) => ({ ...item, body: withPicture }));
    if (!one || !two) throw new Error('No items.');
    await run({ formats: ['article'] }, { news: [one, two] });
    const shown = pictures();
    expect(shown).not.toEqual([]);
    await run({ formats: ['article'], withdrawn: 'remove' }, { news: [one] });
    expect(pictures()).toEqual(shown);
    // A brochure in the same folder shows it still.
    await run({ formats: ['brochure'] }, { news: [one, two] });
    await run({ formats: ['article'], withdrawn: 'remove' }, { news: [newsItem('three', {})] });
    expect(pictures()).toEqual(shown);
    await run({ formats: ['brochure'] }, { news: [gold, silver] });
    await run({ formats: ['article'], withdrawn: 'remove' }, { news: [silver] });
    expect(pictures()).toEqual([]);
  });

  it('leads on no more where its document is gone', async () => {
    const { at, run, library } = place();
    await run();
    library.book = move(library.book, 'gold', 'articles/the-rush');
    await run();
    const result = await run({ formats: ['article'], withdrawn: 'remove' }, { news: [silver] });
    expect(found(result)).toEqual([`${goldPage} deleted removed`, 'articles/the-rush.html deleted removed']);
    expect(result.withdrawn.map(({ headline }) => headline)).toEqual(['Gold rush', 'Gold rush']);
    expect(existsSync(at(goldPage))).toBe(false);
  });
});

describe('the address of a page', () => {
  it('stays when the headline changes, in every folder, also for a library that cannot remember it', async () => {
    const later = [{ ...gold, headline: 'Gold fever', date: { start: '2025-02-02' } }, silver];
    const one = place();
    await one.run();
    expect((await one.run({}, { news: later })).files).toContain(goldPage);
    const other = temporaryFolder();
    expect((await one.run({ folder: other }, { news: later })).files).toContain(goldPage);
    const readOnly = place();
    await readOnly.run({}, { addresses: undefined });
    expect((await readOnly.run({}, { news: later, addresses: undefined })).files).toContain(goldPage);
    // Once it can be remembered, it is.
    await readOnly.run({}, { news: later });
    expect(readOnly.library.book.pages['gold']?.address).toBe(goldPage.replace('.html', ''));
  });

  it('is taken from the folder by a library that was restored from a backup', async () => {
    const { run } = place();
    await run();
    const restored = { library: 'library-2', origins: ['library-1'], addresses: undefined };
    const news = [{ ...gold, headline: 'Gold fever' }, silver];
    expect((await run({ replace: true }, { ...restored, news })).files).toContain(goldPage);
  });

  it('is that of a desk of the first form, whose record names no documents', async () => {
    const { run, at, read, library } = place();
    const greek = newsItem('greek', { headline: 'Ελληνικά νέα' });
    await run({ formats: ['article'] }, { news: [{ ...greek, headline: 'untitled' }], addresses: undefined });
    const record = JSON.parse(await read(recordFile)) as { files: Record<string, Record<string, string>> };
    for (const entry of Object.values(record.files)) delete entry['id'];
    await writeFile(at(recordFile), JSON.stringify(record));
    const result = await run({ formats: ['article'] }, { news: [greek] });
    expect(result.files).toContain('articles/2024-03-11-untitled.html');
    expect(result.withdrawn).toEqual([]);
    expect(library.book.pages['greek']?.address).toBe('articles/2024-03-11-untitled');
    expect((await read(recordFile)).match(/"id":/g)).toHaveLength(1);
  });
});

describe('an export of the same once more', () => {
  it('writes no file again, and only those that have changed', async () => {
    const { at, folder, run } = place();
    const first = await run();
    expect(first.unchanged).toBe(0);
    const times = (): Record<string, bigint> =>
      Object.fromEntries(
        Object.keys(filesIn(folder)).map((file) => [file, statSync(at(file), { bigint: true }).mtimeNs]),
      );
    const before = times();
    const again = await run();
    expect(again.unchanged).toBe(again.files.length);
    expect(times()).toEqual(before);
    const changed = await run({}, { news: [gold, { ...silver, teaser: 'Another teaser.' }] });
    expect(changed.files.length - changed.unchanged).toBeGreaterThan(0);
    const after = times();
    const written = Object.keys(before).filter((file) => before[file] !== after[file]);
    expect(written).toContain('latest-news.html');
    expect(written).not.toContain(goldPage);
    expect(written).not.toContain('assets/house.css');
  });

  it('has every file as its own that it was writing when it was killed', async () => {
    const { at, run } = place();
    const error = new Error('killed');
    await run({ formats: ['article'] }, { news: [silver] });
    const recorded = await readFile(at(recordFile), 'utf8');
    let running = '';
    await expect(
      writeExport(
        { formats: ['article', 'brochure'], folder: at(''), pdf: true },
        {
          ...exportSource,
          news: [gold, { ...silver, headline: 'Silver again' }],
          brochure: { ...sampleBrochure, items: ['gold'] },
        },
        {
          printer: {
            print: async () => {
              running = await readFile(at('.liaison-desk-export-running.jsonl'), 'utf8');
              throw error;
            },
          },
        },
      ),
    ).rejects.toBe(error);
    // As it stands where the process ends before it can write its record; the last line is cut off.
    await writeFile(at(recordFile), recorded);
    await writeFile(at('.liaison-desk-export-running.jsonl'), running.slice(0, -20) + '\n{"file":"x');
    await run({ formats: ['article'] });
    expect(existsSync(at('.liaison-desk-export-running.jsonl'))).toBe(false);
  });
});
