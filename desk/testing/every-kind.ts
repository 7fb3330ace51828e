/** A real, small file of every kind of picture that something here can write: 64 by 48, orange on the left, blue on the right. */
import Vips from 'wasm-vips';
import { withWholeMemory } from '../pictures/whole-memory.ts';
import type { ForeignKind } from '../../core/pictures/foreign-kind.ts';
import type { PictureKind } from '../../core/pictures/picture-size.ts';
import { movingGif } from './photographs.ts';

const [width, height] = [64, 48];
const [orange, blue] = [
  [220, 120, 40],
  [40, 90, 200],
];
/** With the part that writes AVIF, which the desk itself does without. */
const vips = await withWholeMemory(() => Vips({ dynamicLibraries: ['vips-heif.wasm'] }));

function drawn() {
  const half = (colour: number[]) =>
    vips.Image.black(width / 2, height, { bands: 3 }).linear([1, 1, 1], colour);
  return half(orange).join(half(blue), 'horizontal').cast('uchar').copy({ interpretation: 'srgb' });
}

/** As Windows writes it: 24 bits, from the lowest row up. */
function bmp(): Buffer {
  const head = Buffer.alloc(54);
  head.write('BM', 0, 'latin1');
  head.writeUInt32LE(54 + 3 * width * height, 2);
  head.writeUInt32LE(54, 10);
  head.writeUInt32LE(40, 14);
  head.writeInt32LE(width, 18);
  head.writeInt32LE(height, 22);
  head.writeUInt16LE(1, 26);
  head.writeUInt16LE(24, 28);
  const rows = Array.from({ length: width * height }, (_, at) =>
    (at % width < width / 2 ? orange : blue).toReversed(),
  );
  return Buffer.concat([head, Buffer.from(rows.flat())]);
}

const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><script>alert(1)</script><rect width="64" height="48" fill="rgb(${blue.join()})"/><rect width="32" height="48" fill="rgb(${orange.join()})"/></svg>`;

/** Null where nothing here writes such a file. */
export const everyKind: Readonly<Record<PictureKind | ForeignKind, Buffer | null>> = {
  png: Buffer.from(drawn().pngsaveBuffer()),
  jpg: Buffer.from(drawn().jpegsaveBuffer({ Q: 95 })),
  webp: Buffer.from(drawn().webpsaveBuffer({ lossless: true })),
  gif: movingGif(width, height),
  tiff: Buffer.from(drawn().tiffsaveBuffer({ compression: 'lzw' })),
  bmp: bmp(),
  avif: Buffer.from(drawn().heifsaveBuffer({ compression: 'av1', Q: 90 })),
  svg: Buffer.from(svg),
  heic: null,
  jxl: null,
  psd: null,
  pdf: null,
};
