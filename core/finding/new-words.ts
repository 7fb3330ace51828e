/** The words that take the place of what was found. */
import { expanded } from './expression.ts';
import type { Needle } from './needle.ts';

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

/** What `found` becomes; `around` are the texts before and behind it, which tell expressions what it is. */
export function newWords(
  needle: Needle,
  becomes: string,
  found: string,
  around: readonly [before: string, behind: string] = ['', ''],
): string {
  if (needle.regex) return expanded(needle, becomes, found, around);
  if (!keepsCapitals(needle, becomes)) return becomes;
  const written = letters(found);
  const first = [...written][0] ?? '';
  if (first === '' || first === first.toLowerCase()) return becomes;
  const isShouted = [...written].length > 1 && written === written.toUpperCase();
  if (isShouted) return becomes.toUpperCase();
  return becomes.replace(/\p{L}/u, (letter) => letter.toUpperCase());
}
