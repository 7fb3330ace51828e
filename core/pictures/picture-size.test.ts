import { describe, expect, it } from 'vitest';
import { isShowable, measure } from './picture-size.ts';

const ascii = (text: string): number[] => Array.from(text, (sign) => sign.charCodeAt(0));
const big = (value: number): number[] => [value >> 8, value & 0xff];
const little = (value: number, count = 2): number[] =>
  Array.from({ length: count }, (_, at) => Math.floor(value / 256 ** at) & 0xff);

const segment = (marker: number, data: number[]): number[] => [
  0xff,
  marker,
  ...big(data.length + 2),
  ...data,
];
const frame = (marker: number, width: number, height: number): number[] =>
  segment(marker, [8, ...big(height), ...big(width), 3, 1, 0x11, 0, 2, 0x11, 1, 3, 0x11, 1]);
const scan = [...segment(0xda, [3, 1, 0, 2, 0x11, 3, 0x11, 0, 63, 0]), 1, 2, 3, 0xff, 0xd9];
const jpeg = (...segments: number[][]): Uint8Array =>
  Uint8Array.from([
    0xff,
    0xd8,
    ...segment(0xe0, ascii('JFIF\0\x01\x01\0\0\x01\0\x01\0\0')),
    ...segments.flat(),
    ...scan,
  ]);

const gif = (...blocks: number[][]): Uint8Array =>
  Uint8Array.from([...ascii('GIF89a'), ...little(10), ...little(10), 0, 0, 0, ...blocks.flat()]);
const gifFrame = (width: number, height: number): number[] => [
  ...[0x2c, 0, 0, 0, 0],
  ...little(width),
  ...little(height),
  ...[0, 2, 1, 0, 0],
];

const chunk = (name: string, data: number[]): number[] => [
  ...ascii(name),
  ...little(data.length, 4),
  ...data,
];
const webp = (...chunks: number[][]): Uint8Array => {
  const body = [...ascii('WEBP'), ...chunks.flat()];
  return Uint8Array.from([...ascii('RIFF'), ...little(body.length, 4), ...body]);
};
const extended = chunk('VP8X', [2, 0, 0, 0, ...little(9, 3), ...little(9, 3)]);
const lossy = (width: number, height: number): number[] =>
  chunk('VP8 ', [0, 0, 0, 0x9d, 1, 0x2a, ...little(width), ...little(height)]);

describe('the size of a picture', () => {
  it.each<[string, Uint8Array]>([
    ['a JPEG', jpeg(frame(0xc0, 10, 10))],
    [
      'a JPEG with a small one inside',
      jpeg(segment(0xe1, [...ascii('Exif\0\0'), ...frame(0xc0, 5, 5)]), frame(0xc2, 10, 10)),
    ],
    ['a GIF', gif(gifFrame(10, 10), [0x3b, 0x55])],
    ['a GIF that is cut off', gif(gifFrame(10, 10))],
    ['a WebP', webp(extended, lossy(10, 10))],
  ])('is told of %s', (_, bytes) => {
    expect(measure(bytes)).toEqual({ width: 10, height: 10 });
    expect(isShowable(bytes)).toBe(true);
  });

  it.each<[string, Uint8Array]>([
    ['a JPEG that names a second size', jpeg(frame(0xc0, 10, 10), frame(0xc0, 65_535, 65_535))],
    [
      'a JPEG of a rare kind behind which a common one stands',
      jpeg(frame(0xc9, 65_535, 65_535), frame(0xc0, 10, 10)),
    ],
    ['a GIF with a larger frame', gif(gifFrame(65_535, 65_535))],
    ['a GIF with a larger frame behind zeros', gif([0, 0], gifFrame(65_535, 65_535))],
    ['a WebP with a larger picture', webp(extended, lossy(16_383, 16_383))],
    [
      'a WebP with a larger frame',
      webp(
        extended,
        chunk('ANMF', [...little(0, 6), ...little(65_535, 3), ...little(65_535, 3), ...little(0, 4)]),
      ),
    ],
  ])('is the largest that anybody may decode: %s', (_, bytes) => {
    expect(isShowable(bytes)).toBe(false);
  });

  it.each<[string, Uint8Array]>([
    ['a JPEG without lines, to be counted later', jpeg(frame(0xc0, 65_535, 0))],
    ['a GIF with other bytes between its frames', gif([0x55], gifFrame(65_535, 65_535))],
  ])('cannot be told of %s', (_, bytes) => {
    expect(measure(bytes)).toBeNull();
    expect(isShowable(bytes)).toBe(false);
  });
});
