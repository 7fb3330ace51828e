/** Datelines: a place and a date, alone on a line or opening the first paragraph ("Vienna, 8 March 2023 –"). */
import type { DateReading } from './date-grammar.ts';
import { anyOf } from '../languages/words.ts';
import { openingDate } from './leading-date.ts';

/** A place and a date. */
export type Dateline = {
  place: string;
  reading: DateReading;
  /** Both as typed ("Vienna, 8 March 2023"). */
  text: string;
  /** The mark after it ("–"); empty where the line ends. */
  mark: string;
  /** What follows the mark. */
  rest: string;
};

const placeName = new RegExp(
  String.raw`^\p{Lu}[\p{L}\p{M}.'’-]*(?:(?:\s+|\s?[/&]\s?)` +
    String.raw`(?:${anyOf(({ reading }) => reading.withinPlaces)}\s+|d['’])?[\p{Lu}(][\p{L}\p{M}.'’()-]*){0,4}$`,
  'u',
);
const longestPlace = 50;
const follows = /^\s*([-–—:])(?:\s+|$)|^([-–—])(?=\p{L})|^(\.)\s+(?=\p{Lu})|^\s*$/u;
const organization = /^\s*\((?:[\p{L}\s.’'-]{2,60})\)/u;

/** True of a text that can be the name of a place ("New York", "Vienna (Austria)", "The Hague"). */
const isPlace = (text: string): boolean => {
  const parts = text.split(/,\s*/u);
  return text.length <= longestPlace && parts.length <= 2 && parts.every((part) => placeName.test(part));
};

function placeFirst(line: string): { place: string; at: number } | null {
  const head = line.slice(0, longestPlace + 40);
  for (const match of head.matchAll(/,\s*|\s+[-–—]\s+|\s+(?=\d)/gu)) {
    const place = head.slice(0, match.index);
    const at = match.index + match[0].length;
    if (isPlace(place) && openingDate(line.slice(at))) return { place, at };
  }
  return null;
}

/** The dateline that opens a line and is set apart by a dash, a colon or the line's end; null where there is none. */
export function datelineOf(line: string): Dateline | null {
  if (!/\d/.test(line.slice(0, longestPlace + 40))) return null;
  const first = placeFirst(line);
  const found = openingDate(line.slice(first?.at ?? 0));
  if (!found) return null;
  let end = (first?.at ?? 0) + found.end;
  let place = first?.place ?? '';
  if (!first) {
    // "8 March 2023, Vienna –"
    const tail = /^,\s*([^–—:]{2,50}?)(?=\s*[–—:]|\s+-\s|$)/u.exec(line.slice(end));
    if (!tail || !isPlace(tail[1] ?? '')) return null;
    place = tail[1] ?? '';
    end += tail[0].length;
  }
  const agency = organization.exec(line.slice(end));
  if (agency) end += agency[0].length;
  const next = follows.exec(line.slice(end));
  if (!next) return null;
  return {
    place,
    reading: found.reading,
    text: line.slice(0, end).trim(),
    mark: next[1] ?? next[2] ?? next[3] ?? '',
    rest: line.slice(end + next[0].length).trim(),
  };
}
