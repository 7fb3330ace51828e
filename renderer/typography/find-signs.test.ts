import { describe, expect, it } from 'vitest';
import { findSigns, nameOfSign } from './find-signs.ts';

const signs = (typed: string): string[] => findSigns(typed).flatMap((group) => group.signs);

describe('special characters', () => {
  it('are found by their names, in any order of words', () => {
    expect(signs('dash')).toEqual(['–', '—']);
    expect(signs('mark closing single')).toEqual(['’']);
    expect(signs('apostrophe')).toEqual(['’']);
    expect(signs('not there')).toEqual([]);
  });
  it('are found by the letter that they look like', () => {
    expect(signs('é')).toContain('É');
    expect(signs('ss')).toEqual(['ẞ', 'ß']);
    expect(signs('o')).toEqual(expect.arrayContaining(['Ø', 'Ő', 'Œ']));
  });
  it('have all a name, and are all there at first', () => {
    for (const sign of signs('')) expect(nameOfSign(sign)).not.toBe('');
    expect(new Set(signs('')).size).toBe(signs('').length);
  });
});
