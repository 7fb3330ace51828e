import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kindOf, type PictureKind } from './picture-size.ts';
import { partsOf } from './picture-parts.ts';
import { holdsMore, holdsPrivate, stripPicture } from './strip-picture.ts';

const ascii = (text: string): number[] => [...text].map((sign) => sign.charCodeAt(0));
const big = (value: number, bytes: number): number[] =>
  Array.from({ length: bytes }, (_, at) => (value >>> (8 * (bytes - 1 - at))) & 0xff);
const little = (value: number, bytes: number): number[] => big(value, bytes).reverse();

/** Something that a program may put into a part, and what no picture may keep. */
const secret = ascii('SECRET');
const anything = fc
  .array(fc.integer({ min: 0, max: 255 }), { maxLength: 40 })
  .map((bytes) => [...secret, ...bytes]);

/** Parts that are needed, and such as are not between them, in any order. */
function pictures(needed: readonly number[][], others: fc.Arbitrary<number[]>) {
  return fc
    .array(fc.array(others, { maxLength: 2 }), { minLength: needed.length, maxLength: needed.length })
    .map((before) => needed.flatMap((part, at) => [...(before[at] ?? []).flat(), ...part]));
}
const segment = (marker: number, data: readonly number[]): number[] => [
  0xff,
  marker,
  ...big(data.length + 2, 2),
  ...data,
];
const chunk = (name: string, data: readonly number[]): number[] => [
  ...big(data.length, 4),
  ...ascii(name),
  ...data,
  0,
  0,
  0,
  0,
];
const riff = (name: string, data: readonly number[]): number[] => [
  ...ascii(name),
  ...little(data.length, 4),
  ...data,
  ...(data.length % 2 ? [0] : []),
];
const blocks = (data: readonly number[]): number[] => [data.length, ...data, 0];

const behind = fc.oneof(fc.constant<number[]>([]), anything);
const made: Record<PictureKind, fc.Arbitrary<Uint8Array>> = {
  jpg: fc
    .tuple(
      pictures(
        [
          segment(0xdb, [0, 1, 2]),
          segment(0xc2, [8, 0, 1, 0, 1]),
          [...segment(0xda, [1]), 9, 0xff, 0, 8, 0xff, 0xd3, 7],
          [...segment(0xda, [2]), 6],
        ],
        fc
          .tuple(fc.constantFrom(0xe1, 0xe2, 0xed, 0xef, 0xfe, 0xe0), anything)
          .map(([marker, data]) => [0xff, ...segment(marker, data)]),
      ),
      behind,
    )
    .map(([inside, after]) => Uint8Array.from([0xff, 0xd8, ...inside, 0xff, 0xd9, ...after])),
  png: fc
    .tuple(
      pictures(
        [chunk('IHDR', [1, 2]), chunk('IDAT', [3]), chunk('IDAT', [4]), chunk('IEND', [])],
        fc
          .tuple(fc.constantFrom('tEXt', 'eXIf', 'iCCP', 'tIME', 'prVt'), anything)
          .map(([name, data]) => chunk(name, data)),
      ),
      behind,
    )
    .map(([inside, after]) => Uint8Array.from([0x89, ...ascii('PNG\r\n\x1a\n'), ...inside, ...after])),
  webp: fc
    .tuple(
      pictures(
        [
          riff('VP8X', [0xff, 0, 0, 0, 1, 2, 3, 4, 5, 6]),
          riff('VP8 ', [1, 2, 3]),
          riff('ANMF', [...Array<number>(16).fill(0), ...riff('XXXX', secret), ...riff('VP8L', [7])]),
        ],
        fc
          .tuple(fc.constantFrom('EXIF', 'XMP ', 'ICCP', 'priv'), anything)
          .map(([name, data]) => riff(name, data)),
      ),
      behind,
    )
    .map(([inside, after]) =>
      Uint8Array.from([
        ...ascii('RIFF'),
        ...little(inside.length + 4, 4),
        ...ascii('WEBP'),
        ...inside,
        ...after,
      ]),
    ),
  gif: fc
    .tuple(
      pictures(
        [
          [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), ...blocks([1, 0, 0])],
          [0x2c, ...Array<number>(9).fill(0), 2, ...blocks([5])],
        ],
        fc
          .tuple(
            fc.constantFrom([0xfe], [0xff, 11, ...ascii('XMP DataXMP')], [0xff, 11, ...ascii('ICCRGBG1012')]),
            anything,
          )
          .map(([label, data]) => [0x21, ...label, ...blocks(data)]),
      ),
      behind,
    )
    .map(([inside, after]) =>
      Uint8Array.from([...ascii('GIF89a'), 1, 0, 1, 0, 0, 0, 0, ...inside, 0x3b, ...after]),
    ),
};

const text = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

describe.each(Object.entries(made) as [PictureKind, fc.Arbitrary<Uint8Array>][])(
  'a stripped %s',
  (kind, pictures) => {
    it('holds nothing that was put beside its pixels, and is the same when it is stripped again', () => {
      fc.assert(
        fc.property(pictures, (bytes) => {
          const stripped = stripPicture(bytes, kind);
          expect(kindOf(stripped)).toBe(kind);
          expect(text(stripped)).not.toContain('SECRET');
          expect(stripPicture(stripped, kind)).toEqual(stripped);
          expect(holdsPrivate(stripped, kind)).toBe(false);
          expect([holdsMore(stripped, kind), holdsMore(bytes, kind)]).toEqual([
            false,
            text(bytes).includes('SECRET') || kind === 'webp',
          ]);
        }),
        { numRuns: 60 },
      );
    });

    it('is the same whatever stood beside its pixels', () => {
      fc.assert(
        fc.property(pictures, pictures, (one, other) => {
          expect(stripPicture(one, kind)).toEqual(stripPicture(other, kind));
        }),
        { numRuns: 60 },
      );
    });
  },
);

describe('what is no whole picture', () => {
  it('is stripped of something or of nothing, and never without an end', () => {
    fc.assert(
      fc.property(
        fc.constantFrom<PictureKind>('jpg', 'png', 'webp', 'gif'),
        fc.uint8Array({ maxLength: 200 }),
        (kind, bytes) => {
          const begun = Uint8Array.from([...bytes.slice(0, 0), ...heads[kind], ...bytes]);
          const stripped = stripPicture(begun, kind);
          expect(stripPicture(stripped, kind)).toEqual(stripped);
          expect(partsOf(begun, kind).length).toBeLessThanOrEqual(begun.length);
        },
      ),
      { numRuns: 200 },
    );
  });
});
const heads: Record<PictureKind, number[]> = {
  jpg: [0xff, 0xd8],
  png: [0x89, ...ascii('PNG\r\n\x1a\n')],
  webp: [...ascii('RIFF'), 0, 0, 1, 0, ...ascii('WEBP')],
  gif: [...ascii('GIF89a'), 1, 0, 1, 0, 0, 0, 0],
};

describe('a profile of colours', () => {
  it('is taken out, and is nobody’s secret; what cameras write is', () => {
    const rest = [...segment(0xc0, [8]), ...segment(0xda, [1]), 5, 0xff, 0xd9];
    const withPart = (part: number[]) => Uint8Array.from([0xff, 0xd8, ...part, ...rest]);
    const profile = withPart(segment(0xe2, ascii('ICC_PROFILE\0\x01\x01')));
    expect([holdsMore(profile, 'jpg'), holdsPrivate(profile, 'jpg')]).toEqual([true, false]);
    for (const part of [
      segment(0xe1, ascii('Exif\0\0')),
      segment(0xe2, ascii('MPF\0')),
      segment(0xfe, secret),
    ])
      expect(holdsPrivate(withPart(part), 'jpg')).toBe(true);
    const small = segment(0xe0, [...ascii('JFIF\0'), 1, 1, 1, 0, 72, 0, 72, 1, 1, 9, 9, 9]);
    expect(holdsPrivate(withPart(small), 'jpg')).toBe(true);
  });
});

describe('the head of a JPEG', () => {
  it('keeps what it says of dots and colours, and no small picture', () => {
    const jfif = segment(0xe0, [...ascii('JFIF\0'), 1, 1, 1, 0, 72, 0, 72, 1, 1, ...secret]);
    const adobe = segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 2, ...secret]);
    const rest = [...segment(0xc0, [8]), ...segment(0xda, [1]), 5, 0xff, 0xd9];
    expect([...stripPicture(Uint8Array.from([0xff, 0xd8, ...jfif, ...adobe, ...rest]), 'jpg')]).toEqual([
      0xff,
      0xd8,
      ...segment(0xe0, [...ascii('JFIF\0'), 1, 1, 1, 0, 72, 0, 72, 0, 0]),
      ...segment(0xee, [...ascii('Adobe'), 0, 100, 0, 0, 0, 0, 2]),
      ...rest,
    ]);
  });
});

describe('a part that is always as long', () => {
  const [start, image] = [
    [0x89, ...ascii('PNG\r\n\x1a\n')],
    [...chunk('IHDR', [1]), ...chunk('IDAT', [3])],
  ];
  const loop = [0x21, 0xff, 11, ...ascii('NETSCAPE2.0'), 3, 1, 0, 0];
  const head = [...ascii('GIF89a'), 1, 0, 1, 0, 0, 0, 0];
  const frame = [0x2c, 0, 0, 0, 0, 1, 0, 1, 0, 0, 2, ...blocks([1])];

  it.each<[string, PictureKind, number[]]>([
    ['at the end of a PNG', 'png', [...start, ...image, ...chunk('IEND', secret)]],
    ['in the size of its dots', 'png', [...start, ...chunk('pHYs', secret), ...image, ...chunk('IEND', [])]],
    ['in how often a GIF runs', 'gif', [...head, ...loop, ...blocks(secret), ...frame, 0x3b]],
  ])('holds nothing more: %s', (_, kind, given) => {
    const bytes = Uint8Array.from(given);
    expect(holdsPrivate(bytes, kind)).toBe(true);
    const stripped = stripPicture(bytes, kind);
    expect(String.fromCharCode(...stripped)).not.toContain('SECRET');
    expect([holdsPrivate(stripped, kind), holdsMore(stripped, kind)]).toEqual([false, false]);
  });
});
