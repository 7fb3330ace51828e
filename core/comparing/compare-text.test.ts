import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compareParagraphs, compareText, paragraphBreak, type Part } from './compare-text.ts';

const side = (parts: readonly Part[], leaveOut: Part['change']): string =>
  parts
    .filter(({ change }) => change !== leaveOut)
    .map(({ text }) => text)
    .join('');
const oldText = (parts: readonly Part[]): string => side(parts, 'added');
const newText = (parts: readonly Part[]): string => side(parts, 'removed');

describe('comparing two texts', () => {
  it('says which words came and which went', () => {
    expect(compareText('Ministers met in Vienna today', 'Ministers met in Brussels today')).toEqual([
      { text: 'Ministers met in ', change: 'same' },
      { text: 'Vienna', change: 'removed' },
      { text: 'Brussels', change: 'added' },
      { text: ' today', change: 'same' },
    ]);
  });

  it('shows words changed in a row as one change', () => {
    expect(compareText('on the fourth of May', 'on the second week of June')).toEqual([
      { text: 'on the ', change: 'same' },
      { text: 'fourth ', change: 'removed' },
      { text: 'second week ', change: 'added' },
      { text: 'of ', change: 'same' },
      { text: 'May', change: 'removed' },
      { text: 'June', change: 'added' },
    ]);
    expect(compareText('a grey cold day', 'a warm bright day')).toEqual([
      { text: 'a ', change: 'same' },
      { text: 'grey cold', change: 'removed' },
      { text: 'warm bright', change: 'added' },
      { text: ' day', change: 'same' },
    ]);
  });

  it('gives one same part for equal texts and none for empty ones', () => {
    expect(compareText('Unchanged.', 'Unchanged.')).toEqual([{ text: 'Unchanged.', change: 'same' }]);
    expect(compareText('', '')).toEqual([]);
  });

  it('keeps both texts whole, whatever they hold', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'b ', '\n', '\n\n', 'é', '👩🏽', ' ', '.', 'و', '\ud800'),
    });
    fc.assert(
      fc.property(text, text, (before, after) => {
        const parts = compareText(before, after);
        expect(oldText(parts)).toBe(before);
        expect(newText(parts)).toBe(after);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
    );
  });
});

describe('comparing paragraphs', () => {
  it('finds a paragraph put in, and leaves the others alone', () => {
    const parts = compareParagraphs(
      ['First one.', 'Last one.'],
      ['First one.', 'Put in between.', 'Last one.'],
    );
    expect(parts).toEqual([
      { text: 'First one.\n\n', change: 'same' },
      { text: 'Put in between.\n\n', change: 'added' },
      { text: 'Last one.', change: 'same' },
    ]);
  });

  it('compares a rewritten paragraph by words, beside the one that it came from', () => {
    const parts = compareParagraphs(
      ['The delegation visited the port of Antwerp in spring.'],
      ['A wholly other opening stands here now.', 'The delegation visited the port of Rotterdam in spring.'],
    );
    expect(parts).toEqual([
      { text: 'A wholly other opening stands here now.\n\n', change: 'added' },
      { text: 'The delegation visited the port of ', change: 'same' },
      { text: 'Antwerp', change: 'removed' },
      { text: 'Rotterdam', change: 'added' },
      { text: ' in spring.', change: 'same' },
    ]);
  });

  it('does not mix words of paragraphs that have nothing in common', () => {
    const parts = compareParagraphs(['Customs officers were trained.'], ['A brochure has appeared!']);
    expect(parts).toEqual([
      { text: 'Customs officers were trained.', change: 'removed' },
      { text: 'A brochure has appeared!', change: 'added' },
    ]);
  });

  it('keeps both texts whole, whatever was moved, put in or taken out', () => {
    const paragraphs = fc.array(
      fc
        .array(fc.constantFrom('port', 'customs', 'of', 'the', 'trained', 'officers', '2019'), {
          maxLength: 6,
        })
        .map((words) => words.join(' ')),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(paragraphs, paragraphs, (before, after) => {
        const parts = compareParagraphs(before, after);
        expect(oldText(parts)).toBe(before.join(paragraphBreak));
        expect(newText(parts)).toBe(after.join(paragraphBreak));
      }),
    );
  });

  it('stays within bounds at 50,000 words that have nothing in common', () => {
    const text = (seed: string, size: number): string[] =>
      Array.from({ length: 500 }, (_, p) =>
        Array.from({ length: size }, (_, w) => `${seed}${(p * 7919 + w * 104_729) % 9973}`).join(' '),
      );
    const [before, after] = [text('a', 100), text('b', 100)];
    const began = performance.now();
    const parts = compareParagraphs(before, after);
    // Unbounded, this takes minutes; the bound is wide, for slow machines.
    expect(performance.now() - began).toBeLessThan(5_000);
    expect(oldText(parts)).toBe(before.join(paragraphBreak));
    expect(newText(parts)).toBe(after.join(paragraphBreak));
  });

  it('finds single words at 50,000 words with every paragraph touched', () => {
    const text = Array.from({ length: 500 }, (_, p) =>
      Array.from({ length: 100 }, (_, w) => `word${(p * 7919 + w * 104_729) % 9973}`).join(' '),
    );
    const after = text.map((paragraph, index) => (index % 2 ? `${paragraph} and more` : paragraph));
    const parts = compareParagraphs(text, after);
    expect(parts.filter(({ change }) => change === 'removed')).toEqual([]);
    expect(parts.filter(({ change }) => change === 'added')).toHaveLength(250);
  });
});
