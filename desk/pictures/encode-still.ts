/** A picture that does not move, as files: JPEG for photographs, PNG for drawings, WebP for photographs one can see through. */
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import { widths, type Rendition, type Renditions } from './rendition.ts';
import { Release, type Image } from './vips-module.ts';

/** Bytes of a JPEG that fills a page's width: fifteen of them, with the text and its fonts, stay under 3 MB. */
const budget = 165_000;
const budgetArea = 2008 * 1339;
/** The best that is tried first. Below the last of them, grain shows even where it is printed finely. */
const qualities = [80, 70, 60, 50, 40] as const;
/** On a screen a dot of a small copy is a dot: it may have more bytes for its size, and is never as coarse. */
const smallWidth = 1004;
const smallQualities = [80, 72, 64, 56] as const;
/** Bytes of a drawing that are always fine, whatever a JPEG of it would have. */
const lightDrawing = 40_000;

interface Encoded {
  kind: PictureKind;
  bytes: Uint8Array;
}

/** `careful`: a fifth smaller, and twice the work. */
const jpegAt = (image: Image, quality: number, careful: boolean): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    image.jpegsaveBuffer({
      Q: quality,
      keep: 'none',
      optimize_coding: true,
      quant_table: 3,
      interlace: careful,
      trellis_quant: careful,
    }),
  );
const careWins = 0.82;

/** The best JPEG within the bytes that its size may have, or the lightest. */
function jpeg(image: Image): Encoded {
  const isSmall = image.width <= smallWidth;
  const most = Math.max(8_000, (budget * (isSmall ? 2 : 1) * image.width * image.height) / budgetArea);
  const tried = isSmall ? smallQualities : qualities;
  const lightest = tried[tried.length - 1] ?? 0;
  const fits = (quality: number): boolean => jpegAt(image, quality, false).length * careWins <= most;
  const quality = tried.find((one) => one === lightest || fits(one)) ?? lightest;
  return { kind: 'jpg', bytes: jpegAt(image, quality, true) };
}

const png = (image: Image): Encoded => ({
  kind: 'png',
  bytes: image.pngsaveBuffer({ keep: 'none', compression: 9, filter: 'all' }),
});

const webp = (image: Image): Encoded => ({
  kind: 'webp',
  bytes: image.webpsaveBuffer({ Q: 80, alpha_q: 95, smart_subsample: true, keep: 'none' }),
});

/** A drawing keeps every dot where that is not much heavier. */
function drawingOr(photograph: Encoded, image: Image): Encoded {
  const drawing = png(image);
  return drawing.bytes.length <= Math.max(lightDrawing, 1.5 * photograph.bytes.length) ? drawing : photograph;
}

/** One size of a picture that nothing can be seen through. */
export const encodeOpaque = (image: Image, from: PictureKind): Encoded =>
  from === 'jpg' ? jpeg(image) : drawingOr(jpeg(image), image);

/** The picture in every width that it has dots for; where it falls between two, its own comes last. */
function sizesOf(whole: Image, release: Release): Image[] {
  const smaller = widths.filter((width) => width < whole.width * 0.8);
  const resized = smaller.map((width) =>
    release.later(release.later(whole.thumbnailImage(width, { height: 30_000, size: 'down' })).copyMemory()),
  );
  return [...resized, whole];
}

/** True where nothing can be seen through. */
function isOpaque(image: Image, release: Release): boolean {
  if (!image.hasAlpha()) return true;
  return release.later(image.extractBand(image.bands - 1)).min() === 255;
}

/** `whole`: eight bits a colour, sRGB or grey, in memory. `from`: what kind of file it was. */
export function encodeStill(whole: Image, from: PictureKind): Renditions {
  const release = new Release();
  try {
    const opaque = isOpaque(whole, release);
    const plain =
      opaque && whole.hasAlpha() ? release.later(whole.extractBand(0, { n: whole.bands - 1 })) : whole;
    const sizes = sizesOf(plain, release);
    const all = (encode: (image: Image) => Encoded): Rendition[] =>
      sizes.map((image) => ({ ...encode(image), width: image.width, height: image.height }));
    if (opaque) {
      const isPhotograph = from === 'jpg' || drawingOr(jpeg(plain), plain).kind === 'jpg';
      return { screen: all(isPhotograph ? jpeg : png), paper: [], stilled: false };
    }
    const drawing = drawingOr(webp(plain), plain);
    if (drawing.kind === 'png') return { screen: all(png), paper: [], stilled: false };
    // A PDF would hold its dots uncompressed, or nearly; and paper is white.
    const onPaper = (image: Image): Encoded =>
      jpeg(release.later(image.flatten({ background: [255, 255, 255] })));
    return { screen: all(webp), paper: all(onPaper), stilled: false };
  } finally {
    release.all();
  }
}
