import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withDesk } from '../cli/windowless-desk.ts';
import { unmanaged } from '../../core/policy/policy.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { readPdf, type ReadPdf } from '../testing/read-pdf.ts';
import { createPrinter, type PrinterMaker } from './printers.ts';

const library = path.resolve(import.meta.dirname, '../../data/library');
const here = makersToTry.filter((maker) => maker.here).map(({ maker }) => maker);

describe('the brochure of the sample library', () => {
  let folder: string;
  const brochures = new Map<PrinterMaker, ReadPdf>();
  const of = (maker: PrinterMaker | undefined): ReadPdf => {
    const read = maker && brochures.get(maker);
    if (!read) throw new Error(`Nothing was printed over ${String(maker)}.`);
    return read;
  };

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'same-brochure-'));
    for (const maker of here) {
      const out = path.join(folder, maker);
      const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker });
      await withDesk(
        { policy: unmanaged() },
        async (desk) => {
          await desk.open(library, { lookOnly: true });
          desk.allowExport(out);
          await desk.api.export({ formats: ['brochure'], folder: out, pdf: true, replace: false });
        },
        printer,
      );
      brochures.set(maker, await readPdf(await readFile(path.join(out, 'brochure.pdf'))));
    }
  }, 180_000);
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  for (const { maker, here: isHere, without } of makersToTry) {
    it.skipIf(!isHere)(`is tagged and described when printed over ${maker} (${without})`, () => {
      const { tagged, alternatives, links, pages, bookmarks, xmp } = of(maker);
      expect(pages.length).toBeGreaterThanOrEqual(10);
      expect(bookmarks.length).toBeGreaterThanOrEqual(10);
      expect(tagged).toBe(true);
      expect(alternatives.length).toBeGreaterThan(4);
      expect(links.length).toBeGreaterThan(30);
      for (const words of [...alternatives, ...links.map(({ contents }) => contents)])
        expect(words).not.toBe('');
      expect(xmp).toContain('<pdfuaid:part>1</pdfuaid:part>');
    });

    it.skipIf(!isHere || here.length < 2)(
      `says the same on the same pages over ${maker} as over the others (${without}, or with no other)`,
      () => {
        const { pages, bookmarks, links, alternatives, title, language } = of(maker);
        const { pages: others, ...rest } = of(here.find((other) => other !== maker));
        expect(pages).toEqual(others);
        expect({ bookmarks, links, alternatives, title, language }).toEqual({
          bookmarks: rest.bookmarks,
          links: rest.links,
          alternatives: rest.alternatives,
          title: rest.title,
          language: rest.language,
        });
      },
    );
  }
});
