import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordCount } from '../body/body.ts';
import { languages } from '../languages/words.ts';
import { countLatinWords } from './latin-words.ts';

const bySegmenter = (text: string, language: string): number =>
  [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)].filter((part) => part.isWordLike)
    .length;

/** Every character that the fast way takes. */
const ours = Array.from({ length: 0x2030 }, (_, code) => String.fromCharCode(code)).filter(
  (character) => countLatinWords(character) !== null,
);

describe('counting words of Latin text', () => {
  it('takes the letters, marks and spaces of the six languages', () => {
    for (const character of '\n\t\u00a0“L’été à Œuvre”, «niño» – Straße: 3,5 % & (São) — Köln…')
      expect(ours, character).toContain(character);
    expect(countLatinWords('© UNODC, 14-15 November 2023: l’État’s 1,000 e.g. things')).toBe(9);
  });

  it('gives what Unicode’s rules give, for each character between each two kinds of neighbours', () => {
    for (const character of ours)
      for (const before of ['', 'a', '1', ' ', '.', "'"])
        for (const after of ['', 'a', '1', ' ', ',', '’']) {
          const text = before + character + after;
          if (text === 'a:a') continue;
          expect(countLatinWords(text), JSON.stringify(text)).toBe(bySegmenter(text, 'en'));
        }
  });

  it('gives what Unicode’s rules give for any text of such characters, in every language of the desk', () => {
    const often = fc.constantFrom(...'aé19  .,;’\'‘-–:"/');
    const text = fc.string({
      unit: fc.oneof(often, fc.constantFrom(...ours)),
      maxLength: 60,
    });
    fc.assert(
      fc.property(text, fc.constantFrom(...languages), (sample, language) => {
        expect(wordCount(sample, language)).toBe(bySegmenter(sample, language));
      }),
      { numRuns: 3_000 },
    );
  });

  it('leaves other text to Unicode’s rules', () => {
    for (const text of ['Ελλάδα', 'k:a', 'snake_case', 'soft\u00adhyphen', 'cafe\u0301', '日本語', '👍'])
      expect(countLatinWords(text)).toBeNull();
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.constantFrom('en', 'sv', 'fi', 'de', 'zz'),
        (text, language) => {
          expect(wordCount(text, language)).toBe(bySegmenter(text, language));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
