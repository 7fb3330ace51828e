/** What a line has besides words that has no place where the words go, in notices. */
import { quote, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { Run } from './runs.ts';

/** Pins a notice for words that were raised or lowered: a text keeps them as they are, on the line. */
export function noticeRaised(runs: readonly Run[], line: number, board: NoticeBoard): void {
  for (const [index, run] of runs.entries()) {
    const mark = run.marks?.find((each) => each === 'superscript' || each === 'subscript');
    if (!mark) continue;
    const before = runs[index - 1]?.text.split(' ').at(-1) ?? '';
    board.add(
      line,
      'formatting-left-out',
      `${quote(run.text)} was ${mark} in ${quote(before + run.text)}; it is kept as plain text.`,
    );
  }
}

/** Pins a notice for all that words lose in a place that has nothing but words, as `what` (“the headline”) has. */
export function noticePlain(runs: readonly Run[], line: number, what: string, board: NoticeBoard): void {
  noticeRaised(runs, line, board);
  for (const { text, href } of runs)
    if (href !== undefined)
      board.add(
        line,
        'formatting-left-out',
        `${quote(text)} led to ${quote(href, 200)}; there are no links in ${what}, so its words are kept without it.`,
      );
}

/** Pins a notice for each picture among lines that become words alone. */
export function noticePictures(lines: readonly Line[], where: string, board: NoticeBoard): void {
  for (const { pictures = [], number } of lines)
    for (const { caption, alt, credit } of pictures) {
      const words = caption || alt || credit;
      const named = words === '' ? 'A picture' : `The picture ${quote(words)}`;
      board.add(number, 'picture-left-out', `${named} is left out: there are no pictures in ${where}.`);
    }
}

/** The address of the first link among runs, as it was found. */
export const linkIn = (runs: readonly Run[]): string | null =>
  runs.find(({ href }) => href !== undefined)?.href ?? null;
