/** A date that opens a line, as date lines and headings do. */
import { anyOf } from '../languages/words.ts';
import { matchDate, type DateReading } from './date-grammar.ts';
import { isWeekday, weekdayPattern } from './month-names.ts';

/** A date at the start of a line, and what follows it. */
export type LeadingDate = {
  reading: DateReading;
  /** The date as typed, with its weekday and "(updated …)". */
  text: string;
  /** What stands between the date and the rest: ":", "-", "–", "—", "|" , or "" where the line ends. */
  mark: string;
  /** The rest of the line after the mark; empty where the date has the line to itself. */
  rest: string;
};

const lead = new RegExp(
  String.raw`\s*(?:${anyOf(({ dates }) => dates.published)}(?:\s+${anyOf(({ dates }) => dates.publishedOn)})?\s*:?\s+)?` +
    String.raw`(?:(${anyOf(({ dates }) => [...dates.lead, ...dates.between])})\s+)?`,
  'iuy',
);
const weekday = new RegExp(
  String.raw`(${weekdayPattern})\.?,?\s+(?:${anyOf(({ dates }) => dates.afterWeekday)}\s+)?`,
  'iuy',
);
const updated = new RegExp(
  String.raw`\s*[([]\s*${anyOf(({ dates }) => dates.updated)}[^()[\]]{0,80}[)\]]`,
  'iuy',
);
const follows = /\s*(:|\||[-–—](?=\s)|(?<=\s)[-–—])\s*|\s*$/uy;
const betweenWords = new RegExp(`^${anyOf(({ dates }) => dates.between)}$`, 'iu');

/** Where a weekday that stands at an index ends, with what follows it; the index where none stands there. */
function afterWeekday(text: string, index: number): number {
  weekday.lastIndex = index;
  const match = weekday.exec(text);
  return match && isWeekday(match[1] ?? '') ? weekday.lastIndex : index;
}

/** The date at the start of a text and the index where it ends, with nothing said about what follows. */
export function openingDate(text: string): { reading: DateReading; start: number; end: number } | null {
  lead.lastIndex = 0;
  const opening = lead.exec(text);
  const led = afterWeekday(text, opening?.[0].length ?? 0);
  const between = betweenWords.test(opening?.[1] ?? '');
  // "mar" is a month and, in French, a weekday: without the words before it, a date may begin sooner.
  const afterLead = matchDate(text, led, between);
  const start = afterLead ? led : 0;
  const found = afterLead ?? (led > 0 ? matchDate(text, 0, between) : null);
  if (!found) return null;
  updated.lastIndex = start + found.length;
  const end = updated.exec(text) ? updated.lastIndex : start + found.length;
  return { reading: found.reading, start, end };
}

/**
 * The date that opens a line and is set apart from what follows by ":", a spaced dash, "|" or the line's end; null
 * where the line opens otherwise, or where the date is part of a sentence.
 */
export function leadingDate(line: string): LeadingDate | null {
  const found = openingDate(line);
  if (!found) return null;
  follows.lastIndex = found.end;
  const next = follows.exec(line);
  if (!next) return null;
  return {
    reading: found.reading,
    text: line.slice(0, found.end).trim(),
    mark: next[1] ?? '',
    rest: line.slice(follows.lastIndex).trim(),
  };
}
