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

/** Where a passage stands in a text; null where its words are gone. */
export function findPassage(text: string, { quote, before, after }: Passage): Stretch | null {
  let best: Stretch | null = null;
  let most = -1;
  for (let from = text.indexOf(quote); from !== -1; from = text.indexOf(quote, from + 1)) {
    const to = from + quote.length;
    const fits = sharedEnd(text, from, before) + sharedStart(text, to, after);
    if (fits <= most) continue;
    most = fits;
    best = { from, to };
  }
  return best ?? between(text, before, after, quote.length);
}

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
