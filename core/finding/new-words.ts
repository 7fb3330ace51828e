/** The words that take the place of what was found. */
import { expanded } from './expression.ts';
import type { Needle, Span } from './needle.ts';

const isLower = (text: string): boolean => text === text.toLowerCase() && text !== text.toUpperCase();
const letters = (text: string): string => text.replace(/[^\p{L}]/gu, '');

/**
 * True where capitals are kept: they do not count, and nobody typed any. “organisation” then also becomes “Organization” at
 * the beginning of a sentence.
 */
export const keepsCapitals = (
  { words, case: cased, regex }: Pick<Needle, 'words' | 'case' | 'regex'>,
  becomes: string,
): boolean => !regex && !cased && isLower(words) && isLower(becomes);

/** What a stretch of a text becomes that was found there; its text tells expressions what it is. */
export function newWords(needle: Needle, becomes: string, text: string, { from, to }: Span): string {
  if (needle.regex) return expanded(needle, becomes, text, { from, to });
  if (!keepsCapitals(needle, becomes)) return becomes;
  const written = letters(text.slice(from, to));
  const first = [...written][0] ?? '';
  if (first === '' || first === first.toLowerCase()) return becomes;
  const isShouted = [...written].length > 1 && written === written.toUpperCase();
  if (isShouted) return becomes.toUpperCase();
  return becomes.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}

/** The same of a hit that is shown with some words around it. */
export const newWordsAmong = (
  needle: Needle,
  becomes: string,
  [before, found, behind]: readonly [before: string, found: string, behind: string],
): string =>
  newWords(needle, becomes, before + found + behind, {
    from: before.length,
    to: before.length + found.length,
  });
