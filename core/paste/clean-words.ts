/** Plain words from another program: lines that a page or a mail program broke at its edge are paragraphs again. */
import { toLines } from '../reading/lines.ts';
import { joinWrapped, wrapWidth } from '../reading/wrapping.ts';
import { withoutLigatures } from '../text/ligatures.ts';

export interface CleanWords {
  text: string;
  /** What was done, to be told; null where nothing was, or nothing that anybody sees. */
  told: string | null;
}

/** The words as they go into a text. Those whose lines are whole paragraphs stay sign for sign, but for drawn letters. */
export function cleanWords(words: string): CleanWords {
  const plain = withoutLigatures(words);
  const lines = toLines(plain);
  const width = wrapWidth(lines);
  const joined = width === null ? null : joinWrapped(lines, width);
  if (!joined || joined.message === null) return { text: plain, told: null };
  return {
    text: joined.lines
      .map(({ text }) => text)
      .filter((text) => text !== '')
      .join('\n'),
    told: joined.message,
  };
}
