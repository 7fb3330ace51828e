import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BodyNode } from '../../core/document.ts';
import { meets } from '../../core/export/pdf-check.ts';
import {
  body,
  heading,
  newsItem,
  paragraph,
  picture,
  samplePicture,
  text,
} from '../../core/writing/testing/sample.ts';
import { writeExport } from '../export/write-export.ts';
import { exportSource } from '../testing/export-source.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { readPdf } from '../testing/read-pdf.ts';
import { checkPdf } from './check/check-pdf.ts';
import { readPdfFile } from './check/pdf-file.ts';
import { dictionaryAt, textAt } from './pdf-values.ts';
import { createPrinter } from './printers.ts';

const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
const list = (
  type: 'bulletList' | 'orderedList',
  attrs: BodyNode['attrs'],
  ...items: BodyNode[]
): BodyNode => ({
  type,
  ...(attrs ? { attrs } : {}),
  content: items,
});
const link = (words: string, href: string): BodyNode => text(words, { type: 'link', attrs: { href } });

/** Everything that the schema has, in the ways that Chromium tags worst. */
const hard = newsItem('hard', {
  headline: 'Everything that is hard to tag',
  body: body(
    paragraph(
      'An office, an affable official: fi, ffl. Soft\u00adhyphens in extra\u00adordi\u00adnarily long words, 1\u00a0000.',
    ),
    paragraph(),
    paragraph(' '),
    paragraph(
      'Words before ',
      link(
        'a link that is so long that it runs over the end of one line and of the next, and on, until nobody knows where it began or where it will end',
        'https://example.org/long',
      ),
      ', and ',
      text('bold', { type: 'bold' }),
      ' and ',
      text('both', { type: 'bold' }, { type: 'italic' }),
      ' words after: ½ ± 3 × 4 ÷ 2 ≤ 7 ≠ 9, µ, €.',
    ),
    heading(2, 'Lists in lists'),
    list(
      'orderedList',
      { start: 9 },
      item(
        paragraph('Nine'),
        list(
          'bulletList',
          undefined,
          item(
            paragraph('A bullet'),
            list(
              'orderedList',
              { type: 'a' },
              item(paragraph('Letter a')),
              item(paragraph('Letter b'), paragraph('and more of it')),
            ),
          ),
        ),
      ),
      item(paragraph('Ten')),
    ),
    list(
      'orderedList',
      { type: 'I' },
      item(list('orderedList', { type: 'i' }, item(paragraph('Inner first')))),
    ),
    {
      type: 'blockquote',
      content: [paragraph('“A quotation”'), list('bulletList', undefined, item(paragraph('in it')))],
    },
    picture({ src: samplePicture(1), alt: 'A hall', caption: 'The hall.', credit: 'Image © Office' }),
    picture({ src: samplePicture(2) }),
    heading(3, 'Deeper'),
    ...Array.from({ length: 30 }, (_, at) =>
      paragraph(`Paragraph ${at + 1} makes the pages many. `.repeat(5)),
    ),
    list(
      'orderedList',
      undefined,
      ...Array.from({ length: 40 }, (_, at) => item(paragraph(`Step ${at + 1}`))),
    ),
  ),
  furtherInformation: {
    heading: 'Further information',
    links: [{ label: 'A file', href: 'https://example.org/f' }],
  },
});
const french = newsItem('french', { language: 'fr', headline: 'Une réunion à l’œuvre' });

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(`a PDF of hard documents over ${maker} (${without})`, () => {
    let folder: string;
    let pdfs: string[];
    let remarks: string[];
    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'hard-'));
      const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker });
      const source = { ...exportSource, news: [hard, french], brochure: null };
      const result = await writeExport(
        { formats: ['latest-news', 'article', 'brochure'], folder, pdf: true },
        source,
        { printer },
      );
      remarks = result.remarks;
      pdfs = result.files.filter((file) => file.endsWith('.pdf'));
    }, 120_000);
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });

    it('is made of every page, and passes every rule of both standards', async () => {
      expect(pdfs.filter((file) => !file.startsWith('articles/'))).toEqual([
        'latest-news.pdf',
        'latest-news-fr.pdf',
        'brochure.pdf',
      ]);
      expect(pdfs).toHaveLength(5);
      expect(remarks.filter((remark) => remark.includes('PDF/UA'))).toEqual([]);
      for (const file of pdfs) {
        const check = await checkPdf(new Uint8Array(await readFile(path.join(folder, file))));
        expect(check.rules.filter(({ findings }) => findings.length > 0)).toEqual([]);
        expect([meets(check, 'universal'), meets(check, 'archival')]).toEqual([true, true]);
      }
    });

    it('has the numbers of lists as labels, the caption beside its picture, and the language of each part', async () => {
      const bytes = await readFile(path.join(folder, 'brochure.pdf'));
      const { alternatives, language } = await readPdf(bytes);
      // 2 + 2 + 1 + 1 + 40 items are numbered.
      const { structure } = await readPdfFile(new Uint8Array(bytes));
      expect(structure.elements.filter(({ role }) => role === 'Lbl')).toHaveLength(46);
      expect(alternatives).toEqual(['A hall']);
      expect(language).toBe('en');
      const { facts } = await checkPdf(new Uint8Array(bytes));
      expect(facts.languages).toEqual(['en', 'fr']);
      expect(facts.silentPictures).toBe(1);
    });

    it('leads from Latest News to the files beside it, and has feet with numbers', async () => {
      const bytes = new Uint8Array(await readFile(path.join(folder, 'latest-news.pdf')));
      const { annotations } = await readPdfFile(bytes);
      // The headline and “more” of each.
      expect(annotations).toHaveLength(4);
      for (const { dictionary } of annotations) {
        expect(textAt(dictionaryAt(dictionary, 'A'), 'URI')).toMatch(/^articles\/.*\.html$/);
        expect(textAt(dictionary, 'Contents')).not.toBe('');
      }
      const long = pdfs.find((file) => file.includes('everything-that-is-hard')) ?? '';
      const { pages } = await readPdf(await readFile(path.join(folder, long)));
      expect(pages.length).toBeGreaterThan(2);
      expect(pages[1]).toContain(`2 of ${pages.length}`);
    });
  });
