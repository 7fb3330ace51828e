/** What stands around the text of a real page and is no part of it. */
import type { JunkWords, Phrases } from '../languages/language-words.ts';
import { anyOf } from '../languages/words.ts';
import { isFurtherHeading } from './further-information.ts';
import { isBlank, quote, type Line } from './lines.ts';
import type { NoticeBoard } from './notice-board.ts';

const whole = (source: string): RegExp => new RegExp(`^(?:${source})[\\s:.»›]*$`, 'iu');

const inAny = (pick: (words: JunkWords) => Phrases, ...besides: Phrases): string =>
  anyOf(({ reading }) => pick(reading.junk), ...besides);

const skipLinks = whole(inAny((junk) => junk.skipLinks));
const breadcrumb = new RegExp(
  String.raw`^${inAny((junk) => junk.breadcrumb)}\s*[>»›/|→]\s*\S.{0,200}$|` +
    String.raw`^[^.>»›]{1,60}(?:\s[>»›]\s[^.>»›]{1,120}){2,8}$`,
  'iu',
);
const cookies = new RegExp(`^.{0,80}${inAny((junk) => junk.cookies)}.{0,400}$`, 'iu');
const buttons = whole(inAny((junk) => junk.buttons));
const services =
  'tweet|facebook|twitter|x|linked ?in|whatsapp|telegram|instagram|youtube|flickr|e-?mail|pdf|rss|bluesky|threads';
const shareWay = inAny((junk) => junk.shareWays, services);
const shareSentence = [
  inAny((junk) => junk.share, 'tweet', 'e-?mail'),
  `(?: ${inAny((junk) => junk.shareThis)})?`,
  `(?: ${inAny((junk) => junk.sharePage)})?`,
  `(?: ${inAny((junk) => junk.shareOn)} ${shareWay})?`,
].join('');
const share = new RegExp(
  String.raw`^(?:${shareSentence}|${shareWay}(?:(?:\s*[|·•,/]\s*|\s+)${shareWay}){0,12})[\s:]*$`,
  'iu',
);
const footer = whole(
  inAny(
    (junk) => junk.footer,
    String.raw`(?:copyright|©|\(c\))[\s©]*(?:19|20)\d\d.{0,160}${inAny((junk) => junk.rightsReserved)}.{0,120}`,
    String.raw`copyright\s?©?\s?(?:19|20)\d\d.{0,120}`,
    // The numbers of pages.
    String.raw`(?:\d+ ){2,}.{0,12}`,
  ),
);
const tongue = inAny((junk) => junk.ownName, 'русский|العربية|中文|italiano|ru|ar|zh');
const languageSwitch = new RegExp(String.raw`^${tongue}(?:\s*[|·/,]?\s*${tongue}){1,9}$`, 'iu');
const kicker = whole(inAny((junk) => junk.kicker));
const related = whole(inAny((junk) => junk.related));

const longestJunk = 500;
const kinds: [RegExp, string][] = [
  [skipLinks, 'a link for skipping'],
  [breadcrumb, 'a breadcrumb'],
  [cookies, 'a text about cookies'],
  [buttons, 'a button'],
  [share, 'links for sharing'],
  [footer, 'a footer'],
  [languageSwitch, 'a choice of languages'],
];

const menu = whole(inAny((junk) => junk.menu));
const rowWords = [...kinds.map(([pattern]) => pattern), kicker, menu];

/** What kind of junk a line is, or null where it may be text. */
export function junkKind(text: string): string | null {
  if (text === '' || text.length > longestJunk) return null;
  const parts = text.split(/\s+[|•·]\s+/u);
  if (parts.length > 1 && parts.every((part) => rowWords.some((pattern) => pattern.test(part))))
    return 'a row of links';
  return kinds.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** True of a heading over links to other texts ("Related stories"). */
export const isRelatedHeading = (text: string): boolean => related.test(text);

/** True of the name of a section that stands over a headline ("Press release"). */
export const isKicker = (text: string): boolean => kicker.test(text);

/** Pins a notice for lines that were dropped; about the whole file where they stand around several documents. */
export function noticeDropped(
  dropped: readonly Line[],
  what: string,
  board: NoticeBoard,
  about: 'file' | 'document' = 'document',
): void {
  const [first] = dropped;
  if (!first) return;
  const also = dropped.length > 1 ? ` and ${dropped.length - 1} more` : '';
  const message = `${quote(first.text)}${also} dropped: ${what}, no part of the text.`;
  if (about === 'file') board.addToFile(first.number, 'junk-dropped', message);
  else board.add(first.number, 'junk-dropped', message);
}

/** Drops junk at the head and the foot of a text; what lies between is left alone. */
export function dropOuterJunk(
  lines: readonly Line[],
  board: NoticeBoard,
  about: 'file' | 'document' = 'file',
): Line[] {
  const isJunk = (line: Line): boolean =>
    isBlank(line) || (line.text !== '' && (junkKind(line.text) !== null || isCopyrightLine(line.text)));
  const from = lines.findIndex((line) => !isJunk(line));
  if (from < 0) return [...lines];
  let to = lines.findLastIndex((line) => !isJunk(line));
  // Under such a heading, "Facebook" is a link that lost its address.
  if (isFurtherHeading(lines[to]?.text ?? '')) to = lines.length - 1;
  for (const line of [...lines.slice(0, from), ...lines.slice(to + 1)])
    if (line.text !== '') noticeDropped([line], junkKind(line.text) ?? 'a footer', board, about);
  return lines.slice(from, to + 1);
}

/** A copyright line with its year is a footer at the edge of a page, though a credit elsewhere. */
const isCopyrightLine = (text: string): boolean =>
  /^(?:©|copyright)\s*(?:19|20)\d\d\b/iu.test(text) && text.length < 120;
