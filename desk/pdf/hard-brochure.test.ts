import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { TextItem } from 'pdfjs-dist/types/src/display/api.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brochure, NewsItem } from '../../core/document.ts';
import { hardBrochure, hardItems, hardPicture, hardTags } from '../../core/writing/testing/hard-brochure.ts';
import { body, newsItem, office, paragraph } from '../../core/writing/testing/sample.ts';
import { writeExport } from '../export/write-export.ts';
import { hardPictureBytes } from '../testing/hard-library.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { readPdf, type ReadPdf } from '../testing/read-pdf.ts';
import { createPrinter } from './printers.ts';

const point = 72 / 25.4;

/** Words that stand outside of their page, at the sides or below, and the fonts of a PDF. */
async function look(
  bytes: Uint8Array,
): Promise<{ outside: string[]; sizes: Set<string>; fonts: Set<string> }> {
  const outside: string[] = [];
  const sizes = new Set<string>();
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  for (let number = 1; number <= document.numPages; number += 1) {
    const page = await document.getPage(number);
    const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
    sizes.add(`${Math.round((right - left) / point)} x ${Math.round((top - bottom) / point)}`);
    const { items } = await page.getTextContent();
    for (const { str, transform, width } of items as TextItem[]) {
      const [x, y] = [Number(transform[4]), Number(transform[5])];
      if (str.trim() !== '' && (x < left || x + width > right || y < bottom || y > top))
        outside.push(`${number}: ${str}`);
    }
  }
  await task.destroy();
  const fonts = new Set<string>();
  const loaded = await PDFDocument.load(bytes, { updateMetadata: false });
  for (const [, object] of loaded.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font'))
      fonts.add(String(object.get(PDFName.of('Subtype'))));
  return { outside, sizes, fonts };
}

const bare = (words: string): string => words.replace(/\s/g, '');

/** Those whose letters the house brings along: other scripts are set in whatever this computer has. */
const inOurLetters = ({ language }: NewsItem): boolean => ['en', 'cs'].includes(language);
const items = hardItems(40).filter(inOurLetters);

const kinds: [name: string, size: string, given: Partial<Brochure>][] = [
  ['A4', '210 x 297', {}],
  ['A5 in two columns', '148 x 210', { paper: 'a5', columns: 'two', grouping: 'none' }],
  ['A4 with bleed', '230 x 317', { bleed: true, grouping: 'date' }],
];

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(`a brochure that is hard to set, printed over ${maker} (${without})`, () => {
    let folder: string;
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'hard-brochure-'));
    });
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });
    let remarks: string[] = [];
    const print = async (some: NewsItem[], given: Partial<Brochure>): Promise<Uint8Array> => {
      ({ remarks } = await writeExport(
        { formats: ['brochure'], folder, pdf: true, replace: true },
        {
          library: 'library-1',
          office: {
            ...office,
            emblems: [{ src: hardPicture('logo'), alt: 'Emblem' }],
            imprint: '© The office.',
            contact: '1 Street',
          },
          tags: hardTags,
          news: some,
          briefs: [],
          brochure: hardBrochure(some, given),
          readPicture: hardPictureBytes,
        },
        { printer: createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker }) },
      ));
      return new Uint8Array(await readFile(path.join(folder, 'brochure.pdf')));
    };
    // Printed once for all that is looked at in it.
    const printed = new Map<string, Promise<Uint8Array>>();
    const printAll = (given: Partial<Brochure>): Promise<Uint8Array> => {
      const known = printed.get(JSON.stringify(given)) ?? print(items, given);
      printed.set(JSON.stringify(given), known);
      return known;
    };
    const startsOf = (pdf: ReadPdf): number[] => pdf.bookmarks.map(({ page }) => page);

    it.each(kinds)(
      'keeps its words on its pages on %s, in letters that are inside',
      async (_, size, given) => {
        const bytes = await printAll(given);
        const pdf = await readPdf(bytes);
        const { outside, sizes, fonts } = await look(bytes);
        expect(outside).toEqual([]);
        expect([...sizes]).toEqual([size]);
        expect(fonts).not.toContain('/Type3');
        expect(pdf.pages.every((words) => words !== '')).toBe(true);
        // Bookmarks and contents lead where the items stand, and the contents show those pages.
        expect(pdf.bookmarks.map(({ title }) => title)).toEqual(items.map(({ headline }) => headline));
        for (const { title, page } of pdf.bookmarks)
          expect(bare(pdf.pages[page - 1] ?? '')).toContain(bare(title));
        const starts = startsOf(pdf);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        const contents = bare(pdf.pages.slice(1, starts[0]).join(''));
        for (const { title, page } of pdf.bookmarks) expect(contents).toContain(bare(`${title}${page}`));
      },
      90_000,
    );

    it('stands on the pages on which it stood when they were looked at', async () => {
      const pdf = await readPdf(await printAll({}));
      expect([pdf.pages.length, ...startsOf(pdf)]).toMatchInlineSnapshot(`
        [
          34,
          5,
          6,
          7,
          8,
          10,
          13,
          14,
          15,
          16,
          18,
          20,
          21,
          22,
          23,
          25,
          27,
          28,
          29,
          30,
          31,
        ]
      `);
    }, 60_000);

    it('says which page stays empty, and below which item', async () => {
      const short = (id: string, headline: string): NewsItem =>
        newsItem(id, { headline, language: 'en', body: body(paragraph('One sentence is all there is.')) });
      const two = [short('one', 'A short item'), short('two', 'Another one')];
      const pdf = await readPdf(
        await print(two, {
          introduction: '',
          layouts: [{ item: 'two', start: 'page', pictures: 'auto' }],
        }),
      );
      expect(startsOf(pdf)).toEqual([3, 4]);
      expect(remarks).toContainEqual(
        expect.stringMatching(
          /^“A short item”: 2\d\d mm of page 3 stay empty below it\. Let “Another one” follow it/,
        ),
      );
      await print(two, { introduction: '' });
      expect(remarks.join(' ')).not.toContain('stay empty');
    }, 60_000);

    it('is a brochure with a single item too', async () => {
      const pdf = await readPdf(await print(items.slice(0, 1), { introduction: '' }));
      expect(startsOf(pdf)).toEqual([3]);
      expect(pdf.pages.at(-1)).toContain('© The office.');
    }, 60_000);
  });
