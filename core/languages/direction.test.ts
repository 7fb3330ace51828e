import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directionOf, textDirection } from './direction.ts';

describe('The direction of a language', () => {
  it.each(['ar', 'ar-EG', 'AR', 'he', 'fa', 'ur', 'yi', 'ps', 'ckb', 'dv', 'ku-Arab', 'az-Arab', 'pa-PK'])(
    'is from right to left in “%s”',
    (tag) => {
      expect(directionOf(tag)).toBe('rtl');
    },
  );

  it.each(['en', 'fr', 'el', 'ru', 'zh', 'zh-Hant', 'ja', 'ko', 'ku', 'ar-Latn', 'az', 'he-Latn', '', '<b>'])(
    'is from left to right in “%s”',
    (tag) => {
      expect(directionOf(tag)).toBe('ltr');
    },
  );

  it('is told of whatever stands as a language', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (tag) => {
        expect(['ltr', 'rtl']).toContain(directionOf(tag));
      }),
    );
  });
});

describe('The direction of a text', () => {
  it.each([
    ['UNODC (Vienna)', 'ltr'],
    ['2024 - القاهرة, Cairo', 'rtl'],
    ['«ירושלים»', 'rtl'],
    ['維也納', 'ltr'],
    ['11-12/2024', null],
    ['', null],
  ])('of “%s” is that of its first letter', (text, direction) => {
    expect(textDirection(text)).toBe(direction);
  });
});
