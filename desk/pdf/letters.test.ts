import { describe, expect, it } from 'vitest';
import { meantLetters } from './letters.ts';

describe('letters of a font', () => {
  it('are the ones that were written, where two look alike', () => {
    expect(meantLetters('<00A9> <02BC>\n<009B> <002E>')).toBe('<00A9> <2019>\n<009B> <002E>');
  });

  it('are told one by one in a range that holds such a letter', () => {
    expect(meantLetters('<00A8> <00AA> <02BA>')).toBe('<00A8> <00AA> [<02BA> <2018> <2019>]');
  });

  it('stay as they are in other ranges, and in the range of codes', () => {
    const map = '<0000> <FFFF>\n<001C> <0034> <0061>';
    expect(meantLetters(map)).toBe(map);
  });
});
