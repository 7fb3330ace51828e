/** Reads the text of a Latest News page. */
import { emptyBody } from '../body/body.ts';
import type { Link } from '../document.ts';
import { anyOf } from '../languages/words.ts';
import { closingLine } from './closing-line.ts';
import { endOf, startOf } from './cutting.ts';
import {
  dateLineOf,
  dateOf,
  noticeDifference,
  noticeMixedForms,
  typedOtherwise,
  type DateLine,
} from './date-line.ts';
import { hrefOf } from './inline.ts';
import { dropOuterJunk, isRelatedHeading, noticeDropped } from './junk.ts';
import { languageOf } from '../languages/text-language.ts';
import { endsSentence, quote, quoteEnd, type Line } from './lines.ts';
import { linkIn, noticePictures, noticePlain } from './marks-left-out.ts';
import { moreLink, type MoreLink } from './more-link.ts';
import type { NoticeBoard } from './notice-board.ts';
import { sliceRuns } from './runs.ts';
import type { NewsDraft, Reading } from '../import/reading.ts';

const pageTitle = new RegExp(
  String.raw`^(?:(.{2,120}?)\s*[-–—|:]\s*)?(${anyOf(({ reading }) => reading.latestNews)})$`,
  'iu',
);

/** The office's name and the page's title in a title line ("<office> - Latest News"); null where it is none. */
export function officeOf(line: string): { name: string; latestNewsTitle: string } | null {
  const match = pageTitle.exec(line);
  return match ? { name: match[1] ?? '', latestNewsTitle: match[2] ?? '' } : null;
}

/** The lines of one entry. */
type Entry = {
  date: DateLine | null;
  dateLine: number;
  /** True where the date stood under the headline. */
  under: boolean;
  lines: Line[];
  more: Link | null;
};

const longestHeadline = 300;
/** Where no entry has a date, the title stands among so many lines at the head. */
const headLines = 5;
const isHeadline = (line: Line | undefined): line is Line =>
  line !== undefined &&
  line.text.length <= longestHeadline &&
  !endsSentence(line.text) &&
  !moreLink(line.text);

/** True of a headline that ends in "more" by itself: no sentence before it, and its teaser follows. */
const isHeadlineAsWell = (text: string, next: Line | undefined): boolean => {
  const more = moreLink(text);
  return (
    /^more$/i.test(more?.more.label ?? '') &&
    more?.glued === false &&
    !endsSentence(more.text) &&
    next !== undefined &&
    dateLineOf(next.text) === null
  );
};

/** True where the dates of a page stand under their headlines. */
function datesFollowHeadlines(lines: readonly Line[]): boolean {
  let [under, over] = [0, 0];
  for (const [index, line] of lines.entries()) {
    if (dateLineOf(line.text)?.rest !== '') continue;
    const [before, twoBefore] = [lines[index - 1], lines[index - 2]];
    if (isHeadline(before) && (twoBefore === undefined || !isHeadline(twoBefore))) under += 1;
    else over += 1;
  }
  return under > over;
}

/** The link at the end of a line, with the address that came along where the words have none. */
function leadsTo({ more, text }: MoreLink, line: Line): Link {
  const found = linkIn(sliceRuns(line.runs, text.length));
  const href = more.href ?? (found === null ? null : hrefOf(found));
  return href === null ? more : { ...more, href };
}

/** Parts the lines of a page into entries: a date or the line after a `more` begins the next one. */
function toEntries(lines: readonly Line[], board: NoticeBoard): Entry[] {
  const under = datesFollowHeadlines(lines);
  const entries: Entry[] = [];
  let entry: Entry | undefined;
  const begin = (line: Line, date: DateLine | null): Entry => {
    const begun: Entry = { date, dateLine: line.number, under: false, lines: [], more: null };
    entries.push(begun);
    return begun;
  };
  for (const [index, line] of lines.entries()) {
    const date = dateLineOf(line.text);
    if (date && (date.rest === '' || !entry || entry.more || entry.lines.length >= 2)) {
      if (entry && !entry.more && !entry.date && entry.lines.length === 1) {
        entry.date = date;
        entry.under = true;
      } else if (under && entry && !entry.more && entry.lines.length >= 3 && isHeadline(entry.lines.at(-1))) {
        const headline = entry.lines.pop() as Line;
        entry = begin(headline, date);
        entry.under = true;
        entry.lines.push(headline);
      } else entry = begin(line, date);
      if (date.rest === '') continue;
    }
    if (!entry || entry.more) entry = begin(line, null);
    const own = date && date.rest !== '' && entry.date === date ? endOf(line, date.rest) : line;
    const { text } = own;
    const more = entry.lines.length === 0 && isHeadlineAsWell(text, lines[index + 1]) ? null : moreLink(text);
    if (more?.glued)
      board.add(
        line.number,
        'more-glued',
        `${quoteEnd(text, 40)} is read as ${quoteEnd(more.text, 36)} and the link ${quote(more.more.label)}.`,
      );
    if (more) entry.more = leadsTo(more, own);
    const words = more ? startOf(own, more.text) : own;
    if (words.text !== '') entry.lines.push(words);
  }
  return entries;
}

function toDraft(
  { date: found, dateLine, under, lines, more }: Entry,
  language: string,
  board: NoticeBoard,
): NewsDraft {
  for (const line of lines)
    noticePlain(line.runs, line.number, line === lines[0] ? 'a headline' : 'a teaser', board);
  const [headline, ...teaserLines] = lines;
  const teaser = teaserLines.map((line) => line.text).join('\n\n');
  const title = headline?.text ?? '';
  const date = dateOf(found, dateLine, title, board);
  noticeDifference(date, teaser, dateLine, board);
  const dateText = typedOtherwise(found?.text ?? '', date, 'long', language);
  return {
    kind: 'news',
    headline: title,
    date,
    place: '',
    teaser,
    body: emptyBody(),
    language,
    source: null,
    furtherInformation: null,
    imported: {
      form: 'latest-news',
      line: dateLine,
      ...(dateText === undefined ? {} : { dateText }),
      ...(under ? { dateAt: 'under-headline' as const } : {}),
    },
    more,
  };
}

/** Drops what stands before the first entry besides the title, with a notice. */
function dropHead(lines: readonly Line[], board: NoticeBoard): Line[] {
  const first = lines.findIndex((line) => dateLineOf(line.text));
  const from = first < 0 ? 0 : datesFollowHeadlines(lines) ? Math.max(0, first - 1) : first;
  for (const line of lines.slice(0, from))
    noticeDropped([line], 'it stands before the first entry', board, 'file');
  return lines.slice(from);
}

/** Drops what stands after the last entry: a line that leads to older pages, or one that is no entry. */
function dropFoot(entries: Entry[], board: NoticeBoard): void {
  const last = entries.at(-1);
  const foot = last?.lines.at(-1);
  if (last && foot && last.lines.length > 2 && !last.more && closingLine(foot.text))
    noticeDropped(last.lines.splice(-1), 'it leads to older pages', board, 'file');
  if (entries.length > 1 && last && !last.date && !last.more && last.lines.length < 2) {
    entries.pop();
    noticeDropped(last.lines, 'it stands after the last entry', board, 'file');
  }
}

/** Reads a Latest News page: title line, then entries of date line, headline and teaser ending in the link `more`. */
export function readLatestNews(all: readonly Line[], board: NoticeBoard): Reading {
  const around = dropOuterJunk(all, board);
  noticePictures(around, 'a Latest News page', board);
  let lines = around.filter((line) => line.text !== '');
  const firstDate = lines.findIndex((line) => dateLineOf(line.text) !== null);
  const titleAt = lines
    .slice(0, firstDate < 0 ? headLines : firstDate)
    .findIndex((line) => officeOf(line.text) !== null);
  const office = titleAt < 0 ? null : officeOf(lines[titleAt]?.text ?? '');
  if (titleAt >= 0) {
    for (const line of lines.slice(0, titleAt))
      noticeDropped([line], 'it stands before the title', board, 'file');
    lines = lines.slice(titleAt + 1);
  }
  lines = dropHead(lines, board);
  const related = lines.findIndex((line, index) => index > 2 && isRelatedHeading(line.text));
  if (related > 0 && !lines.slice(related).some((line) => dateLineOf(line.text))) {
    noticeDropped(lines.slice(related), 'a list of related texts', board, 'file');
    lines = lines.slice(0, related);
  }
  const entries = toEntries(lines, board);
  dropFoot(entries, board);
  const language = languageOf(lines.map((line) => line.text).join(' '));
  const full = entries.filter((entry) => entry.lines.length > 0);
  for (const { date, dateLine, lines: own } of entries)
    if (date && own.length === 0)
      board.addToFile(dateLine, 'junk-dropped', `${quote(date.text)} dropped: no entry stands under it.`);
  const drafts = full.map((entry) =>
    toDraft(entry, languageOf(entry.lines.map((line) => line.text).join(' '), language), board),
  );
  const lost = drafts.filter((draft) => draft.more && draft.more.href === undefined);
  if (lost[0]?.more)
    board.addToFile(
      lost[0].imported?.line ?? 1,
      'more-target-lost',
      `The text has no address for ${lost.length === 1 ? 'its link' : `${lost.length} links`} ${quote(lost[0].more.label)}.`,
    );
  noticeMixedForms(
    entries.flatMap((entry) =>
      entry.date?.reading.kind === 'date' ? [{ text: entry.date.text, line: entry.dateLine }] : [],
    ),
    board,
  );
  return {
    form: 'latest-news',
    drafts,
    brochure: null,
    office: office && office.name !== '' ? office : null,
    notices: board.place(drafts),
  };
}
