/** Photographs for tests, with all that cameras and programs write into them. `secret` stands in every such part. */
import { deflateSync } from 'node:zlib';
import { decoder } from '../pictures/decode-picture.ts';
import { chunk } from './pictures.ts';

/** What no export may hold. */
export const secret = 'SECRET-51.0504N-SERIAL-8842-NAME';

const vips = await decoder();

type Image = InstanceType<typeof vips.Image>;

/** Left half of one colour, right half of another, the lower edge black; so that turning is seen. 8 bits. */
function drawing(width: number, height: number, left: number[], right: number[]): Image {
  const bands = left.length;
  const black = left.map((_, band) => (band === 3 ? 255 : 0));
  const half = (colour: number[], wide: number): Image =>
    vips.Image.black(wide, height, { bands }).linear(new Array<number>(bands).fill(1), colour);
  const whole = half(left, width >> 1).join(half(right, width - (width >> 1)), 'horizontal');
  const edge = Math.max(1, Math.round(height / 8));
  const low = vips.Image.black(width, edge, { bands }).linear(new Array<number>(bands).fill(1), black);
  return whole
    .insert(low, 0, height - edge)
    .cast('uchar')
    .copy({ interpretation: 'srgb' });
}

/** Grain over a drawing: what it is of counts for nothing, as no drawing is as heavy. */
const grainy = (image: Image): Image =>
  image
    .add(vips.Image.gaussnoise(image.width, image.height, { mean: 0, sigma: 12, seed: 5 }))
    .cast('uchar')
    .copy({ interpretation: 'srgb' });

const word = (value: number): Buffer => Buffer.from([value >> 8, value & 0xff]);
const segment = (marker: number, data: Buffer): Buffer =>
  Buffer.concat([Buffer.from([0xff, marker]), word(data.length + 2), data]);
const ascii = (text: string): Buffer => Buffer.from(text, 'latin1');

/** A TIFF block: orientation, artist, serial number, a position, a maker's note. */
export function exif(orientation = 1): Buffer {
  const entry = (tag: number, type: number, count: number, value: number): Buffer => {
    const at = Buffer.alloc(12);
    at.writeUInt16BE(tag, 0);
    at.writeUInt16BE(type, 2);
    at.writeUInt32BE(count, 4);
    if (type === 3) at.writeUInt16BE(value, 8);
    else at.writeUInt32BE(value, 8);
    return at;
  };
  const words = ascii(`${secret}\0`);
  const folder = (entries: Buffer[], next: number): Buffer => {
    const end = Buffer.alloc(4);
    end.writeUInt32BE(next);
    return Buffer.concat([word(entries.length), ...entries, end]);
  };
  const [main, own, place] = [8, 8 + 2 + 12 * 4 + 4, 8 + 2 + 12 * 4 + 4 + 2 + 12 * 2 + 4];
  const text = place + 2 + 12 * 2 + 4;
  const degrees = Buffer.alloc(24);
  [51, 1, 3, 1, 2, 1].forEach((value, index) => degrees.writeUInt32BE(value, 4 * index));
  return Buffer.concat([
    ascii('MM\0*'),
    Buffer.from([0, 0, 0, main]),
    folder(
      [
        entry(0x0112, 3, 1, orientation),
        entry(0x013b, 2, words.length, text),
        entry(0x8769, 4, 1, own),
        entry(0x8825, 4, 1, place),
      ],
      0,
    ),
    folder([entry(0xa431, 2, words.length, text), entry(0x927c, 7, words.length, text)], 0),
    folder([entry(0x0001, 2, 2, 0x4e000000), entry(0x0002, 5, 3, text + words.length)], 0),
    words,
    degrees,
  ]);
}

const xmp = ascii(
  `<?xpacket begin=""?><x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="${secret}"/></rdf:RDF></x:xmpmeta><?xpacket end="w"?>`,
);
/** Photoshop's block with a by-line (IPTC 2:80). */
const iptc = ((): Buffer => {
  const line = Buffer.concat([Buffer.from([0x1c, 2, 80]), word(secret.length), ascii(secret)]);
  const even = line.length % 2 === 0 ? line : Buffer.concat([line, Buffer.alloc(1)]);
  return Buffer.concat([ascii('Photoshop 3.0\x008BIM\x04\x04\0\0\0\0'), word(line.length), even]);
})();

/** The segments of a camera and of three programs, put into a JPEG; and bytes behind its end. */
function marked(jpeg: Uint8Array, orientation: number): Buffer {
  return Buffer.concat([
    jpeg.subarray(0, 2),
    segment(0xe1, Buffer.concat([ascii('Exif\0\0'), exif(orientation)])),
    segment(0xe1, Buffer.concat([ascii('http://ns.adobe.com/xap/1.0/\0'), xmp])),
    segment(0xed, iptc),
    segment(0xef, ascii(secret)),
    segment(0xfe, ascii(secret)),
    jpeg.subarray(2),
    ascii(secret),
  ]);
}

const orange = [220, 120, 40];
const blue = [40, 90, 200];

export interface PhotographOptions {
  width?: number;
  height?: number;
  orientation?: number;
  grain?: boolean;
}

/** A JPEG, orange on the left and blue on the right as its dots lie. */
export function photograph({
  width = 900,
  height = 600,
  orientation = 1,
  grain = true,
}: PhotographOptions = {}): Buffer {
  const image = drawing(width, height, orange, blue);
  return marked((grain ? grainy(image) : image).jpegsaveBuffer({ Q: 90, keep: 'none' }), orientation);
}

/** The same numbers, meant as Display P3. */
export const photographInP3 = (): Buffer =>
  marked(drawing(900, 600, orange, blue).jpegsaveBuffer({ Q: 95, profile: 'p3' }), 1);

/** For a printing press, as Photoshop writes it. */
export const photographInCmyk = (): Buffer =>
  marked(drawing(900, 600, orange, blue).iccTransform('cmyk').jpegsaveBuffer({ Q: 95 }), 1);

export const photographInGrey = (): Buffer =>
  marked(drawing(900, 600, orange, blue).colourspace('b-w').jpegsaveBuffer({ Q: 95, keep: 'none' }), 1);

/** An interlaced PNG of 16 bits a colour, half seen through, with words in every kind of chunk that takes some. */
export function lettered({ bits = 16 }: { bits?: 8 | 16 } = {}): Buffer {
  const image = drawing(900, 600, [...orange, 255], [...blue, 0]);
  const deep =
    bits === 16
      ? image.linear([257, 257, 257, 257], [0, 0, 0, 0]).cast('ushort').copy({ interpretation: 'rgb16' })
      : image;
  const made = Buffer.from(deep.pngsaveBuffer({ interlace: true, keep: 'none' }));
  const words = Buffer.concat([ascii('Comment\0'), ascii(secret)]);
  return Buffer.concat([
    made.subarray(0, 33),
    chunk('tEXt', words),
    chunk('zTXt', Buffer.concat([ascii('Comment\0\0'), deflateSync(ascii(secret))])),
    chunk('iTXt', Buffer.concat([ascii('XML:com.adobe.xmp\0\0\0\0\0'), xmp])),
    chunk('eXIf', exif()),
    chunk('tIME', Buffer.from([7, 0xe8, 3, 11, 9, 30, 0])),
    chunk('prVt', ascii(secret)),
    made.subarray(33),
  ]);
}

/** A WebP with what a camera and a program wrote. */
export function webpPhotograph(): Buffer {
  const image = grainy(drawing(900, 600, orange, blue));
  const made = Buffer.from(image.webpsaveBuffer({ Q: 80, keep: 'none' }));
  const part = (name: string, data: Buffer): Buffer => {
    const length = Buffer.alloc(4);
    length.writeUInt32LE(data.length);
    return Buffer.concat([ascii(name), length, data, Buffer.alloc(data.length % 2)]);
  };
  const head = Buffer.alloc(10);
  head[0] = 0x0c; // EXIF and XMP
  head.writeUIntLE(899, 4, 3);
  head.writeUIntLE(599, 7, 3);
  const body = Buffer.concat([
    ascii('WEBP'),
    part('VP8X', head),
    made.subarray(12),
    part('EXIF', exif()),
    part('XMP ', xmp),
  ]);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(body.length);
  return Buffer.concat([ascii('RIFF'), length, body]);
}

/** What stands before each frame of a GIF. */
const control = Buffer.from([0x21, 0xf9, 4]);

/** A GIF that moves without end, with a comment and a packet of XMP. */
export function movingGif(width = 400, height = 300, frames = 4): Buffer {
  const all = Array.from({ length: frames }, (_, index) =>
    drawing(width, height, orange, [40, 90, 200 - 20 * index]),
  );
  const strip = vips.Image.arrayjoin(all, { across: 1 }).copy();
  strip.setInt('page-height', height);
  strip.setInt('loop', 0);
  const made = Buffer.from(strip.gifsaveBuffer({}));
  // 0.2 s a frame.
  for (let at = made.indexOf(control); at !== -1; at = made.indexOf(control, at + 1))
    made.writeUInt16LE(20, at + 4);
  const end = 13 + ((made[10] ?? 0) & 0x80 ? 3 * 2 ** (((made[10] ?? 0) & 7) + 1) : 0);
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, secret.length]), ascii(secret), Buffer.alloc(1)]);
  const packet = Buffer.concat([
    Buffer.from([0x21, 0xff, 11]),
    ascii('XMP DataXMP'),
    Buffer.from([secret.length]),
    ascii(secret),
    Buffer.alloc(1),
  ]);
  return Buffer.concat([made.subarray(0, end), comment, packet, made.subarray(end)]);
}

/** Decoded: width, height as they lie in the file, frames, bands, and the colour at a place (0 to 1). */
export function decoded(bytes: Uint8Array) {
  const image = vips.Image.newFromBuffer(bytes, '');
  return {
    width: image.width,
    height: image.height,
    frames: image.getTypeof('n-pages') === 0 ? 1 : image.getInt('n-pages'),
    loop: image.getTypeof('loop') === 0 ? null : image.getInt('loop'),
    bands: image.bands,
    /** Milliseconds of each frame. */
    delays: image.getTypeof('delay') === 0 ? [] : image.getArrayInt('delay'),
    at: (x: number, y: number) =>
      [...image.getpoint(Math.floor(x * (image.width - 1)), Math.floor(y * (image.height - 1)))].map(
        Math.round,
      ),
  };
}
