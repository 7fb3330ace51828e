/** A date that opens a line, as date lines and headings do. */
import { matchDate, type DateReading } from './date-grammar.ts';
import { weekdayPattern } from './month-names.ts';

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
  String.raw`\s*(?:(?:date|published|posted|publié|publicado|gepubliceerd|veröffentlicht)(?:\s+(?:on|le|el|op|am|em))?\s*:?\s+)?` +
    String.raw`(?:(from|between|entre|tussen|zwischen|du|del|desde(?:\s+el)?|de|van|vom|von|dal|on|le|el|am|op|em)\s+)?` +
    String.raw`(?:${weekdayPattern}(?!\p{L})\.?,?\s+(?:(?:the|le|den|el)\s+)?)?`,
  'iuy',
);
const updated =
  /\s*[([]\s*(?:last\s+)?(?:updat|mis(?:e)?\s+à\s+jour|modif|actuali[sz]|atuali[sz]|bijgewerkt|aktualisiert)[^()[\]]{0,80}[)\]]/iuy;
const follows = /\s*(:|\||[-–—](?=\s)|(?<=\s)[-–—])\s*|\s*$/uy;
const betweenWords = /^(?:between|entre|tussen|zwischen)$/i;

/** The date at the start of a text and the index where it ends, with nothing said about what follows. */
export function openingDate(text: string): { reading: DateReading; start: number; end: number } | null {
  lead.lastIndex = 0;
  const opening = lead.exec(text);
  const led = opening?.[0].length ?? 0;
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
