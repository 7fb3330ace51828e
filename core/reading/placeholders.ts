/** Words that a page puts in place of what it does not have. */
import { without } from './cutting.ts';
import type { Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

const missing =
  /[[(]?\s*(?:image\s+|picture\s+)?alt(?:ernative)?[- ]?text\s+(?:is\s+)?missing\s*[\])]?\s*[:.]?/giu;

/** Drops “alt text is missing” wherever it stands, with a notice for each line. */
export function dropPlaceholders(lines: readonly Line[], board: NoticeBoard): Line[] {
  return lines.map((line) => {
    if (!/missing/i.test(line.text)) return line;
    const left = without(line, missing);
    if (left.text === line.text) return line;
    board.add(
      line.number,
      'alt-text-placeholder',
      '“alt text is missing” is dropped: the page had a picture here without an alternative text.',
    );
    return left;
  });
}
