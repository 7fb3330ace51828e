import exifr from 'exifr';
import { describe, expect, it } from 'vitest';
import { partsOf } from '../../core/pictures/picture-parts.ts';
import { holdsMore } from '../../core/pictures/strip-picture.ts';
import {
  decoded,
  exif,
  lettered,
  movingGif,
  photograph,
  photographInCmyk,
  photographInGrey,
  photographInP3,
  secret,
  webpPhotograph,
} from '../testing/photographs.ts';
import { chunk, png } from '../testing/pictures.ts';
import { decoder } from './decode-picture.ts';
import { longestSide, takeIn } from './take-in.ts';

const orange = [220, 120, 40];
const blue = [40, 90, 200];
const near = (colour: readonly number[], wanted: readonly number[], off = 8): void => {
  wanted.forEach((value, band) => {
    expect(Math.abs((colour[band] ?? -99) - value), `${String(colour)} for ${String(wanted)}`).toBeLessThan(
      off,
    );
  });
};
/** Pixels as they lie in the file. */
async function pixels(bytes: Uint8Array): Promise<Buffer> {
  const vips = await decoder();
  return Buffer.from(vips.Image.newFromBuffer(bytes, '').writeToMemory());
}
const tiff = async (): Promise<Uint8Array> => {
  const vips = await decoder();
  const image = vips.Image.newFromBuffer(photograph(), '').copy();
  image.setString('exif-ifd0-Artist', secret);
  return image.tiffsaveBuffer({ compression: 'lzw' });
};

const kinds: [string, () => Uint8Array | Promise<Uint8Array>][] = [
  ['a JPEG of a camera', () => photograph({ orientation: 6 })],
  ['a JPEG that stands as it was held', () => photograph()],
  ['a JPEG in Display P3', photographInP3],
  ['a JPEG for a press', photographInCmyk],
  ['a grey JPEG', photographInGrey],
  ['an interlaced PNG of 16 bits', () => lettered()],
  ['a PNG', () => lettered({ bits: 8 })],
  ['a WebP', webpPhotograph],
  ['a GIF that moves', () => movingGif()],
  ['a TIFF', tiff],
];

describe('what comes in of a picture', () => {
  it.each(kinds)(
    'holds nothing beside its pixels, and comes in the same a second time: %s',
    async (_, make) => {
      const original = Buffer.from(await make());
      expect(original.includes(secret)).toBe(true);
      const { kind, bytes, changes } = await takeIn(original);
      expect(changes).toContain('private');
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
      expect(holdsMore(bytes, kind)).toBe(false);
      const again = await takeIn(Uint8Array.from(bytes));
      expect([again.changes, Buffer.compare(again.bytes, bytes)]).toEqual([[], 0]);
      if (kind !== 'jpg' && kind !== 'png') return; // the other reader knows these
      const all = { ihdr: false, tiff: true, exif: true, gps: true, xmp: true, iptc: true, icc: true };
      expect(((await exifr.parse(Buffer.from(bytes), all)) as unknown) ?? null).toBeNull();
    },
  );

  it.each([
    ['a JPEG', photograph()],
    ['a PNG', lettered({ bits: 8 })],
    ['a WebP', webpPhotograph()],
    ['a GIF that moves', movingGif()],
  ])('keeps every pixel of %s that needs nothing else', async (_, original) => {
    const { bytes, changes } = await takeIn(original);
    expect(changes).toEqual(['private']);
    expect(bytes.length).toBeLessThan(original.length);
    expect((await pixels(bytes)).equals(await pixels(original))).toBe(true);
    expect(decoded(bytes).frames).toBe(decoded(original).frames);
  });

  it('is the very file where there is nothing to take out', async () => {
    const bytes = png(40, 30);
    expect(Buffer.from((await takeIn(bytes)).bytes).equals(bytes)).toBe(true);
  });

  /** Where the left, orange half and the black lower edge of the drawing come to lie, by orientation (Exif 2.32, 4.6.5). */
  const turned: Record<
    number,
    { orange: [number, number]; blue: [number, number]; black: [number, number] }
  > = {
    1: { orange: [0.2, 0.3], blue: [0.8, 0.3], black: [0.5, 0.97] },
    2: { orange: [0.8, 0.3], blue: [0.2, 0.3], black: [0.5, 0.97] },
    3: { orange: [0.8, 0.7], blue: [0.2, 0.7], black: [0.5, 0.03] },
    4: { orange: [0.2, 0.7], blue: [0.8, 0.7], black: [0.5, 0.03] },
    5: { orange: [0.3, 0.2], blue: [0.3, 0.8], black: [0.97, 0.5] },
    6: { orange: [0.7, 0.2], blue: [0.7, 0.8], black: [0.03, 0.5] },
    7: { orange: [0.7, 0.8], blue: [0.7, 0.2], black: [0.03, 0.5] },
    8: { orange: [0.3, 0.8], blue: [0.3, 0.2], black: [0.97, 0.5] },
  };
  it.each(Object.entries(turned))('stands as the camera was held: orientation %s', async (number, places) => {
    const taken = await takeIn(photograph({ orientation: Number(number), grain: false }));
    expect([taken.width, taken.height]).toEqual(Number(number) >= 5 ? [600, 900] : [900, 600]);
    const { at } = decoded(taken.bytes);
    near(at(...places.orange), orange);
    near(at(...places.blue), blue);
    near(at(...places.black), [0, 0, 0]);
    expect(taken.changes.includes('turned')).toBe(number !== '1');
  });

  it('has the colours that were meant, eight bits of each', async () => {
    const press = await takeIn(photographInCmyk());
    expect(press.changes).toContain('colours');
    near(decoded(press.bytes).at(0.1, 0.1), orange, 30);
    const wide = await takeIn(photographInP3());
    expect(wide.changes).toContain('colours');
    const deep = await takeIn(lettered());
    expect(deep.changes).toContain('kind');
    const header = Buffer.from(deep.bytes);
    expect([deep.kind, header[24]]).toEqual(['png', 8]);
    near(decoded(deep.bytes).at(0.1, 0.1), [...orange, 255], 2);
    expect((await takeIn(await tiff())).kind).toBe('jpg');
  });

  it('stays as fine as it was stored, and is made smaller only beyond what paper needs', async () => {
    const vips = await decoder();
    const noise = vips.Image.gaussnoise(longestSide + 1_000, 20)
      .cast('uchar')
      .copy({ interpretation: 'b-w' });
    const small = await takeIn(noise.jpegsaveBuffer({ Q: 84 }));
    expect([small.width, small.changes]).toEqual([longestSide, ['smaller', 'private']]);
    const fine = await takeIn(photograph({ orientation: 3 }));
    const tables = (bytes: Uint8Array): string[] =>
      partsOf(bytes, 'jpg').flatMap(({ name, from, to }) =>
        name === 'db' ? [Buffer.from(bytes.subarray(from, to)).toString('hex')] : [],
      );
    expect(tables(fine.bytes)).toEqual(tables(photograph()));
  });
});

describe('a picture that cannot be decoded whole', () => {
  it.each([
    ['a JPEG that ends in the middle', () => photograph().subarray(0, 20_000)],
    ['a WebP that ends in the middle', () => webpPhotograph().subarray(0, 2_000)],
    [
      'a PNG whose pixels are damaged',
      () => Buffer.from(png(400, 300).map((byte, at) => (at > 60 && at < 80 ? 7 : byte))),
    ],
    ['a TIFF of nothing', () => Buffer.from('II*\0\x08\0\0\0\0\0\0\0', 'latin1')],
  ])('is refused: %s', async (_, make) => {
    await expect(takeIn(make())).rejects.toThrow();
  });

  it('is refused before its pixels fill the memory: a GIF of very many large frames', async () => {
    const one = movingGif(5_000, 4_000, 1);
    const start = one.indexOf(Buffer.from([0x21, 0xf9]));
    const frame = one.subarray(start, one.length - 1);
    const bomb = Buffer.concat([
      one.subarray(0, start),
      ...Array.from({ length: 25 }, () => frame),
      Buffer.from([0x3b]),
    ]);
    await expect(takeIn(bomb)).rejects.toThrow('too many pixels');
  });

  it('is not one where only its notes are damaged', async () => {
    const broken = Buffer.concat([
      png(9, 9).subarray(0, 33),
      chunk('eXIf', exif().subarray(0, 30)),
      png(9, 9).subarray(33),
    ]);
    expect((await takeIn(broken)).bytes).toEqual(Uint8Array.from(png(9, 9)));
  });
});

describe('what stands between the parts of a picture', () => {
  const withZeros = (bytes: Uint8Array, at: number): Uint8Array =>
    Uint8Array.from([...bytes.subarray(0, at), 0, 0, ...bytes.subarray(at)]);

  it.each(['db', 'c0', 'da'])('takes nothing of a JPEG away: before %s', async (name) => {
    const bytes = photograph();
    const at = partsOf(bytes, 'jpg').find((part) => part.name === name)?.from ?? 0;
    const made = await takeIn(withZeros(bytes, at));
    expect((await pixels(made.bytes)).equals(await pixels(bytes))).toBe(true);
    expect(partsOf(made.bytes, 'jpg').at(-1)?.name).toBe('d9');
  });

  it('takes no frame of a GIF away', async () => {
    const bytes = movingGif();
    const frames = partsOf(bytes, 'gif').filter(({ name }) => name === '2c');
    const made = await takeIn(withZeros(bytes, frames[1]?.to ?? 0));
    expect(partsOf(made.bytes, 'gif').filter(({ name }) => name === '2c')).toHaveLength(frames.length);
  });
});
