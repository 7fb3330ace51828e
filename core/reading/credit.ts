/** Picture credits, and where their holder ends when the body runs on behind it. */
import { anyOf } from '../languages/words.ts';
import { holderEnd } from './holder.ts';

/** A credit at the start of a line. */
export type Credit = {
  /** The whole credit line, as printed ("Image © UNODC"). */
  credit: string;
  /** What follows it on the line; empty where it has the line to itself. */
  rest: string;
  /** True where the rest stood against the holder without a space. */
  glued: boolean;
};

const picture = anyOf(({ reading }) => reading.picture);
const copyright = String.raw`(?:©|ⓒ|\(c\))`;
const lead = new RegExp(
  '^(?:' +
    [
      String.raw`${picture}(?:\s+(?:credits?|courtesy(?:\s+of)?|by))?\s*[:–-]?\s*${copyright}`,
      String.raw`${picture}\s*:\s*${copyright}?`,
      String.raw`${picture}\s+(?:credits?|courtesy\s+of)\b\s*[:–-]?\s*${copyright}?`,
      String.raw`${anyOf(({ reading }) => reading.creditOfPicture)}(?!\p{L})\s*[:–-]?\s*${copyright}?`,
      String.raw`${anyOf(({ reading }) => reading.credit)}\s*:\s*${copyright}?`,
      copyright,
    ].join('|') +
    String.raw`)\s*`,
  'iu',
);

/**
 * The credit that opens a line: "Image © UNODC", "Photo credit X", "© X", "Photo:X", "Crédits Photo : X". The holder
 * ends where the body begins, also without a space: after an acronym before a capitalised word ("UNODCOn"), after a
 * mixed-case one ("MoFAOriginally"), at a capital inside a word ("UnionThe"), after the names that are known.
 * Null where the line does not open with a credit.
 */
export function creditOf(line: string): Credit | null {
  const opening = lead.exec(line);
  if (!opening) return null;
  const start = opening[0].length;
  const length = holderEnd(line.slice(start));
  if (length === null || length === 0) return null;
  const end = start + length;
  const rest = line.slice(end);
  return { credit: line.slice(0, end).trim(), rest: rest.trim(), glued: rest !== '' && !/^\s/.test(rest) };
}
