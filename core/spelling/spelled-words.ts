/** The words of a text whose spelling can be looked up, each with its place. */
import { technicalIn } from '../text/technical.ts';
import { normalWord } from './normal-word.ts';

/** A word, in UTF-16 units of its text; `to` is behind its last one. */
export interface SpelledWord {
  /** As dictionaries are asked for it (normal-word.ts). */
  word: string;
  from: number;
  to: number;
}

const letter = '(?:[\\p{L}\\p{M}\\p{N}\\u00ad\\u2060]|\\u200c|\\u200d)';
/** Apostrophes and hyphens within a word belong to it; a hyphen behind it too: "Drogen- und Verbrechensbekämpfung". */
const words = new RegExp(`${letter}+(?:['‘’ʼ＇·\\-‐‑]${letter}+)*(?:[-‐‑](?=\\s\\p{L}))?`, 'gu');
const hasLetters = /\p{L}{2}|\p{L}\p{M}+\p{L}/u;
/** Signs around what is a sum, an index or part of a name of a file, and no word. */
const technicalBefore = /[\p{N}_@#$€£%°]$/u;

/** In their order. Words within addresses, names of files and the like are left out, and what is no more than one letter. */
export function spelledWords(text: string): SpelledWord[] {
  const technical = technicalIn(text);
  const found: SpelledWord[] = [];
  for (const { index: from, 0: written } of text.matchAll(words)) {
    const to = from + written.length;
    const word = normalWord(written);
    if (!hasLetters.test(word) || technicalBefore.test(text.slice(Math.max(0, from - 1), from))) continue;
    if (technical.some((span) => from < span.to && to > span.from)) continue;
    found.push({ word, from, to });
  }
  return found;
}
