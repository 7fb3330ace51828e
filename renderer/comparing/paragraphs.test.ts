import { describe, expect, it } from 'vitest';
import { compareParagraphs } from '../../core/comparing/compare-text.ts';
import { foldUnchanged, paragraphsOf, type Fold, type Paragraph } from './paragraphs.ts';

const shown = (one: Paragraph | Fold): string =>
  'folded' in one
    ? `… ${String(one.folded)}`
    : one.parts
        .map(({ text, change }) =>
          change === 'same' ? text : change === 'added' ? `+${text}+` : `-${text}-`,
        )
        .join('');
const compared = (before: string[], after: string[]): string[] =>
  foldUnchanged(paragraphsOf(compareParagraphs(before, after))).map(shown);

describe('a comparison in paragraphs', () => {
  it('shows what changed in each', () => {
    expect(compared(['Ships came.', 'Ropes held.'], ['Ships went.', 'Ropes held.'])).toEqual([
      'Ships -came-+went+.',
      'Ropes held.',
    ]);
  });

  it('shows a paragraph that was put in, and one that was taken out', () => {
    expect(compared(['One here.', 'Three there.'], ['One here.', 'Two between.', 'Three there.'])).toEqual([
      'One here.',
      '+Two between.+',
      'Three there.',
    ]);
    expect(compared(['One here.', 'Gone.'], ['One here.'])).toContain('-Gone.-');
  });

  it('marks where two paragraphs became one', () => {
    const parts = [
      { text: 'One.', change: 'same' },
      { text: '\n\n', change: 'removed' },
      { text: 'Two.', change: 'same' },
    ] as const;
    expect(paragraphsOf(parts).map(shown)).toEqual(['One.-¶-', 'Two.']);
  });

  it('folds what nobody changed, but for what stands right beside a change', () => {
    const before = Array.from({ length: 9 }, (_, n) => `Paragraph number ${String(n)} stands.`);
    const after = before.map((text, n) => (n === 4 ? text.replace('stands', 'fell') : text));
    expect(compared(before, after)).toEqual([
      '… 3',
      'Paragraph number 3 stands.',
      'Paragraph number 4 -stands-+fell+.',
      'Paragraph number 5 stands.',
      '… 3',
    ]);
  });

  it('does not fold a single paragraph', () => {
    const before = ['Far off.', 'Beside it.', 'Changed here.'];
    expect(compared(before, ['Far off.', 'Beside it.', 'Changed there.'])).toEqual([
      'Far off.',
      'Beside it.',
      'Changed -here-+there+.',
    ]);
  });
});
