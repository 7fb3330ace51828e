/** The headline of an article: the first line of text, once, however often the page repeats it. */
import { foldText, quote, type Line } from './lines.ts';
import { numberMark, unmarked } from './list-marks.ts';
import { noticePlain } from './marks-left-out.ts';
import type { NoticeBoard } from './notice-board.ts';

/** A longer first line is text. */
export const longestHeadline = 300;
/** Repeats of a headline stand among so many lines at the head of a page. */
const headLines = 8;

/** The parts of a page's title ("Headline | UNODC"), each a candidate for the headline. */
const titleParts = (text: string): string[] => [text, ...text.split(/\s+[|–—-]\s+|\s*\|\s*/u)];

/** True of an item of a list and of a caption: saying what the headline says does not make it a headline. */
const isItem = (line: Line): boolean =>
  line.isCaption === true || unmarked(line.text).marked || numberMark(line.text) !== null;

/** Takes the headline off the lines. A first line that only adds a site's name to the next one is a repeat. */
export function takeHeadline(
  lines: readonly Line[],
  board: NoticeBoard,
): { headline: string; lines: Line[] } {
  const filled = lines.filter((line) => line.text !== '');
  const [first] = filled;
  if (!first || first.text.length > longestHeadline) return { headline: '', lines: [...lines] };
  const head = filled.slice(0, headLines);
  const isRepeat = (line: Line, of: Line): boolean =>
    foldText(line.text) === foldText(of.text) ||
    (line !== of &&
      titleParts(line.text).some((part) => foldText(part) !== '' && foldText(part) === foldText(of.text)));
  // "Headline | UNODC" over "Headline": the shorter one is the headline.
  const title =
    head.slice(1).find((line) => line.text.length < first.text.length && isRepeat(first, line)) ?? first;
  const repeats = head.filter((line) => line !== title && !isItem(line) && isRepeat(line, title));
  if (repeats[0])
    board.add(
      repeats[0].number,
      'headline-repeated',
      `The headline ${quote(title.text)} stood ${repeats.length + 1} times; it is kept once.`,
    );
  noticePlain(title.runs, title.number, 'a headline', board);
  const dropped = new Set<Line>([title, ...repeats]);
  return { headline: title.text, lines: lines.filter((line) => !dropped.has(line)) };
}
