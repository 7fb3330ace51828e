import exifr from 'exifr';
import { afterAll, describe, expect, it } from 'vitest';
import {
  decoded,
  lettered,
  movingGif,
  photograph,
  photographInCmyk,
  photographInGrey,
  photographInP3,
  secret,
  webpPhotograph,
} from '../testing/photographs.ts';
import { gif, png, webp } from '../testing/pictures.ts';
import { makeRenditions } from './make-renditions.ts';
import { RenditionMaker } from './rendition-maker.ts';
import type { Rendition } from './rendition.ts';
import { strayParts } from './stray-parts.ts';

const all = async (bytes: Uint8Array): Promise<Rendition[]> => {
  const { screen, paper } = await makeRenditions(bytes);
  return [...screen, ...paper];
};
const widest = async (bytes: Uint8Array): Promise<Rendition> => {
  const { screen } = await makeRenditions(bytes);
  return screen[screen.length - 1] as Rendition;
};
const near = (colour: readonly number[], wanted: readonly number[], off = 6): void => {
  wanted.forEach((value, band) => {
    expect(Math.abs((colour[band] ?? -99) - value), `${String(colour)} for ${String(wanted)}`).toBeLessThan(
      off,
    );
  });
};
const orange = [220, 120, 40];
const blue = [40, 90, 200];

const nasty: [string, () => Buffer][] = [
  ['a JPEG of a camera', () => photograph({ orientation: 6 })],
  ['a JPEG in Display P3', photographInP3],
  ['a JPEG for a press', photographInCmyk],
  ['a grey JPEG', photographInGrey],
  ['an interlaced PNG of 16 bits', () => lettered()],
  ['a PNG', () => lettered({ bits: 8 })],
  ['a WebP', webpPhotograph],
  ['a GIF that moves', () => movingGif()],
];

describe('what goes out of a picture', () => {
  it.each(nasty)('holds nothing besides what is seen: %s', async (_, make) => {
    const original = make();
    expect(original.includes(secret)).toBe(true);
    const made = await all(original);
    expect(made.length).toBeGreaterThan(0);
    for (const { bytes, kind } of made) {
      expect(Buffer.from(bytes).includes(secret)).toBe(false);
      expect(strayParts(bytes, kind)).toEqual([]);
      if (kind !== 'jpg' && kind !== 'png') continue; // the other reader knows these
      const told: unknown = await exifr.parse(Buffer.from(bytes), {
        ...{
          ihdr: false,
          tiff: true,
          exif: true,
          gps: true,
          xmp: true,
          iptc: true,
          icc: true,
          makerNote: true,
          userComment: true,
        },
      });
      expect(told ?? null).toBeNull();
    }
  });

  it('is not what these readers overlook: they find it in the picture itself', async () => {
    const told = (await exifr.parse(photograph(), { iptc: true, xmp: true, gps: true })) as Record<
      string,
      unknown
    >;
    expect(told).toMatchObject({
      Artist: secret,
      City: secret,
      Byline: secret,
      GPSLatitude: [51, 3, 2],
    });
    expect(strayParts(photograph(), 'jpg')).toEqual(['e1', 'e1', 'ed', 'ef', 'fe', 'bytes behind the end']);
    expect(strayParts(lettered(), 'png')).toEqual(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'prVt']);
    expect(strayParts(webpPhotograph(), 'webp')).toEqual(['EXIF', 'XMP ']);
    expect(strayParts(movingGif(), 'gif')).toEqual(['fe', 'ff XMP Data']);
  });
});

describe('a picture that goes out', () => {
  it('is turned as the camera was held', async () => {
    const { bytes, width, height } = await widest(photograph({ orientation: 6, grain: false }));
    expect([width, height]).toEqual([600, 900]);
    const { at } = decoded(bytes);
    near(at(0.9, 0.1), orange);
    near(at(0.9, 0.9), blue);
    near(at(0.05, 0.5), [0, 0, 0]);
  });

  it('has the colours that were meant', async () => {
    near(decoded((await widest(photograph({ grain: false }))).bytes).at(0.1, 0.1), orange);
    // Worked out from the primaries of Display P3 and sRGB (SMPTE EG 432-1, IEC 61966-2-1).
    const p3 = decoded((await widest(photographInP3())).bytes);
    near(p3.at(0.1, 0.1), inP3(orange));
    near(p3.at(0.9, 0.1), inP3(blue));
    // Paper has less of them; what there is stands where it belongs.
    near(decoded((await widest(photographInCmyk())).bytes).at(0.1, 0.1), orange, 30);
    const grey = decoded((await widest(photographInGrey())).bytes);
    expect(grey.bands).toBe(1);
    near(grey.at(0.1, 0.1), [144]);
    near(decoded((await widest(webpPhotograph())).bytes).at(0.1, 0.1), orange, 40);
  });

  it('can be seen through where it could be, on a screen as on paper', async () => {
    for (const bits of [8, 16] as const) {
      const { screen, paper } = await makeRenditions(lettered({ bits }));
      expect(paper).toEqual([]);
      for (const { bytes, kind } of screen) {
        expect(kind).toBe('png');
        near(decoded(bytes).at(0.1, 0.1), [...orange, 255]);
        expect(decoded(bytes).at(0.9, 0.1)[3]).toBe(0);
      }
    }
  });

  it('comes in the widths of pages, none wider than it is itself', async () => {
    const widthsOf = async (width: number, height: number): Promise<number[]> =>
      (await makeRenditions(photograph({ width, height }))).screen.map((one) => one.width);
    expect(await widthsOf(3000, 2000)).toEqual([710, 1004, 1420, 2008]);
    expect(await widthsOf(1100, 700)).toEqual([710, 1100]);
    expect(await widthsOf(500, 300)).toEqual([500]);
    expect(await widthsOf(1000, 9000)).toEqual([337]);
  });

  it.each([
    ['one dot of a GIF', gif],
    ['one dot of a WebP', webp],
    ['one dot of a PNG', png(1, 1)],
  ])('may be as small as %s', async (_, bytes) => {
    expect(await widest(bytes)).toMatchObject({ width: 1, height: 1 });
  });

  it('moves for five seconds at most, and stands still on paper', async () => {
    const { screen, paper, stilled } = await makeRenditions(movingGif());
    expect(stilled).toBe(false);
    const [moving] = screen;
    expect(decoded(moving?.bytes ?? Buffer.alloc(0))).toMatchObject({ frames: 4, loop: 6 });
    expect(paper.map(({ bytes }) => decoded(bytes).frames)).toEqual([1]);
  });

  it('stands still where it would be too large to move', async () => {
    const few = movingGif(2000, 2000, 2);
    const from = 13 + 3 * 2 ** (((few[10] ?? 0) & 7) + 1);
    const frames = new Array<Buffer>(13).fill(few.subarray(from, -1));
    const many = Buffer.concat([few.subarray(0, from), ...frames, few.subarray(-1)]);
    const { screen, stilled } = await makeRenditions(many);
    expect(stilled).toBe(true);
    expect(screen.every(({ bytes }) => decoded(bytes).frames === 1)).toBe(true);
  });
});

/** Numbers of Display P3 as those of sRGB. */
function inP3(colour: number[]): number[] {
  const linear = colour.map((v) =>
    v / 255 <= 0.04045 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
  );
  const [r = 0, g = 0, b = 0] = linear;
  return [1.2249 * r - 0.2247 * g, -0.042 * r + 1.0419 * g, -0.0197 * r - 0.0786 * g + 1.0979 * b].map(
    (v) => {
      const inside = Math.min(1, Math.max(0, v));
      return Math.round(255 * (inside <= 0.0031308 ? 12.92 * inside : 1.055 * inside ** (1 / 2.4) - 0.055));
    },
  );
}

describe('the thread that makes them', () => {
  const maker = new RenditionMaker(new URL('./rendition-worker.ts', import.meta.url));
  afterAll(() => {
    maker.close();
  });

  it('makes the same as this one, and goes on after a picture that is damaged', async () => {
    const cut = photograph().subarray(0, 2_000);
    await expect(maker.make(cut)).rejects.toThrow('It is damaged');
    const { screen } = await maker.make(photograph());
    expect(screen.map(({ width }) => width)).toEqual((await all(photograph())).map(({ width }) => width));
  });

  it('ends where it is called off, and the next picture gets another', async () => {
    const stop = new AbortController();
    const made = maker.make(photograph({ width: 3000, height: 2000 }), stop.signal);
    stop.abort();
    await expect(made).rejects.toThrow();
    expect((await maker.make(photograph())).screen.length).toBeGreaterThan(0);
  });

  it('is no fault of the picture where it does not start', async () => {
    const none = new RenditionMaker(new URL('./no-such-worker.ts', import.meta.url));
    await expect(none.make(photograph())).rejects.toMatchObject({ code: 'failed' });
  });
});
