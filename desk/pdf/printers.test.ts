import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  body,
  newsItem,
  office,
  paragraph,
  sampleBrief,
  sampleBrochure,
  sampleNews,
} from '../../core/writing/testing/sample.ts';
import { writeExport, type ExportSource } from '../export/write-export.ts';
import { finishPdf } from './pdf-finish.ts';
import { createPrinter } from './printers.ts';
import { png } from '../testing/pictures.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { readPdf, type ReadPdf } from '../testing/read-pdf.ts';

const source: ExportSource = {
  library: 'library-1',
  office,
  tags: [],
  news: sampleNews,
  briefs: [
    sampleBrief,
    { ...sampleBrief, id: 'short', headline: 'Short brief', body: body(paragraph('One paragraph.')) },
  ],
  brochure: sampleBrochure,
  readPicture: () => Promise.resolve(png(600, 260)),
};

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(`the printer over ${maker} (${without})`, () => {
    const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker });
    let folder: string;
    let bytes: Uint8Array;
    let brochure: ReadPdf;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'printed-'));
      await writeExport({ formats: ['brochure', 'brief'], folder, pdf: true }, source, { printer });
      bytes = new Uint8Array(await readFile(path.join(folder, 'brochure.pdf')));
      brochure = await readPdf(bytes);
    }, 90_000);
    afterAll(async () => {
      await rm(folder, { recursive: true, force: true });
    });
    const print = async (html: string): Promise<ReadPdf> => {
      const file = path.join(folder, 'trial.html');
      await writeFile(file, html);
      return readPdf((await printer.print(file, { folder })).pdf);
    };

    it('prints a cover, contents and all items, in order', () => {
      const whole = brochure.pages.join(' ');
      expect(brochure.pages.length).toBeGreaterThan(10);
      expect(brochure.pages[0]).toBe('Liaison Office in Brussels Working together January to April 2019');
      expect(brochure.pages[1]).toMatch(/^A choice of news that shows how often/);
      const text = brochure.pages.slice(2).join(' ');
      const places = sampleNews.map((item) => text.indexOf(item.headline));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(whole).toMatch(/Read our older stories here\.\s*Working together/);
    });

    it('shows in the contents the page on which each item really stands', () => {
      const contents = brochure.pages.slice(0, 2).join(' ');
      const onPage = (headline: string): number =>
        brochure.pages.findIndex((words, index) => index > 1 && words.includes(headline)) + 1;
      for (const item of sampleNews) {
        const [, shown] = new RegExp(`${item.headline.replace(/[?]/g, '\\?')} (\\d+)`).exec(contents) ?? [];
        expect([item.headline, Number(shown)]).toEqual([item.headline, onPage(item.headline)]);
      }
      const inside = brochure.links.filter((link) => link.leadsTo !== null);
      expect(inside.map((link) => link.leadsTo)).toEqual(sampleNews.map((item) => onPage(item.headline)));
    });

    it('has a bookmark for each item, on its page', () => {
      expect(brochure.bookmarks.map(({ title }) => title)).toEqual(sampleNews.map((item) => item.headline));
      for (const { title, page } of brochure.bookmarks) expect(brochure.pages[page - 1]).toContain(title);
    });

    it('has title, edition and page X of Y at the foot of every page but the cover', () => {
      const { pages } = brochure;
      expect(pages[0]).not.toContain(`1 of ${pages.length}`);
      pages.slice(1).forEach((words, index) => {
        expect(words).toMatch(
          new RegExp(`Working together · January to April 2019 ${index + 2} of ${pages.length}$`),
        );
      });
    });

    it('is tagged, titled and in its language', () => {
      expect(brochure).toMatchObject({
        title: 'Working together · January to April 2019',
        language: 'en',
        tagged: true,
      });
      for (const role of ['Document', 'H1', 'H2', 'H3', 'P', 'L', 'LI', 'LBody', 'Link', 'Figure'])
        expect(brochure.roles, role).toContain(role);
    });

    it('gives every figure its alternative text, and has no figure besides', () => {
      expect(brochure.alternatives).toHaveLength(8);
      expect(new Set(brochure.alternatives)).toEqual(
        new Set(['Rows of people at long tables, seen from the back of the hall']),
      );
    });

    it('says in words where each link leads', () => {
      expect(brochure.links.length).toBeGreaterThan(30);
      for (const link of brochure.links) expect(link.contents).not.toBe('');
      expect(brochure.links.find((link) => link.url === 'https://example.org/report')?.contents).toBe(
        'report',
      );
    });

    it('says that everyone can read it, since the checks pass', async () => {
      expect(brochure.xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      expect(document.catalog.lookup(PDFName.of('ViewerPreferences'))?.toString()).toContain(
        '/DisplayDocTitle true',
      );
    });

    it('draws nothing that is neither text of the tree nor an artifact', async () => {
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      const { inflateSync } = await import('node:zlib');
      for (const page of document.getPages()) {
        const stream = document.context.lookup(page.node.get(PDFName.of('Contents'))) as unknown as {
          contents: Uint8Array;
        };
        const lines = inflateSync(stream.contents).toString('latin1').split('\n');
        let depth = 0;
        for (const line of lines) {
          if (/B[DM]C$/.test(line)) depth += 1;
          else if (line === 'EMC') depth -= 1;
          else if (/^(f\*?|S|B)$|(Tj|TJ|Do)$/.test(line)) expect(depth, line).toBeGreaterThan(0);
        }
        expect(depth).toBe(0);
      }
    });

    it('prints a brief of two pages with feet, and one of a single page without', async () => {
      const long = await readPdf(
        await readFile(
          path.join(folder, 'briefs/safer-harbours-where-four-more-inspectors-would-matter-most.pdf'),
        ),
      );
      expect(long.pages).toHaveLength(2);
      expect(long.pages[0]).toMatch(/1 of 2$/);
      expect(long.pages[1]).toMatch(/2 of 2$/);
      expect(long.title).toBe(sampleBrief.headline);
      expect(long.bookmarks.map(({ title }) => title)).toContain(sampleBrief.headline);
      const short = await readPdf(await readFile(path.join(folder, 'briefs/short-brief.pdf')));
      expect(short.pages).toHaveLength(1);
      expect(short.pages[0]).not.toContain('1 of 1');
    });

    it('gives back letters as they were typed', async () => {
      const words = '“Quotes”, ‘single’, it’s, a–b, c—d, office first, 14-15, Ω, Łódź, façade, 25.04.2019 …';
      const items = [newsItem('one', { headline: 'Letters', body: body(paragraph(words)) })];
      const own = await mkdtemp(path.join(tmpdir(), 'letters-'));
      await writeExport(
        { formats: ['brochure'], folder: own, pdf: true },
        { ...source, news: items, brochure: null },
        { printer },
      );
      const read = await readPdf(await readFile(path.join(own, 'brochure.pdf')));
      expect(read.pages[2]).toContain(words);
      await rm(own, { recursive: true });
    }, 30_000);

    it('finds the right numbers where the calculated ones are wrong', async () => {
      const document = await PDFDocument.load(bytes, { updateMetadata: false });
      const pages = document.getPageCount();
      const said = { title: 'T', language: 'en', author: '', keywords: [] };
      const empty = { headings: [], numberings: [], links: [] };
      const prepared = { pages, feet: 0, footFrom: 2, bleed: 0, ...empty, ...said };
      const address = 'https://export.invalid/brochure.html';
      const contents = brochure.bookmarks.map(({ title, page }, index) => ({
        anchor: `item-story-${index + 1}`,
        headline: title,
        page,
      }));
      const numbered = contents.map(({ anchor, page }) => ({ anchor, page }));
      const wrong = numbered.map((entry, index) => (index === 3 ? { ...entry, page: 1 } : entry));
      const answer = await finishPdf(bytes, { ...prepared, contents, numbered: wrong }, address);
      expect(answer).toEqual({
        known: { pages, anchors: Object.fromEntries(contents.map(({ anchor, page }) => [anchor, page])) },
      });
      const short = { ...prepared, pages: pages + 1, contents, numbered };
      expect(await finishPdf(bytes, short, address)).toHaveProperty('known');
    });

    it('runs no script of a page and loads nothing from outside its folder', async () => {
      const asked: string[] = [];
      const server = createServer((request, response) => {
        asked.push(request.url ?? '');
        response.end();
      });
      await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
      const { port } = server.address() as AddressInfo;
      const here = `http://127.0.0.1:${String(port)}`;
      try {
        const read = await print(
          `<!DOCTYPE html><html lang="en"><title>Quiet</title><link rel="preconnect" href="${here}"><p id="a">Still.</p><script>document.getElementById("a").textContent = "Ran."</script><img src="${here}/x.png" alt="One"><img src="../outside.png" alt="Two"><iframe src="${here}/frame"></iframe><meta http-equiv="refresh" content="0; url=${here}/away">`,
        );
        expect(read.pages.join(' ')).toContain('Still.');
        expect(read.title).toBe('Quiet');
        expect(asked).toEqual([]);
      } finally {
        server.closeAllConnections();
        server.close();
      }
    });

    it('fails with a sentence for a page that is not there', async () => {
      await expect(printer.print(path.join(folder, 'none.html'), { folder })).rejects.toMatchObject({
        code: 'failed',
        message: expect.stringContaining('none.html') as string,
      });
    });

    it('is cancelled, and prints again afterwards', async () => {
      const control = new AbortController();
      const printing = printer.print(path.join(folder, 'brochure.html'), { folder, signal: control.signal });
      control.abort();
      await expect(printing).rejects.toMatchObject({ code: 'cancelled' });
      expect((await print('<!DOCTYPE html><html lang="en"><title>T</title><p>Again.')).pages).toEqual([
        'Again.',
      ]);
    }, 30_000);
  });
