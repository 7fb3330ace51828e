/** Signs that a link stood in a text and its address was lost. */
import { quoteEnd, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';
import { sliceRuns } from './runs.ts';

const here = /(?:^|[\s(])(?:here|ici|aquí|aqui)(?=\s*(?:[.;)]|$|and on\b|et sur\b))/iu;
const hier = /\b(?:klik|klick\w*|finden sie|vindt u|lees|informati\w*)\b[^.]{0,60}\bhier(?=\s*(?:[.;)]|$))/iu;
const dangling =
  /(?:information|informations|información|informatie|informationen|informações|website|available|visit|more|see|read|here and|follow|consult)\b[^.]{0,120}\b(?:on|at|from|via|sur|en|op|auf|em)$/iu;

/** Pins a notice where a line has lost a link: a gap of no-break spaces, "… here", or a preposition at its end. */
export function noticeLostLinks(line: Line, board: NoticeBoard): void {
  const tail = line.text.slice(-400);
  const found = here.exec(line.text) ?? hier.exec(line.text);
  const where = found
    ? line.text.slice(0, found.index + found[0].length)
    : line.gap || dangling.test(tail)
      ? line.gap
        ? line.text
        : line.text
      : null;
  // A link that came along is not lost.
  const linked = line.runs.some(({ href }) => href !== undefined);
  const place = found
    ? sliceRuns(line.runs, found.index + 1, found.index + found[0].length)
    : line.runs.slice(-1);
  if (
    where === null ||
    (line.gap && !found && linked) ||
    place.some(({ href }) => href !== undefined) ||
    /https?:\/\/|www\./i.test(line.text.slice(found?.index ?? 0, (found?.index ?? 0) + 80))
  )
    return;
  const what = line.gap && !found ? 'A gap stands' : 'A link stood';
  board.add(
    line.number,
    'link-target-lost',
    `${what} in ${quoteEnd(where)}: the text has no address for it; its words are kept.`,
  );
}
