import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { finderOf, type Needle } from './needle.ts';

const loose: Needle = { words: '', case: false, wholeWord: false, accents: false };
const found = (text: string, words: string, how: Partial<Needle> = {}): string[] =>
  finderOf({ ...loose, ...how, words })(text).map(({ from, to }) => text.slice(from, to));

describe('a needle', () => {
  it('is found whatever the capitals and accents, or only as it is typed', () => {
    expect(found('L’ÉTÉ, l’été, un ete', 'été')).toEqual(['ÉTÉ', 'été', 'ete']);
    expect(found('L’ÉTÉ, l’été, un ete', 'été', { accents: true })).toEqual(['ÉTÉ', 'été']);
    expect(found('L’ÉTÉ, l’été, un ete', 'été', { accents: true, case: true })).toEqual(['été']);
    expect(found('L’ÉTÉ, l’été, un ete', "l'ete")).toEqual(['L’ÉTÉ', 'l’été']);
  });

  it('is the same whether its accents are composed or not', () => {
    const composed = 'Müller'.normalize('NFC');
    const apart = 'Müller'.normalize('NFD');
    for (const accents of [true, false]) {
      expect(found(`${apart}!`, composed, { accents })).toEqual([apart]);
      expect(found(`${composed}!`, apart, { accents })).toEqual([composed]);
    }
    expect(found(`${apart}!`, 'Muller', { accents: true })).toEqual([]);
  });

  it('is found as a whole word in every script', () => {
    expect(found('art, part, arts, art-house, ART', 'art', { wholeWord: true })).toEqual([
      'art',
      'art',
      'ART',
    ]);
    expect(found('Гаага и Гааги', 'гаага', { wholeWord: true })).toEqual(['Гаага']);
    expect(found('في الجريمة والجريمة', 'الجريمة', { wholeWord: true })).toEqual(['الجريمة']);
    expect(found('Ο ΔΗΜΟΣ και ο δήμος', 'δημοσ', { wholeWord: true })).toEqual(['ΔΗΜΟΣ', 'δήμος']);
    expect(found('日本国際連合', '国際', { wholeWord: true })).toEqual(['国際']);
    expect(found('x_art art1', 'art', { wholeWord: true })).toEqual([]);
  });

  it('finds Arabic with and without its points, and nothing within a letter and its sign', () => {
    expect(found('مُحَمَّد', 'محمد')).toEqual(['مُحَمَّد']);
    expect(found('مُحَمَّد', 'محمد', { accents: true })).toEqual([]);
    expect(found('कि', 'क')).toEqual([]);
  });

  it('finds letters that a font has drawn as one', () => {
    expect(found('of\ufb01ce, o\ufb03ce', 'office')).toEqual(['of\ufb01ce', 'o\ufb03ce']);
    expect(found('office', '\ufb01')).toEqual(['fi']);
  });

  it('never takes an emoji apart', () => {
    expect(found('👩‍💻 and 👩', '👩')).toEqual(['👩']);
    expect(found('🇫🇷🇧🇪', '🇷🇧')).toEqual([]);
    expect(found('👍🏽', '👍')).toEqual([]);
    expect(found('a😀b', '\ud83d')).toEqual([]);
  });

  it('takes signs of patterns for what they are', () => {
    expect(found('a.c abc (x|y)* $1 [z]', '.')).toEqual(['.']);
    expect(found('(x|y)* $1 \\d', '(x|y)*')).toEqual(['(x|y)*']);
    expect(found('$& $1', '$1')).toEqual(['$1']);
    expect(found('1… and 1...', '...')).toEqual(['...']);
  });

  it('is nowhere where it is empty or unseen', () => {
    for (const words of ['', '\u200b', '\u00ad']) expect(found('some words', words)).toEqual([]);
    expect(found('kenn\u00adwort', 'kennwort')).toEqual(['kenn\u00adwort']);
  });

  const sign = fc.constantFrom(
    'a',
    'A',
    'é',
    'e\u0301',
    'ß',
    'İ',
    '😀',
    '👩‍💻',
    'ك',
    'مُ',
    ' ',
    '\u00a0',
    '’',
    'Σ',
    '가',
    '.',
  );
  const text = fc.array(sign, { maxLength: 12 }).map((all) => all.join(''));
  it('finds itself, at stretches that do not overlap and begin and end with characters', () => {
    const edges = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(text, text, text, fc.boolean(), fc.boolean(), (before, words, behind, cased, accents) => {
        const whole = `${before}.${words}.${behind}`;
        const spans = finderOf({ words, case: cased, accents, wholeWord: false })(whole);
        if (words !== '') expect(spans.length).toBeGreaterThan(0);
        const starts = new Set([...[...edges.segment(whole)].map(({ index }) => index), whole.length]);
        let last = 0;
        for (const { from, to } of spans) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(starts.has(from) && starts.has(to)).toBe(true);
          last = to;
        }
      }),
      { numRuns: 500 },
    );
  });
});
