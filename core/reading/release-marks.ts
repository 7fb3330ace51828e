/** The mark of a draft or a proof, which an export puts before and after a text that is not for the public. */
import { everyPublication } from '../languages/words.ts';
import { isBlank, quote, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

const marks = new Set(
  everyPublication.flatMap(({ notCleared, proof }) =>
    [notCleared, proof].map((words) => words.toLowerCase()),
  ),
);

/** Drops the mark where it is the first or the last line, with a notice for each. */
export function dropReleaseMarks(lines: readonly Line[], board: NoticeBoard): Line[] {
  const edges = [lines.findIndex((line) => !isBlank(line)), lines.findLastIndex((line) => !isBlank(line))];
  const isMark = (line: Line, at: number): boolean =>
    edges.includes(at) && marks.has(line.text.toLowerCase());
  for (const line of lines.filter(isMark))
    board.addToFile(
      line.number,
      'release-mark-dropped',
      `${quote(line.text)} dropped: the mark of a text that was not released.`,
    );
  return lines.filter((line, at) => !isMark(line, at));
}
