/** The link at the end of a teaser. */
import type { Link } from '../document.ts';
import { judgeAddress } from '../addresses/address.ts';
import { anyOf } from '../languages/words.ts';

/** A teaser's end: its words, its link, and whether the two stood together without a space. */
export type MoreLink = { text: string; more: Link; glued: boolean };

const labels = anyOf(({ reading }) => reading.more);
const address = String.raw`(?:\s*:?\s*[(<[]?\s*((?:https?:\/\/|www\.|mailto:)[^\s()<>[\]]{3,2000})\s*[)>\]]?)?`;
const ending = new RegExp(
  String.raw`(?<before>^|\s|[^\s])(?<label>${labels})${address}\s*(?:[.…]|\.\.\.|[>»→›]{1,2})?$`,
  'iu',
);
/** Words that end in "more" without being a link. */
const whole = new RegExp(String.raw`(?:^|[^\p{L}])${anyOf(({ reading }) => reading.endsLikeMore)}$`, 'iu');
/** Only the end of a line is looked at. */
const window = 2_200;

/**
 * The link at the end of a line ("more", "Read more", "Lire la suite", …), also where it is glued to the last word
 * ("Campaignmore"). Null where there is none: a sentence that ends in "more." has no link.
 */
export function moreLink(line: string): MoreLink | null {
  const offset = Math.max(0, line.length - window);
  const tail = line.slice(offset);
  const match = ending.exec(tail);
  const label = match?.groups?.['label'];
  if (!match || label === undefined) return null;
  const before = match.groups?.['before'] ?? '';
  const glued = before !== '' && !/\s/.test(before);
  const end = match.index + before.length;
  const typedAfter = tail.slice(end + label.length);
  // "…and much more." is a sentence; "Read more." is a link all the same.
  if (/^\s*\.$/.test(typedAfter) && !/\s/.test(label) && end > 0) return null;
  if (glued) {
    if (/[\p{L}\p{N}]/u.test(before) && !isGlued(tail.slice(0, end), label)) return null;
    if (/[“‘«(]$|(?:^|\s)["']$/u.test(tail.slice(0, end))) return null;
  }
  const verdict = match[3] === undefined ? null : judgeAddress(match[3]);
  const more: Link = verdict?.ok ? { label, href: verdict.href } : { label };
  return { text: (line.slice(0, offset) + tail.slice(0, end)).trimEnd(), more, glued };
}

function isGlued(before: string, label: string): boolean {
  if (/^more$/.test(label)) return !whole.test(`${before}${label}`);
  // "Meer" or "mehr" inside a longer word ("Mittelmeer") is no link; "programmeRead more" is one.
  return /^\p{Lu}/u.test(label) && /\p{Ll}$|[.!?)\d]$/u.test(before) && /\s/.test(label);
}
