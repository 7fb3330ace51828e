/** Recognises which of the office's forms a text is in. */
import type { Form } from '../document.ts';
import { anyOf } from '../languages/words.ts';
import { hasBriefSections } from './brief-sections.ts';
import { itemHeading } from './brochure.ts';
import { closingLine } from './closing-line.ts';
import { creditOf } from './credit.ts';
import { dateLineOf } from './date-line.ts';
import { datelineOf } from '../dates/dateline.ts';
import { isFurtherHeading } from './further-information.ts';
import { longestHeadline } from './headline.ts';
import { junkKind, isKicker } from './junk.ts';
import { commonWordShare } from '../languages/text-language.ts';
import { officeOf } from './latest-news.ts';
import { endsSentence, type Line } from './lines.ts';
import { unmarked } from './list-marks.ts';
import { moreLink } from './more-link.ts';
import { sourceLine } from './source-line.ts';

const brochureWord = new RegExp(String.raw`\b${anyOf(({ reading }) => reading.brochure)}\b`, 'iu');
const briefWord = new RegExp(
  String.raw`\b${anyOf(({ reading }) => reading.brief)}$|^${anyOf(({ reading }) => reading.briefOpening)}\b`,
  'iu',
);
const acronym = /\(([\p{Lu}][\p{Lu}\p{N}-]{1,12})\)\s*$/u;
const section = new RegExp(
  String.raw`^([\p{Lu}][\p{L}\p{N}-]{1,30}(?:\s[\p{Lu}]\S+){0,4}) ${anyOf(({ reading }) => reading.inPlace)} ` +
    String.raw`(?:${anyOf(({ reading }) => reading.articles)} )?\p{Lu}.{1,50}$`,
  'u',
);
const moreAbout = new RegExp(
  String.raw`^${anyOf(({ reading }) => reading.moreAbout)}\b.{0,200}(?:https?:\/\/|www\.|:\s*$)`,
  'iu',
);
/** Common words make up a fourth of real prose; of filler and of lists much less. */
const proseShare = 0.15;

/** A single entry has no more lines than this: date, headline, a few paragraphs of teaser. */
const longestEntry = 5;

/** True of a title line; the bare word "News" stands over articles too. */
const isPageTitle = (text: string): boolean => {
  const title = officeOf(text);
  return title !== null && (title.name !== '' || title.latestNewsTitle.includes(' '));
};

const isDateLine = (text: string): boolean => dateLineOf(text)?.rest === '';

/** Signs of a list, counted over all lines. */
function countSigns(lines: readonly Line[]) {
  const signs = { headings: 0, dates: 0, mores: 0, itemSigns: 0, words: 0 };
  for (const [index, line] of lines.entries()) {
    if (line.text === '') continue;
    signs.words += 1;
    const date = dateLineOf(line.text);
    if (date?.rest === '') signs.dates += 1;
    else if (date && itemHeading(line, undefined, lines[index - 1])) signs.headings += 1;
    if (moreLink(line.text)) signs.mores += 1;
    if (creditOf(line.text) || sourceLine(line.text) || isFurtherHeading(line.text)) signs.itemSigns += 1;
  }
  return signs;
}

/** True where most date lines stand over or under a headline with a text below, as in the entries of a list. */
function datesHeadEntries(filled: readonly Line[]): boolean {
  const at = filled.flatMap((line, index) => (isDateLine(line.text) ? [index] : []));
  const isHeadline = (line: Line | undefined): boolean =>
    line !== undefined && !isDateLine(line.text) && !endsSentence(line.text);
  const isText = (line: Line | undefined): boolean => line !== undefined && !isDateLine(line.text);
  const heads = at.filter(
    (index) =>
      (isHeadline(filled[index + 1]) && isText(filled[index + 2])) ||
      (isHeadline(filled[index - 1]) && isText(filled[index + 1])),
  );
  return heads.length >= 2 && heads.length >= at.length * 0.6;
}

function profileScore(filled: readonly Line[]): number {
  const head = filled[0]?.text ?? '';
  const name = acronym.exec(head)?.[1] ?? head;
  const sections = filled.slice(1).filter((line) => !endsSentence(line.text) && section.test(line.text));
  return (
    (name === head ? 0 : 1) +
    (sections.some((line) => line.text.startsWith(`${name} `)) ? 2 : sections.length > 0 ? 1 : 0) +
    (filled.some((line) => moreAbout.test(line.text)) ? 2 : 0) +
    (filled.filter((line) => unmarked(line.text).marked).length >= 2 ? 1 : 0)
  );
}

const salutation = new RegExp(
  String.raw`^${anyOf(({ reading }) => reading.salutations)}\b.{0,80}[,:!]?$`,
  'iu',
);
/** A shorter line is no paragraph. */
const shortestParagraph = 30;

/** True where a headline can stand at the head and at least one sentence follows. */
const isArticle = (filled: readonly Line[]): boolean =>
  filled.slice(1).some((line) => line.text.length >= shortestParagraph && endsSentence(line.text)) &&
  !salutation.test(filled[0]?.text ?? '');

/** True where a headline stands over paragraphs of prose. */
function isProse(filled: readonly Line[]): boolean {
  const body = filled.slice(1);
  const text = body.map((line) => line.text).join(' ');
  return (
    (filled[0]?.text.length ?? 0) <= longestHeadline &&
    !/[,;]$/.test(filled[0]?.text ?? '') &&
    isArticle(filled) &&
    body.some((line) => line.text.length >= 80 && endsSentence(line.text)) &&
    commonWordShare(text).share >= proseShare
  );
}

/** The form of a text, or null where it is none of the office's. `wrapped`: its lines were broken at a width. */
export function detectForm(lines: readonly Line[], wrapped: boolean): Form | null {
  const filled = lines.filter(
    (line) => line.text !== '' && junkKind(line.text) === null && !isKicker(line.text),
  );
  if (filled.length === 0) return null;
  const head = filled.slice(0, 6).map((line) => line.text);
  const signs = countSigns(lines);
  const titled = lines
    .filter((line) => line.text !== '')
    .slice(0, 12)
    .some((line) => isPageTitle(line.text));
  const isBrochure = brochureWord.test(head[0] ?? '') && (head[0]?.length ?? 0) < longestHeadline;

  if (signs.headings >= 2 && signs.headings >= signs.dates && signs.mores < signs.headings) return 'brochure';
  const last = filled.at(-1)?.text ?? '';
  if (signs.headings >= 1 && (isBrochure || (closingLine(last) && signs.mores === 0))) return 'brochure';
  if (isBrochure && datesHeadEntries(filled)) return 'brochure';
  if (titled && (signs.dates + signs.headings >= 1 || signs.mores >= 1)) return 'latest-news';
  const short = signs.dates > 1 || signs.words <= longestEntry;
  if (signs.mores >= 1 && signs.dates >= 1 && short && signs.mores >= signs.dates * 0.3) return 'latest-news';
  if (signs.mores >= 2 && signs.mores * 4 >= signs.words) return 'latest-news';
  if (datesHeadEntries(filled)) {
    const long = signs.words / Math.max(1, signs.dates) > 6;
    return signs.itemSigns > 0 || closingLine(last) || long ? 'brochure' : 'latest-news';
  }
  if (profileScore(filled) >= 3) return 'profile';
  const dated = head.slice(0, 5).some((text) => isDateLine(text) || datelineOf(text) !== null);
  if (head.slice(0, 3).some((text) => text.length < 80 && briefWord.test(text))) return 'brief';
  // The office's web pages are not wrapped, its PDFs are; a dateline with a place opens a story all the same.
  const opened = head.some((text) => (datelineOf(text)?.rest ?? '') !== '');
  if (!opened && isProse(filled) && (wrapped || hasBriefSections(filled))) return 'brief';
  if (dated && isArticle(filled)) return 'article';
  if (signs.headings >= 1 && isArticle(filled)) return 'article';
  return isProse(filled) && filled.length >= 3 ? 'article' : null;
}
