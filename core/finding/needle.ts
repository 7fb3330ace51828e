/** What is looked for, and where it stands in a text: by whole characters as people see them, in every script. */
import { withoutLigatures } from '../text/ligatures.ts';
import { expressionHits } from './expression.ts';

/** Words to be found, as they were typed: no sign in them means anything but itself, unless they are a regular expression. */
export interface Needle {
  words: string;
  /** Capitals count. */
  case: boolean;
  /** Found only where no letter or digit goes on before or behind it. */
  wholeWord: boolean;
  /** Accents, kinds of quotation marks and kinds of spaces count. */
  accents: boolean;
  /** The words are a regular expression; accents and kinds of signs then count. */
  regex?: boolean | undefined;
}

/** A stretch of a text, in UTF-16 units; `to` is behind its last one. */
export interface Span {
  from: number;
  to: number;
}

/** Most characters that can be looked for. */
export const longestNeedle = 1_000;

/** Accents and points; the vowel signs of scripts from Devanagari to Khmer, and the marks of kana, are as good as letters. */
const accents = /(?![\u0900-\u1aaf\u3000-\u30ff\ua800-\uabff\u{10000}-\u{10ffff}])\p{Mn}|\u0640/gu;
/** Soft hyphens, joiners and marks of direction: they stand within words, and nobody sees them. */
const unseen = /[\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
const likenesses: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201b\u02bc\u2032]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033]/g, '"'],
  [/[\u00a0\u2000-\u200a\u202f\u205f\u3000]/g, ' '],
  [/[\u2010\u2011]/g, '-'],
  [/ß/g, 'ss'],
  [/ẞ/g, 'SS'],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
  [/æ/g, 'ae'],
  [/Æ/g, 'AE'],
  [/ø/g, 'o'],
  [/Ø/g, 'O'],
  [/ł/g, 'l'],
  [/Ł/g, 'L'],
  [/đ/g, 'd'],
  [/Đ/g, 'D'],
  [/ı/g, 'i'],
];

type Fold = (text: string) => string;

/** How a text is compared. What it gives for a text is what it gives for its characters, one after another. */
function foldFor({ case: cased, accents: exact }: Pick<Needle, 'case' | 'accents'>): Fold {
  const lower: Fold = (text) => (cased ? text : text.toLowerCase().replace(/ς/g, 'σ'));
  if (exact) return (text) => lower(text.normalize('NFC'));
  return (text) => {
    let plain = withoutLigatures(text.replace(unseen, '')).normalize('NFD').replace(accents, '');
    for (const [like, sign] of likenesses) plain = plain.replace(like, sign);
    return lower(plain);
  };
}

/** Signs beyond which a character may be more than one code point, and lower case may change lengths. */
const plainText = /^[\t\n\r -~]*$/;
const character = /\P{M}\p{M}*|\p{M}+/gu;
const wordSign = /[\p{L}\p{N}\p{M}_]/u;
/** Scripts that put no spaces between words. */
const unspaced = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Laoo}\p{sc=Khmr}\p{sc=Mymr}]/u;
/** Where none of these stands, every character is a base and its accents. */
const joined = /[\u0900-\u18ff\u2150-\u{10ffff}]|\u200d/u;

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });
const words = new Intl.Segmenter('en', { granularity: 'word' });

/** The folded text with the place of each of its units in the text itself. */
interface Mapped {
  text: string;
  /** Start of the character that a unit comes of; -1 where the unit is not its first. */
  starts: Int32Array;
  /** End of the character that a unit comes of; -1 where the unit is not its last. */
  ends: Int32Array;
}

function mapped(text: string, fold: Fold): Mapped {
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: one, index } of text.matchAll(character)) {
    const part = fold(one);
    for (let at = 0; at < part.length; at += 1) {
      starts.push(at === 0 ? index : -1);
      ends.push(at === part.length - 1 ? index + one.length : -1);
    }
    parts.push(part);
  }
  return { text: parts.join(''), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

const before = (text: string, at: number): string => {
  const low = text.charCodeAt(at - 1);
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, at - 2), at) : text.charAt(at - 1);
};
const behind = (text: string, at: number): string =>
  at < text.length ? String.fromCodePoint(text.codePointAt(at) ?? 0) : '';

/** True where a word may begin or end at a place of a text. */
function isEdge(text: string, at: number): boolean {
  const [left, right] = [before(text, at), behind(text, at)];
  if (!wordSign.test(left) || !wordSign.test(right)) return true;
  if (!unspaced.test(left) || !unspaced.test(right)) return false;
  return words.segment(text).containing(at)?.index === at;
}

/** The characters of the text that was asked for last: it is asked for again at each hit, and costs its whole length. */
let taken: { text: string; characters: Intl.Segments } | null = null;

function isCharacterEdge(text: string, at: number): boolean {
  if (at === 0 || at >= text.length) return true;
  if (taken?.text !== text) taken = { text, characters: graphemes.segment(text) };
  return taken.characters.containing(at)?.index === at;
}

/**
 * Gives what finds a needle in texts: stretches from left to right, none over another. Only whole characters are found: no
 * half of an emoji, no letter without the accent that stands on it. An empty needle, or one of unseen signs, is nowhere.
 */
export function finderOf(needle: Needle): (text: string) => Span[] {
  if (needle.regex)
    return (text) => {
      const isPlain = plainText.test(text);
      return expressionHits(
        needle,
        text,
        ({ from, to }) =>
          (isPlain || (isCharacterEdge(text, from) && isCharacterEdge(text, to))) &&
          (!needle.wholeWord || (isEdge(text, from) && isEdge(text, to))),
      );
    };
  const fold = foldFor(needle);
  const wanted = fold(needle.words.slice(0, longestNeedle));
  const isPlainNeedle = plainText.test(wanted);
  return (text) => {
    if (wanted === '' || text === '') return [];
    const isPlain = plainText.test(text);
    // Folded at once, which is fast; where each unit came from is only worked out where there is something.
    const flat = isPlain ? (needle.case ? text : text.toLowerCase()) : fold(text);
    if ((isPlain && !isPlainNeedle) || !flat.includes(wanted)) return [];
    const whole: Mapped | null = isPlain ? null : mapped(text, fold);
    const searched = whole?.text ?? flat;
    const mayBeJoined = whole !== null && joined.test(text);
    const found: Span[] = [];
    for (let at = searched.indexOf(wanted); at >= 0;) {
      const end = at + wanted.length;
      const from = whole ? (whole.starts[at] ?? -1) : at;
      const to = whole ? (whole.ends[end - 1] ?? -1) : end;
      const isFound =
        from >= 0 &&
        to >= 0 &&
        (!mayBeJoined || (isCharacterEdge(text, from) && isCharacterEdge(text, to))) &&
        (!needle.wholeWord || (isEdge(text, from) && isEdge(text, to)));
      if (isFound) found.push({ from, to });
      at = searched.indexOf(wanted, isFound ? end : at + 1);
    }
    return found;
  };
}
