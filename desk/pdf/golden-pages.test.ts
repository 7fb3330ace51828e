/**
 * Pages of a brochure as they looked when they were looked at. Where a change is meant: `LIAISON_DESK_GOLDEN=write npx vitest run
 * desk/pdf/golden-pages`, and look at every picture in `golden/` before it is committed.
 */
import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import pixelmatch from 'pixelmatch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { NewsItem } from '../../core/document.ts';
import { hardBrochure, hardTags } from '../../core/writing/testing/hard-brochure.ts';
import {
  body,
  heading,
  list,
  newsItem,
  office,
  paragraph,
  picture,
} from '../../core/writing/testing/sample.ts';
import { writeExport } from '../export/write-export.ts';
import { decoder } from '../pictures/decode-picture.ts';
import { png } from '../testing/pictures.ts';
import { makersToTry } from '../testing/printer-makers.ts';
import { createPrinter } from './printers.ts';

const golden = path.join(import.meta.dirname, 'golden');
const media = path.resolve(import.meta.dirname, '../../data/library/media');
const isWriting = process.env['LIAISON_DESK_GOLDEN'] === 'write';

/** Width of a picture of a page, in pixels: letters are seen, and not what a version of Chromium does to their edges. */
const width = 360;
/** How different a pixel may be (0 to 1), and how many of all may be more different than that. */
const tolerance = { pixel: 0.25, share: 0.012 };

const made = new Map<string, Promise<Uint8Array>>();

/** A photograph of the sample library, made to have a size. */
async function photograph(place: string, wide: number, high: number): Promise<Uint8Array> {
  const vips = await decoder();
  const names = (await readdir(media)).filter((name) => name.endsWith('.jpg')).sort();
  const name = names[Number.parseInt(place.slice(-5, -4), 16) % names.length] ?? '';
  const image = vips.Image.thumbnailBuffer(await readFile(path.join(media, name)), wide, {
    height: high,
    size: 'force',
  });
  return image.jpegsaveBuffer({ Q: 85 });
}

const src = (name: string): string => `media/${name.padStart(16, 'b0')}.jpg`;
const sizes: Record<string, [number, number]> = {
  [src('2')]: [690, 920],
  [src('3')]: [800, 450],
  [src('4')]: [700, 700],
  [src('5')]: [800, 600],
};
const photo = (name: string, caption = '') =>
  picture({ src: src(name), alt: `Picture ${name}`, caption, credit: 'Image © Port of Albany' });
const sentence =
  'A port unit is a small thing: six people, two screens and the right to say stop. Each team brought one container that it had missed and told the others why. ';
const text = (times: number) => paragraph(sentence.repeat(times).trim());

const item = (id: string, patch: Partial<NewsItem>): NewsItem => ({
  ...newsItem(id),
  language: 'en',
  source: null,
  furtherInformation: null,
  place: 'Vienna',
  ...patch,
});

const items: NewsItem[] = [
  item('portrait', {
    headline: 'A prescription that reaches the patient',
    tags: ['health'],
    body: body(photo('2', 'The pharmacy.'), text(4), heading(2, 'What made the difference'), text(5)),
  }),
  item('gallery', {
    headline: 'Forty ports, one way of looking',
    tags: ['borders'],
    body: body(
      photo('3', 'A quay at dawn.'),
      photo('4'),
      photo('5'),
      text(6),
      list('bulletList', 'See.', 'Ask.', 'Stop.'),
    ),
  }),
  item('quotation', {
    headline: 'Two institutions, one list of things to do',
    tags: ['corruption'],
    body: body(
      text(5),
      {
        type: 'blockquote',
        content: [
          paragraph('Nobody was ever short of a strategy. What we were short of was a date.'),
          paragraph('– Chair of the dialogue'),
        ],
      },
      text(5),
    ),
  }),
];

/** Pages that are looked at, by their names; from 1. */
const pages = { cover: 1, contents: 2, portrait: 3, gallery: 4, quotation: 5, imprint: 6 } as const;

/** One page as pixels: red, green, blue and alpha, from the top. */
async function draw(
  document: PDFDocumentProxy,
  number: number,
): Promise<{ canvas: Canvas; pixels: Uint8ClampedArray }> {
  const page = await document.getPage(number);
  const viewport = page.getViewport({ scale: width / page.getViewport({ scale: 1 }).width });
  const canvas = createCanvas(width, Math.round(viewport.height));
  const context = canvas.getContext('2d');
  await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
  return { canvas, pixels: context.getImageData(0, 0, canvas.width, canvas.height).data };
}

for (const { maker, here, without } of makersToTry)
  describe.skipIf(!here)(
    `pages of a brochure that were looked at, printed over ${maker} (${without})`,
    () => {
      let folder: string;
      let document: PDFDocumentProxy;
      beforeAll(async () => {
        folder = await mkdtemp(path.join(tmpdir(), 'golden-pages-'));
        await writeExport(
          { formats: ['brochure'], folder, pdf: true, replace: true },
          {
            library: 'library-1',
            office: {
              ...office,
              emblems: [{ src: 'media/b0b0b0b0b0b0b0b9.png', alt: 'Emblem' }],
              imprint: '© The office, 2024.',
              disclaimer: 'This brochure has not been formally edited.',
              contact: '1 Street\nAlbany',
            },
            tags: hardTags,
            news: items,
            briefs: [],
            brochure: hardBrochure(items, {
              title: 'Working together',
              edition: 'March 2023 to March 2024',
              introduction: sentence.trim(),
              cover: { kind: 'picture', src: src('3'), x: 50, y: 50 },
            }),
            readPicture: async (place) => {
              const [wide, high] = sizes[place] ?? [640, 240];
              if (place.endsWith('.png')) return png(wide, high);
              const known = made.get(place) ?? photograph(place, wide, high);
              made.set(place, known);
              return known;
            },
          },
          { printer: createPrinter({ ...process.env, LIAISON_DESK_PRINTER: maker }) },
        );
        const bytes = await readFile(path.join(folder, 'brochure.pdf'));
        document = await getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 })
          .promise;
      }, 60_000);
      afterAll(async () => {
        await document.loadingTask.destroy();
        await rm(folder, { recursive: true, force: true });
      });

      it.each(Object.entries(pages))('looks as it did: %s', async (name, number) => {
        const { canvas, pixels } = await draw(document, number);
        const file = path.join(golden, `${name}.png`);
        if (isWriting) {
          await mkdir(golden, { recursive: true });
          await writeFile(file, canvas.toBuffer('image/png'));
          return;
        }
        const kept = await loadImage(file);
        expect([kept.width, kept.height]).toEqual([canvas.width, canvas.height]);
        const before = createCanvas(kept.width, kept.height).getContext('2d');
        before.drawImage(kept, 0, 0);
        const difference = createCanvas(kept.width, kept.height);
        const shown = difference.getContext('2d').createImageData(kept.width, kept.height);
        const other = pixelmatch(
          before.getImageData(0, 0, kept.width, kept.height).data,
          pixels,
          shown.data,
          kept.width,
          kept.height,
          { threshold: tolerance.pixel },
        );
        const share = other / (kept.width * kept.height);
        if (share > tolerance.share) {
          const left = path.join(tmpdir(), `golden-${maker}-${name}`);
          difference.getContext('2d').putImageData(shown, 0, 0);
          await writeFile(`${left}.png`, canvas.toBuffer('image/png'));
          await writeFile(`${left}-difference.png`, difference.toBuffer('image/png'));
          expect.fail(
            `${(100 * share).toFixed(2)} % of the page “${name}” look different. It is in ${left}.png, what is different in ${left}-difference.png. Where that is meant, write the pictures anew, as the head of this file says.`,
          );
        }
      });

      it('has no page besides', () => {
        expect(document.numPages).toBe(Object.keys(pages).length);
      });
    },
  );
