/** Where the passage of a comment stands in a text, however that was changed elsewhere: by its words, and those around it. */
import type { Passage } from '../document.ts';

/** Characters that are kept on each side of a passage. */
const beside = 40;

/** Places in a text, from 0. */
export interface Stretch {
  from: number;
  to: number;
}

/** What a stretch of a text is found by. */
export const passageAt = (text: string, { from, to }: Stretch): Passage => ({
  quote: text.slice(from, to),
  before: text.slice(Math.max(0, from - beside), from),
  after: text.slice(to, to + beside),
});

/** So many characters in common with what stood around a passage, and it is the same one. */
const enoughBeside = 8;
/** A passage of so many characters is told by its own words. */
const longQuote = 24;

/** Where a passage stands in a text; null where its words are gone. The same words elsewhere are another passage. */
export function findPassage(text: string, passage: Passage): Stretch | null {
  const { quote, before, after } = passage;
  let best: Stretch | null = null;
  let most = -1;
  for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1)) {
    const to = from + quote.length;
    const fits = sharedEnd(text, from, before) + sharedStart(text, to, after);
    if (fits <= most || !isSame(fits, text, { from, to }, passage)) continue;
    most = fits;
    best = { from, to };
  }
  return best ?? between(text, before, after, quote.length);
}

/** True where the words at a place are those of the passage, and not only alike: `fits` characters around them are the same. */
function isSame(
  fits: number,
  text: string,
  { from, to }: Stretch,
  { quote, before, after }: Passage,
): boolean {
  if (quote.length >= longQuote || fits >= Math.min(enoughBeside, before.length + after.length)) return true;
  // Words right beside it may have been changed; then others of those around it are still near.
  const known = wordsIn(`${before} ${after}`);
  const near = new Set(
    wordsIn(text.slice(Math.max(0, from - 2 * beside), from) + text.slice(to, to + 2 * beside)),
  );
  return known.length > 0 && known.filter((word) => near.has(word)).length * 2 >= known.length;
}

/** Words that tell something: those of four letters and more, and those of scripts that set no spaces. */
const wordsIn = (text: string): string[] => text.match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** Signs before a place that are the last ones of `before`. */
function sharedEnd(text: string, place: number, before: string): number {
  let count = 0;
  while (count < before.length && text[place - 1 - count] === before[before.length - 1 - count]) count += 1;
  return count;
}

function sharedStart(text: string, place: number, after: string): number {
  let count = 0;
  while (count < after.length && text[place + count] === after[count]) count += 1;
  return count;
}

/** Words that took the place of the passage, where all that stood around it still does: a name that was corrected in it. */
function between(text: string, before: string, after: string, length: number): Stretch | null {
  if (before.trim().length < 8 || after.trim().length < 8) return null;
  const at = text.indexOf(before);
  if (at === -1 || text.indexOf(before, at + 1) !== -1) return null;
  const from = at + before.length;
  const to = text.indexOf(after, from);
  return to > from && to - from <= 2 * length + 20 ? { from, to } : null;
}
