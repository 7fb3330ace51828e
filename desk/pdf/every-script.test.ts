import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import {
  decodePDFRawStream,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  PDFString,
} from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bodyText } from '../../core/body/body.ts';
import type { NewsItem } from '../../core/document.ts';
import { everyScript } from '../../core/writing/testing/every-script.ts';
import { office, sampleBrochure } from '../../core/writing/testing/sample.ts';
import { writeExport, type ExportSource } from '../export/write-export.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { readPdf, type ReadPdf } from '../testing/read-pdf.ts';
import { createPrinter } from './printers.ts';

const passage = (text: string, lang: string) => ({
  type: 'text',
  text,
  marks: [{ type: 'language', attrs: { lang } }],
});
/** An item whose text quotes others in their languages. */
const quoting: NewsItem = {
  ...(everyScript[0] as NewsItem),
  id: 'quoting',
  language: 'en',
  headline: 'What the guests said',
  body: {
    type: 'doc',
    content: [
      {
        type: 'paragraph',
        content: [
          { type: 'text', text: 'One said ' },
          passage('het water stijgt', 'nl'),
          { type: 'text', text: ', another ' },
          passage('το νερό ανεβαίνει', 'el'),
          { type: 'text', text: '.' },
        ],
      },
    ],
  },
};

const source: ExportSource = {
  library: 'library-1',
  office: { ...office, language: 'ar' },
  tags: [],
  news: [...everyScript, quoting],
  briefs: [],
  brochure: {
    ...sampleBrochure,
    language: 'ar',
    dateForm: 'long',
    items: [...everyScript, quoting].map(({ id }) => id),
  },
  readPicture: () => Promise.reject(new Error('There are no pictures.')),
};

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(`A brochure in every script, printed over ${maker} (${without})`, () => {
    let folder: string;
    let bytes: Uint8Array;
    let read: ReadPdf;

    beforeAll(async () => {
      folder = await mkdtemp(path.join(tmpdir(), 'scripts-'));
      const printer = createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker });
      await writeExport({ formats: ['brochure'], folder, pdf: true }, source, { printer });
      bytes = new Uint8Array(await readFile(path.join(folder, 'brochure.pdf')));
      read = await readPdf(bytes);
    }, 120_000);
    afterAll(() => rm(folder, { recursive: true, force: true }));

    it('has every font within, in outlines and none as drawings of letters', async () => {
      const pdf = await PDFDocument.load(bytes);
      const fonts = pdf.context
        .enumerateIndirectObjects()
        .flatMap(([, object]) =>
          object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('Font') ? [object] : [],
        );
      const nameOf = (font: PDFDict, key: string): string => String(font.get(PDFName.of(key)));
      const families = fonts.map((font) => nameOf(font, 'BaseFont')).join(' ');
      for (const family of [
        'SourceSerif4',
        'Inter',
        'NotoNaskhArabic',
        'NotoSerifHebrew',
        'NotoSansSC',
        'NotoSansTC',
        'NotoSansJP',
        'NotoSansKR',
      ])
        expect(families).toContain(family);
      for (const font of fonts) {
        expect(nameOf(font, 'Subtype')).not.toBe('/Type3');
        // Six letters before the name: a subset is embedded.
        expect(nameOf(font, 'BaseFont')).toMatch(/^\/[A-Z]{6}\+(?:SourceSerif4|Inter|Noto)/);
      }
    });

    /** What letters stand for that are drawn in a form of their own, as joined ones are. */
    async function actualTexts(): Promise<string> {
      const pdf = await PDFDocument.load(bytes);
      const found: string[] = [];
      for (const [, object] of pdf.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFRawStream)) continue;
        if (object.dict.has(PDFName.of('Subtype')) || object.dict.has(PDFName.of('Length1'))) continue;
        const content = Buffer.from(decodePDFRawStream(object).decode()).toString('latin1');
        for (const [, hex = ''] of content.matchAll(/\/ActualText\s*<feff([0-9a-f]*)>/gi))
          found.push(Buffer.from(hex, 'hex').swap16().toString('utf16le'));
      }
      return found.join(' ');
    }

    it('gives back the words of every item, letter by letter', async () => {
      const letters = (text: string): Set<string> => new Set(text.normalize('NFKC').match(/\p{L}/gu));
      const printed = letters(`${read.pages.join(' ')} ${await actualTexts()}`);
      for (const item of everyScript) {
        const wanted = letters([item.headline, bodyText(item.body)].join(' '));
        expect(
          [...wanted].filter((letter) => !printed.has(letter)),
          item.language,
        ).toEqual([]);
      }
    });

    it('says of quoted words in which language they are', async () => {
      const pdf = await PDFDocument.load(bytes);
      const quoted = pdf.context.enumerateIndirectObjects().flatMap(([, object]) => {
        if (!(object instanceof PDFDict) || object.get(PDFName.of('S')) !== PDFName.of('Span')) return [];
        const lang = object.get(PDFName.of('Lang'));
        return lang instanceof PDFString || lang instanceof PDFHexString ? [lang.decodeText()] : [];
      });
      expect(quoted).toEqual(expect.arrayContaining(['nl', 'el']));
    });

    it('has a font file for each sign, and none of a script that no text is written in', async () => {
      const files = await readdir(path.join(folder, 'assets/fonts'));
      const html = await readFile(path.join(folder, 'brochure.html'), 'utf8');
      const linked = [...html.matchAll(/href="assets\/fonts\/([\w-]+\.css)"/g)].map(([, name]) => name);
      expect(linked.sort()).toEqual(files.filter((file) => file.endsWith('.css')).sort());
      expect(files.length).toBeLessThan(250);
    });
  });
