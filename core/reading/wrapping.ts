/** Lines that a PDF or a mail program broke at a fixed width, joined into paragraphs again. */
import { anyOf } from '../languages/words.ts';
import { endsSentence, isBlank, quote, type Line } from './lines.ts';
import { unmarked } from './list-marks.ts';
import { joinedRuns, sliceRuns, textOfRuns, type Run } from './runs.ts';
import { leadingDate } from '../dates/leading-date.ts';
import { creditOf } from './credit.ts';
import { isFurtherHeading } from './further-information.ts';

/** Widths, in characters, between which text is taken to be wrapped. */
const narrowest = 55;
const widest = 160;
/** A line is full where the next word would not have fitted; letters of a PDF differ in width, so not to the letter. */
const fullShare = 0.82;
const raggedShare = 0.72;

const opensAddress = ({ text }: Line): boolean => /^(?:https?:\/\/|www\.)/i.test(text);
const firstWord = (text: string): number => text.split(' ', 1)[0]?.length ?? 0;
const isFull = (line: Line, next: Line, width: number): boolean =>
  line.text.length + 1 + firstWord(next.text) > width * fullShare;

/** The width at which a text was wrapped, in characters, or null where its lines are whole paragraphs. */
export function wrapWidth(lines: readonly Line[]): number | null {
  const lengths = lines
    .filter((line) => line.text !== '')
    .map((line) => line.text.length)
    .sort((a, b) => a - b);
  const width = lengths[Math.floor((lengths.length - 1) * 0.9)] ?? 0;
  if (width < narrowest || width > widest) return null;
  if (lengths.filter((length) => length > width * 1.3).length > lengths.length * 0.06) return null;
  let pairs = 0;
  let full = 0;
  let flowing = 0;
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (line.text === '' || !next || next.text === '') continue;
    pairs += 1;
    if (!isFull(line, next, width)) continue;
    full += 1;
    if (/^\p{Ll}/u.test(next.text) && !opensAddress(next)) flowing += 1;
  }
  return pairs >= 2 && full >= pairs * 0.5 && flowing >= full * 0.3 ? width : null;
}

function goesOn(line: Line, next: Line, width: number): boolean {
  if (line.isCaption || next.isCaption) return false;
  if (isFurtherHeading(next.text) || isFurtherHeading(line.text) || leadingDate(line.text)?.rest === '')
    return false;
  if (opensAddress(next)) return false;
  const full = isFull(line, next, width);
  if (unmarked(next.text).marked && (!/^[-–—]/u.test(next.text) || !full || unmarked(line.text).marked))
    return false;
  if (creditOf(next.text) && !full) return false;
  const dated = /\d/.test(next.text.slice(0, 40)) ? leadingDate(next.text) : null;
  if (dated && (dated.rest === '' || dated.mark === ':') && !full) return false;
  if (full) return true;
  if (endsSentence(line.text) || /[:;]$/.test(line.text)) return false;
  return /^[\p{Ll}\d]/u.test(next.text) || line.text.length > width * raggedShare;
}

/** How two parts of a paragraph are joined; `mended` is the word that lost a hyphen of the line's end. */
type Joint = { cut: boolean; space: boolean; mended: string | null };

/** A hyphen at the end of a line belongs to its term, unless the text has the term in one word elsewhere. */
function jointOf(before: string, after: string, words: ReadonlySet<string>): Joint {
  const spaced: Joint = { cut: false, space: true, mended: null };
  const close: Joint = { cut: false, space: false, mended: null };
  const [, start, sign] = /(\p{L}+)([-\u2010\u00ad])$/u.exec(before.slice(-60)) ?? [];
  const rest = /^\p{L}+/u.exec(after)?.[0];
  if (start !== undefined && rest !== undefined) {
    const whole = `${start}${rest}`.toLowerCase();
    if (sign === '\u00ad') return { cut: true, space: false, mended: start + rest };
    // "medium- and long-term": the hyphen stands for a word left out.
    if (afterHungHyphen.test(rest)) return spaced;
    if (words.has(whole) && !words.has(`${start}-${rest}`.toLowerCase()))
      return { cut: true, space: false, mended: start + rest };
    return close;
  }
  return /[\p{L}\d][-\u2010/_]$/u.test(before.slice(-4)) && /^[\p{L}\d]/u.test(after) ? close : spaced;
}

/** What joining gave; `message` says what was done, `first` is the line where it begins. */
export type Rejoined = { lines: Line[]; message: string | null; first: number };

const pageNumber = new RegExp(
  String.raw`^(?:${anyOf(({ reading }) => reading.page)}\s+)?[-–]?\s?\d{1,3}` +
    String.raw`(?:\s?(?:${anyOf(({ reading }) => reading.ofPages)}|\/|\|)\s?\d{1,3})?\s?[-–]?$`,
  'iu',
);
const afterHungHyphen = new RegExp(`^${anyOf(({ reading }) => reading.afterHungHyphen)}$`);

/** Where a page ends inside a sentence, the blank lines and the page number there part nothing. */
const goesOnOverPage = (last: Line, next: Line, width: number, turned: boolean): boolean =>
  /^\p{Ll}/u.test(next.text) &&
  !endsSentence(last.text) &&
  (turned || isFull(last, next, width)) &&
  !unmarked(next.text).marked;

/** Joins lines wrapped at a width into one line a paragraph. Page numbers that stand alone are dropped. */
export function joinWrapped(lines: readonly Line[], width: number): Rejoined {
  const words = new Set<string>();
  for (const line of lines)
    for (const word of line.text.toLowerCase().match(/\p{L}+(?:-\p{L}+)*/gu) ?? []) words.add(word);
  const joined: { line: Line; parts: Run[][]; gap: boolean }[] = [];
  const mended: string[] = [];
  let [count, first, pages] = [0, 0, 0];
  let last: Line | undefined;
  let blanks = 0;
  let turned = false;
  for (const [index, line] of lines.entries()) {
    if (
      pageNumber.test(line.text) &&
      (lines[index - 1]?.text ?? '') === '' &&
      (lines[index + 1]?.text ?? '') === ''
    ) {
      pages += 1;
      turned = true;
      continue;
    }
    if (line.text === '') {
      blanks += 1;
      joined.push({ line, parts: [], gap: false });
      // Nothing goes on over a picture.
      if (!isBlank(line)) last = undefined;
      continue;
    }
    const open = joined[joined.length - 1 - blanks];
    if (
      open &&
      last &&
      (blanks === 0 ? goesOn(last, line, width) : goesOnOverPage(last, line, width, turned))
    ) {
      joined.length -= blanks;
      const { cut, space, mended: word } = jointOf(last.text, line.text, words);
      if (word !== null) mended.push(word);
      if (cut) open.parts.push(sliceRuns(open.parts.pop() ?? [], 0, last.text.length - 1));
      if (space) open.parts.push([{ text: ' ' }]);
      open.parts.push([...line.runs]);
      open.gap ||= line.gap;
      count += 1;
      first ||= open.line.number;
    } else joined.push({ line, parts: [[...line.runs]], gap: line.gap });
    last = line;
    blanks = 0;
    turned = false;
  }
  const paragraphs = joined.filter((each) => each.parts.length > 0).length;
  const message = [
    `Lines broken at about ${width} characters are joined: ${paragraphs + count} lines into ${paragraphs} ${paragraphs === 1 ? 'paragraph' : 'paragraphs'}.`,
    mended.length > 0 &&
      `Words parted at a line’s end are whole again: ${mended.map((word) => quote(word)).join(', ')}.`,
    pages > 0 && `Page numbers that stood alone are dropped: ${pages}.`,
  ];
  return {
    lines: joined.map(({ line, parts, gap }) => {
      const runs = joinedRuns(parts.flat());
      return { ...line, text: textOfRuns(runs), runs, gap };
    }),
    message: count === 0 ? null : message.filter(Boolean).join(' '),
    first,
  };
}
