import { PDFDocument, PDFName, PDFNumber, PDFRawStream } from '@cantoo/pdf-lib';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { body, newsItem, paragraph, picture } from '../../core/writing/testing/sample.ts';
import { writeExport } from '../export/write-export.ts';
import { exportSource } from '../testing/export-source.ts';
import { temporaryFolder } from '../testing/folder.ts';
import { movingGif, photograph, secret } from '../testing/photographs.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { createPrinter } from './printers.ts';

/** Width in dots and way of packing of every picture in a PDF. */
async function picturesIn(bytes: Uint8Array): Promise<{ width: number; packed: string; bytes: number }[]> {
  const document = await PDFDocument.load(bytes);
  return document.context.enumerateIndirectObjects().flatMap(([, object]) => {
    if (!(object instanceof PDFRawStream)) return [];
    const { dict } = object;
    if (dict.get(PDFName.of('Subtype')) !== PDFName.of('Image')) return [];
    const width = dict.lookup(PDFName.of('Width'), PDFNumber).asNumber();
    return [{ width, packed: String(dict.get(PDFName.of('Filter'))), bytes: object.contents.length }];
  });
}

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(`photographs in a PDF of ${maker} (${without})`, () => {
    it('have the dots that their places need, packed as they came, and nothing that cameras wrote', async () => {
      const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker });
      const folder = temporaryFolder();
      const pictures: Record<string, Buffer> = {
        'media/0123456789abcdef.jpg': photograph({ width: 4000, height: 2600 }),
        'media/1123456789abcdef.jpg': photograph({ width: 600, height: 400 }),
        'media/2123456789abcdef.gif': movingGif(),
      };
      const source = {
        ...exportSource,
        brochure: null,
        news: [
          newsItem('one', {
            body: body(...Object.keys(pictures).map((src) => picture({ src, alt: 'A' })), paragraph('B.')),
          }),
        ],
        readPicture: (src: string) => Promise.resolve(pictures[src] ?? Buffer.alloc(0)),
      };
      await writeExport({ formats: ['brochure'], folder, pdf: true }, source, { printer });
      const pdf = readFileSync(path.join(folder, 'brochure.pdf'));
      const [small, middle, large, ...more] = (await picturesIn(pdf)).sort((a, b) => a.width - b.width);
      expect(more).toEqual([]);
      expect([small?.width, middle?.width]).toEqual([400, 600]);
      // A column of a brochure is between 120 and 170 mm wide; there were 4000 dots.
      expect([1420, 2008]).toContain(large?.width);
      expect([middle?.packed, large?.packed]).toEqual(['/DCTDecode', '/DCTDecode']);
      expect(large?.bytes).toBeLessThan(200_000);
      expect(pdf.includes(secret)).toBe(false);
    }, 90_000);
  });
