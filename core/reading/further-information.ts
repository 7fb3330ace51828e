/** Links under a heading such as "Further information:" at the end of an item. */
import type { FurtherInformation, Link } from '../document.ts';
import { judgeAddress } from '../addresses/address.ts';
import { sayRefusal } from '../addresses/refusal.ts';
import { addresses } from '../words/en/addresses.ts';
import { anyOf, anySaid } from '../languages/words.ts';
import { endOf } from './cutting.ts';
import { unmarked } from './list-marks.ts';
import { hrefOf, trimAddress, wholeAddress } from './inline.ts';
import { endsSentence, quote, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

const names = `(?:${anyOf(({ reading }) => reading.furtherInformation)}|${anySaid((words) => words.furtherInformation)})`;
const heading = new RegExp(`^(${names})\\s*:?$`, 'iu');
const headingWithLink = new RegExp(`^(${names}\\s*:)\\s*((?:https?:\\/\\/|www\\.).*)$`, 'iu');
/** A bare line longer than this is text, not a link. */
const longestLabel = 200;

/** True of a line that is such a heading. */
export const isFurtherHeading = (line: string): boolean => heading.test(line) || headingWithLink.test(line);

/** The links of a line: those that came along, or the one that its words are. */
function linksOf(line: Line, board: NoticeBoard): Link[] {
  const links: Link[] = [];
  let done = 0;
  let at = 0;
  for (const run of line.runs) {
    at += run.text.length;
    if (run.href === undefined) continue;
    const href = hrefOf(run.href);
    const label = line.text.slice(done, at).trim();
    if (href === null)
      board.add(
        line.number,
        'address-refused',
        `The address ${quote(run.href)} is not allowed; its words are kept without a link.`,
      );
    links.push(href === null ? { label } : { label, href });
    done = at;
  }
  const last = links.at(-1);
  if (!last) return [linkOf(line.text, line.number, board)];
  last.label += line.text.slice(done);
  return links;
}

function linkOf(text: string, line: number, board: NoticeBoard): Link {
  const href = wholeAddress(text);
  if (href !== null) return { label: text, href };
  const labelled = /^(.*?\S)\s*(?::|[-–—]|[(<[])?\s*((?:https?:\/\/|www\.)\S+?)\s*[)>\]]?[.;]?$/iu.exec(text);
  if (labelled) {
    const verdict = judgeAddress(trimAddress(labelled[2] ?? ''));
    if (verdict.ok) return { label: (labelled[1] ?? '').replace(/\s*[:–—(<[-]$/u, ''), href: verdict.href };
    const why = sayRefusal(addresses, verdict.refusal);
    board.add(line, 'address-refused', `${why} The words ${quote(text)} are kept without a link.`);
    return { label: text };
  }
  if (/^(?:javascript|vbscript|data|file|ftp|smb):/i.test(text))
    board.add(
      line,
      'address-refused',
      `The address ${quote(text)} is not allowed; its words are kept without a link.`,
    );
  return { label: text };
}

/**
 * Splits the lines of an item into its text and its further information: the first such heading with nothing but
 * bullets, addresses and bare lines under it. Where sentences follow, the heading belongs to the text and stays there.
 */
export function splitFurtherInformation(
  lines: readonly Line[],
  board: NoticeBoard,
): { lines: Line[]; furtherInformation: FurtherInformation | null } {
  const at = lines.findIndex(
    (line, index) =>
      isFurtherHeading(line.text) && lines.slice(index + 1).every((under) => isLinkLine(under.text)),
  );
  const head = lines[at];
  if (head === undefined) return { lines: [...lines], furtherInformation: null };
  const under = lines.slice(at + 1).filter((line) => line.text !== '');
  const inLine = headingWithLink.exec(head.text);
  const found = [
    ...(inLine ? [{ line: head, links: [linkOf(inLine[2] ?? '', head.number, board)] }] : []),
    ...under.map((line) => ({ line, links: linksOf(endOf(line, unmarked(line.text).text), board) })),
  ];
  const links = found.flatMap((each) => each.links);
  const title = inLine?.[1] ?? head.text;
  if (links.length === 0)
    board.add(
      head.number,
      'further-information-empty',
      `Nothing stands under ${quote(title)}; its links were lost. The heading is kept.`,
    );
  for (const { line, links: own } of under.length > 0 ? found : [])
    for (const link of own)
      if (link.href === undefined)
        board.add(
          line.number,
          'link-target-lost',
          `The text has no address for ${quote(link.label)} under ${quote(title)}; its words are kept.`,
        );
  // Pictures below the links belong to the text.
  const pictures = lines.slice(at + 1).filter((line) => line.pictures !== undefined);
  return { lines: [...lines.slice(0, at), ...pictures], furtherInformation: { heading: title, links } };
}

const isLinkLine = (text: string): boolean =>
  unmarked(text).marked || (text.length <= longestLabel && !isSentence(text));

const isSentence = (text: string): boolean =>
  endsSentence(text) && !/https?:|www\./i.test(text) && text.split(' ').length > 12;
