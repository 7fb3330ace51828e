import { describe, expect, it } from 'vitest';
import { foldText, quote, toLines } from './lines.ts';

const texts = (text: string): string[] => toLines(text).map((line) => line.text);

describe('The lines of a text', () => {
  it('end in any way that files end lines', () => {
    expect(texts('\ufeffa\r\nb\rc\nd\fe\u2028f')).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
  });

  it('lose the white space that copying left', () => {
    expect(texts('\u00a0 a\u00a0b \u00a0\u00a0c\t\u200b ')).toEqual(['a b c']);
  });

  it('keep the no-break spaces that French and numbers mean', () => {
    expect(texts('«\u00a0Oui\u00a0» : 10\u00a0000\u202f%')).toEqual([
      '«\u00a0Oui\u00a0» : 10\u00a0000\u202f%',
    ]);
  });

  it('know where a gap of no-break spaces stands between words', () => {
    const gaps = toLines(
      'news on\u00a0\u00a0\u00a0 for more\nthe\u00a0end\nthe end\u00a0\u00a0\u00a0\nfirst \u00a0second',
    );
    expect(gaps.map((line) => line.gap)).toEqual([true, false, false, false]);
  });
});

it('compares texts without accents, capitals and punctuation', () => {
  expect(foldText('« L’Été »')).toBe(foldText('l ete'));
});

it('quotes no more of a text than a notice needs', () => {
  expect(quote('one two three', 7)).toBe('“one two…”');
});
