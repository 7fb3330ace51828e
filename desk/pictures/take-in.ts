/**
 * The one step by which pictures come into a library: decoded whole, turned as the camera was held, in the colours of screens,
 * within sensible limits, and with nothing beside their pixels. What needs none of this but the last keeps its pixels as they are.
 */
import { qualityOf } from '../../core/pictures/jpeg-quality.ts';
import { partsOf } from '../../core/pictures/picture-parts.ts';
import { kindOf, mostPixels, type PictureKind } from '../../core/pictures/picture-size.ts';
import { stripPicture } from '../../core/pictures/strip-picture.ts';
import { asShown, decoder, needsConversion } from './decode-picture.ts';
import { Release, type Image, type VipsModule } from './vips-module.ts';
import type { TakenIn } from './rendition.ts';

/** Longest side that is kept, in pixels: 50 cm at 300 to the inch, and all that a camera of 24 megapixels has. */
export const longestSide = 6_000;
/** Most pixels of all frames of a picture that moves. */
const mostMoving = 4 * mostPixels;

/** Quality of a JPEG that is encoded again: that of the file, within these. */
const [least, best] = [80, 95];

type From = PictureKind | 'tiff';

function qualityFrom(bytes: Uint8Array, from: From): number {
  const table = from === 'jpg' ? partsOf(bytes, 'jpg').find(({ name }) => name === 'db') : undefined;
  const found = table ? qualityOf(bytes, table.from) : null;
  return Math.min(best, Math.max(least, found ?? 92));
}

const jpeg = (image: Image, bytes: Uint8Array, from: From): Uint8Array =>
  image.jpegsaveBuffer({
    Q: qualityFrom(bytes, from),
    keep: 'none',
    optimize_coding: true,
    interlace: from === 'jpg' && partsOf(bytes, 'jpg').some(({ name }) => name === 'c2'),
  });
const png = (image: Image): Uint8Array => image.pngsaveBuffer({ keep: 'none', compression: 6 });

interface Encoded {
  kind: PictureKind;
  bytes: Uint8Array;
}

/** A scan is a photograph, unless a drawing of it is not much heavier. */
function ofTiff(image: Image, bytes: Uint8Array): Encoded {
  const drawing: Encoded = { kind: 'png', bytes: png(image) };
  if (image.hasAlpha()) return drawing;
  const photograph: Encoded = { kind: 'jpg', bytes: jpeg(image, bytes, 'tiff') };
  return drawing.bytes.length <= 1.5 * photograph.bytes.length ? drawing : photograph;
}

const encode: Record<From, (image: Image, bytes: Uint8Array) => Encoded> = {
  jpg: (image, bytes) => ({ kind: 'jpg', bytes: jpeg(image, bytes, 'jpg') }),
  png: (image) => ({ kind: 'png', bytes: png(image) }),
  gif: (image) => ({ kind: 'png', bytes: png(image) }),
  webp: (image, bytes) => ({
    kind: 'webp',
    bytes: image.webpsaveBuffer({
      keep: 'none',
      lossless: partsOf(bytes, 'webp').some(({ name }) => name === 'VP8L'),
      Q: 92,
      alpha_q: 100,
    }),
  }),
  tiff: ofTiff,
};

const numberOf = (image: Image, field: string): number =>
  image.getTypeof(field) === 0 ? 1 : image.getInt(field);

interface Shape {
  width: number;
  height: number;
  frames: number;
}

/** Decodes all of it and keeps nothing, a few lines at a time. Throws where a part cannot be decoded, or some are missing. */
function decodeAll(vips: VipsModule, bytes: Uint8Array, { width, height, frames }: Shape): void {
  const release = new Release();
  const moves = frames > 1;
  try {
    const image = release.later(
      vips.Image.newFromBuffer(bytes, '', {
        access: 'sequential',
        fail_on: 'error',
        ...(moves ? { n: -1 } : {}),
      }),
    );
    if (image.width * image.height > mostMoving) throw new Error('It has too many pixels.');
    if (image.width !== width || image.height < height * frames) throw new Error('Parts of it are missing.');
    image.avg();
  } finally {
    release.all();
  }
}

/**
 * A picture as it comes into the library. Throws where it cannot be decoded. One at a time: all share the memory of one
 * decoder.
 */
export async function takeIn(bytes: Uint8Array): Promise<TakenIn> {
  const vips = await decoder();
  const kind = kindOf(bytes);
  const from: From = kind ?? 'tiff';
  const release = new Release();
  try {
    const header = release.later(vips.Image.newFromBuffer(bytes, '', { access: 'sequential' }));
    const { width, height } = header;
    const frames = kind === 'gif' || kind === 'webp' ? numberOf(header, 'n-pages') : 1;
    if (width * height > mostPixels || frames * width * height > mostMoving)
      throw new Error('It has too many pixels.');
    const changes: TakenIn['changes'] = [];
    if (numberOf(header, 'orientation') > 1) changes.push('turned');
    if (needsConversion(header)) changes.push('colours');
    if (Math.max(width, height) > longestSide) changes.push('smaller');
    if (kind === null || (header.format !== 'uchar' && kind !== 'jpg')) changes.push('kind');
    const stripped = kind === null ? null : stripPicture(bytes, kind);
    const movesOrPlain = frames > 1 || changes.length === 0 || moves(bytes, kind);
    if (stripped !== null && kind !== null && movesOrPlain) {
      // What is kept has to be whole, not only what was given.
      decodeAll(vips, stripped, { width, height, frames });
      const isAsItWas = stripped.length === bytes.length && Buffer.compare(stripped, bytes) === 0;
      return { kind, width, height, bytes: stripped, changes: isAsItWas ? [] : ['private'] };
    }
    const shown = asShown(vips, bytes, release, { width: longestSide, height: longestSide });
    const made = encode[from](shown, bytes);
    return {
      kind: made.kind,
      width: shown.width,
      height: shown.height,
      // The encoder's own head may say more than what is needed.
      bytes: stripPicture(made.bytes, made.kind),
      changes: [...changes, 'private'],
    };
  } finally {
    release.all();
  }
}

/** True of a PNG that moves: the decoder knows its first frame alone, so it stays as it is. */
const moves = (bytes: Uint8Array, kind: PictureKind | null): boolean =>
  kind === 'png' && partsOf(bytes, 'png').some(({ name }) => name === 'acTL');
