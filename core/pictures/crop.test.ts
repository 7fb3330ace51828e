import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  cropBox,
  cropOf,
  cropWords,
  focusOf,
  focusWords,
  insidePicture,
  isCrop,
  shownFocus,
} from './crop.ts';
import { addressParts, shownAddress } from './shown-address.ts';

const anyNumber = fc.oneof(
  fc.double({ min: -50, max: 150, noNaN: true }),
  fc.constantFrom(NaN, Infinity, -Infinity, 0, 100, 99.96),
);
const anyPart = fc.record({ x: anyNumber, y: anyNumber, width: anyNumber, height: anyNumber });
const anySize = fc.record({
  width: fc.integer({ min: 1, max: 40_000 }),
  height: fc.integer({ min: 1, max: 40_000 }),
});

describe('the part of a picture that is shown', () => {
  it('always lies inside the picture, in percent and in pixels', () => {
    fc.assert(
      fc.property(anyPart, anySize, (asked, size) => {
        const part = insidePicture(asked);
        expect(Math.min(part.x, part.y)).toBeGreaterThanOrEqual(0);
        expect(Math.max(part.x + part.width, part.y + part.height)).toBeLessThanOrEqual(100.0001);
        const box = cropBox(size, part);
        expect(Object.values(box).every(Number.isInteger)).toBe(true);
        expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(1);
        expect(Math.min(box.left, box.top)).toBeGreaterThanOrEqual(0);
        expect(box.left + box.width).toBeLessThanOrEqual(size.width);
        expect(box.top + box.height).toBeLessThanOrEqual(size.height);
      }),
    );
  });

  it('is the same after it was written down, at the picture and in an address', () => {
    fc.assert(
      fc.property(anyPart, (asked) => {
        const crop = cropWords(asked);
        const part = cropOf({ crop });
        expect(cropWords(part)).toBe(crop);
        if (crop !== undefined) expect(isCrop(crop)).toBe(true);
        expect(part ?? { x: 0, y: 0, width: 100, height: 100 }).toEqual(insidePicture(asked));
        const src = 'media/0123456789abcdef.jpg';
        expect(addressParts(shownAddress({ src, crop }) ?? '')).toEqual({ src, part });
      }),
    );
  });

  it('is all of it where nothing that can be read says which', () => {
    for (const crop of [undefined, '', '0 0 100 100', 'a b c d', '1 2 3', '-5 0 50 50', '1e3 0 5 5'])
      expect(cropOf({ crop })).toBeNull();
    expect(shownAddress({ src: null, crop: '10 10 50 50' })).toBeNull();
  });
});

describe('the point that stays in sight', () => {
  it('is counted in what is shown, and is at its edge where it lies outside', () => {
    expect(focusOf({ focus: '50 30' })).toEqual({ x: 50, y: 30 });
    expect(focusOf({ focus: '101 0' })).toBeNull();
    expect(focusWords({ x: 33.4, y: -2 })).toBe('33 0');
    expect(shownFocus({ focus: '50 30' })).toEqual({ x: 50, y: 30 });
    expect(shownFocus({ focus: '50 30', crop: '40 30 20 40' })).toEqual({ x: 50, y: 0 });
    expect(shownFocus({ focus: '10 90', crop: '40 30 20 40' })).toEqual({ x: 0, y: 100 });
    expect(shownFocus({ crop: '40 30 20 40' })).toBeNull();
  });
});
