/** Reads the text of a brochure. */
import { bodyText } from '../body/body.ts';
import type { DateForm, Link } from '../document.ts';
import type { Language } from '../languages/words.ts';
import { readBody } from './body-reader.ts';
import { closingLine } from './closing-line.ts';
import { endOf } from './cutting.ts';
import {
  dateLineOf,
  dateOf,
  noticeDifference,
  noticeMixedForms,
  typedOtherwise,
  type DateLine,
} from './date-line.ts';
import { hrefOf, wholeAddress } from './inline.ts';
import { dropOuterJunk } from './junk.ts';
import { languageOf } from '../languages/text-language.ts';
import { endsSentence, quote, type Line } from './lines.ts';
import { linkIn, noticePictures, noticePlain } from './marks-left-out.ts';
import type { NoticeBoard } from './notice-board.ts';
import type { BrochureFrame, NewsDraft, Reading } from '../import/reading.ts';

/** The heading of an item and the lines under it. */
type Item = { date: DateLine; headline: string; line: number; lines: Line[] };

const longestHeadline = 300;
const longestTitle = 120;
const isHeadline = (text: string): boolean =>
  text.length <= longestHeadline && !(endsSentence(text) && /[.!?…]["”’)]*\s+\p{Lu}/u.test(text));

/** The date of the heading that a line is, with the headline if it is on the same line; null where it is none. */
export function itemHeading(line: Line, next: Line | undefined, before: Line | undefined): DateLine | null {
  const date = line.isCaption ? null : dateLineOf(line.text);
  if (!date) return null;
  const apart = !before || before.text === '';
  if (date.rest !== '') return isHeadline(date.rest) && (apart || date.mark === ':') ? date : null;
  return apart && next !== undefined && isHeadline(next.text) && !endsSentence(next.text) ? date : null;
}

/** Parts the lines into the frame's and the items'. */
function toItems(lines: readonly Line[], board: NoticeBoard): { frame: Line[]; items: Item[] } {
  const frame: Line[] = [];
  const items: Item[] = [];
  let awaiting = false;
  for (const [index, line] of lines.entries()) {
    const item = items.at(-1);
    if (awaiting && item) {
      if (line.text === '') {
        if (line.pictures) item.lines.push(line);
        continue;
      }
      item.headline = line.text;
      noticePlain(line.runs, line.number, 'a headline', board);
      awaiting = false;
      continue;
    }
    const next = lines.slice(index + 1, index + 6).find((each) => each.text !== '');
    const date = itemHeading(line, next, lines[index - 1]);
    if (date) {
      noticePlain(endOf(line, date.rest).runs, line.number, 'a headline', board);
      items.push({ date, headline: date.rest, line: line.number, lines: [] });
      awaiting = date.rest === '';
    } else (item?.lines ?? frame).push(line);
  }
  return { frame, items };
}

/** Takes the closing line off the end; its address is kept where it has one. */
function takeClosing(lines: Line[], board: NoticeBoard): Link | null {
  const at = lines.findLastIndex((line) => line.text !== '');
  const line = lines[at];
  if (!line) return null;
  const [, words = '', address = ''] =
    /^(.*?)[\s:(<]*(https?:\/\/\S+?|www\.\S+?)?[)>]?$/iu.exec(line.text.slice(0, 400)) ?? [];
  if (!closingLine(words)) return null;
  noticePictures(lines.splice(at), 'a closing line', board);
  const href = wholeAddress(address);
  if (href !== null) return { label: words, href };
  const found = linkIn(line.runs);
  const given = found === null ? null : hrefOf(found);
  if (given !== null) return { label: line.text, href: given };
  board.addToFile(
    line.number,
    'link-target-lost',
    `The closing line ${quote(line.text)} has lost its address; its words are kept.`,
  );
  return { label: line.text };
}

/** Title and introduction out of the lines before the first item. */
function readFrame(
  lines: readonly Line[],
  board: NoticeBoard,
): Pick<BrochureFrame, 'title' | 'introduction'> {
  noticePictures(lines, 'the introduction of a brochure', board);
  for (const { runs, number } of lines) noticePlain(runs, number, 'the introduction of a brochure', board);
  const texts = lines.map((line) => line.text).filter((text) => text !== '');
  const [first = ''] = texts;
  const titled = first.length <= longestTitle && !(endsSentence(first) && texts.length === 1);
  return {
    title: titled ? first : '',
    introduction: (titled ? texts.slice(1) : texts).join('\n\n'),
  };
}

function toDraft(item: Item, form: DateForm, around: Language, board: NoticeBoard): NewsDraft {
  const date = dateOf(item.date, item.line, item.headline, board);
  const parts = readBody(item.lines, board);
  const text = bodyText(parts.body);
  const language = languageOf(`${item.headline} ${text}`, around);
  noticeDifference(date, text, item.line, board);
  const dateText = typedOtherwise(item.date.text, date, form, language);
  return {
    kind: 'news',
    headline: item.headline,
    date,
    place: '',
    teaser: '',
    body: parts.body,
    language,
    source: parts.source,
    furtherInformation: parts.furtherInformation,
    imported: {
      form: 'brochure',
      line: item.line,
      ...(dateText === undefined ? {} : { dateText }),
      ...parts.sourceAt,
    },
    more: null,
  };
}

/** Reads a brochure: title, introduction, items headed `DATE: headline`, closing line. */
export function readBrochure(all: readonly Line[], board: NoticeBoard): Reading {
  const lines = dropOuterJunk(all, board);
  const end = takeClosing(lines, board);
  const { frame, items } = toItems(lines, board);
  const form = noticeMixedForms(
    items
      .filter((item) => item.date.reading.kind === 'date')
      .map((item) => ({ text: item.date.text, line: item.line })),
    board,
  );
  const language = languageOf(lines.map((line) => line.text).join(' '));
  const drafts = items.map((item) => toDraft(item, form, language, board));
  return {
    form: 'brochure',
    drafts,
    brochure: {
      ...readFrame(frame, board),
      edition: '',
      closing: end,
      dateForm: form,
      language,
    },
    office: null,
    notices: board.place(drafts),
  };
}
