/** A comparison in paragraphs, with runs of unchanged paragraphs folded. */
import { paragraphBreak, type Part } from '../../core/comparing/compare-text.ts';

/** One paragraph of a comparison, or of a list one entry. */
export interface Paragraph {
  parts: Part[];
  changed: boolean;
}
/** The number of folded paragraphs. */
export interface Fold {
  folded: number;
}

/** Splits a comparison at the breaks between paragraphs. A break alone that came or went is shown as "¶". */
export function paragraphsOf(parts: readonly Part[]): Paragraph[] {
  const paragraphs: Paragraph[] = [];
  let current: Part[] = [];
  const end = (): void => {
    if (current.length > 0)
      paragraphs.push({ parts: current, changed: current.some(({ change }) => change !== 'same') });
    current = [];
  };
  for (const { text, change } of parts) {
    const alone = change !== 'same' && text.trim() === '' && text.includes(paragraphBreak);
    for (const [index, piece] of text.split(paragraphBreak).entries()) {
      if (index > 0) {
        if (alone) current.push({ text: '¶', change });
        end();
      }
      if (piece !== '') current.push({ text: piece, change });
    }
  }
  end();
  return paragraphs;
}

/** Folds stretches of unchanged paragraphs, but for those right beside a change. */
export function foldUnchanged(paragraphs: readonly Paragraph[]): (Paragraph | Fold)[] {
  const near = (index: number): boolean =>
    [index - 1, index, index + 1].some((at) => paragraphs[at]?.changed ?? false);
  const result: (Paragraph | Fold)[] = [];
  for (const [index, paragraph] of paragraphs.entries()) {
    const last = result.at(-1);
    if (near(index)) result.push(paragraph);
    else if (last && 'folded' in last) last.folded += 1;
    else result.push({ folded: 1 });
  }
  // Folding a single paragraph would save no space.
  let at = 0;
  return result.map((one) => {
    const paragraph = paragraphs[at];
    at += 'folded' in one ? one.folded : 1;
    return 'folded' in one && one.folded === 1 && paragraph ? paragraph : one;
  });
}
