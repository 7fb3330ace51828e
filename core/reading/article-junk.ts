/** Drops what stands around an article on its page: links for skipping and sharing, cookies, related texts, footers. */
import { isKicker, isRelatedHeading, junkKind, noticeDropped } from './junk.ts';
import type { Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

/** Lines of a related list are no longer than this; a longer one is the article going on. */
const longestRelated = 300;
/** Names of sections ("Press release") stand among so many lines at the head. */
const headLines = 5;

/** Index of the line where a related list begins that goes on to the end, or -1. */
function relatedFrom(lines: readonly Line[]): number {
  const words = (from: number, to: number): number =>
    lines.slice(from, to).reduce((sum, line) => sum + line.text.length, 0);
  return lines.findIndex(
    (line, index) =>
      isRelatedHeading(line.text) &&
      lines.slice(index + 1).every((each) => each.text.length <= longestRelated) &&
      words(0, index) > words(index, lines.length),
  );
}

/** The lines of the article alone, each dropped run with a notice. */
export function dropArticleJunk(all: readonly Line[], board: NoticeBoard): Line[] {
  const related = relatedFrom(all);
  const lines = related < 0 ? all : all.slice(0, related);
  if (related >= 0)
    noticeDropped(
      all.slice(related).filter((line) => line.text !== ''),
      'a list of related texts and what follows it',
      board,
    );
  const last = lines.findLast((line) => line.text !== '');
  const kept: Line[] = [];
  let seen = 0;
  for (const line of lines) {
    const edge = line === last && /^(?:©|copyright)\s*(?:19|20)\d\d\b/iu.test(line.text) ? 'a footer' : null;
    const section = seen < headLines && isKicker(line.text) ? 'the name of a section' : null;
    const what = junkKind(line.text) ?? section ?? edge;
    if (what !== null) {
      noticeDropped([line], what, board);
      continue;
    }
    if (line.text !== '') seen += 1;
    kept.push(line);
  }
  return kept;
}
