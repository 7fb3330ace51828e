import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shadesOf } from './accent.ts';
import { contrast } from './contrast.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

describe('the shades of an accent', () => {
  it('can be read, whatever the colour', () => {
    fc.assert(
      fc.property(fc.oneof(colour, fc.constantFrom('#009edb', '#000000', '#ffffff', '#ffff00')), (accent) => {
        const { bar, onBar, deep, onDeep, link, linkOnDark } = shadesOf(accent);
        expect(bar).toBe(accent);
        expect(contrast(onBar, bar)).toBeGreaterThanOrEqual(4.5);
        expect(contrast('#ffffff', deep)).toBeGreaterThanOrEqual(7);
        expect(contrast(onDeep, deep)).toBeGreaterThanOrEqual(7);
        expect(contrast(link, '#ffffff')).toBeGreaterThanOrEqual(4.5);
        expect(contrast(linkOnDark, '#15191e')).toBeGreaterThanOrEqual(4.5);
      }),
      { numRuns: 400 },
    );
  });
});

it('contrast is counted as WCAG counts it', () => {
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21, 5);
  expect(contrast('#009edb', '#ffffff')).toBeCloseTo(3.04, 2);
});
