/**
 * A language that nobody speaks, made of another: its words are marked, accented and longer, so that whatever stands outside
 * of the tables, or has no room for longer words, is found. Only for development and tests.
 */

const letters: Readonly<Record<string, string>> = {
  a: 'å',
  e: 'é',
  i: 'ï',
  o: 'ø',
  u: 'û',
  n: 'ñ',
  s: 'š',
  c: 'ç',
};

/** As much longer as short words often become in German or Finnish. */
const longer = 0.4;

/** “[Šåvéd··]”, forty per cent longer than “Saved”. */
export const pseudoWords = (words: string): string => {
  const marked = [...words].map((sign) => letters[sign] ?? sign).join('');
  return words.trim() === '' ? words : `[${marked}${'·'.repeat(Math.ceil(words.length * longer))}]`;
};

/** The same table in that language. Functions give such words as well. */
export function pseudoLanguage<T>(table: T): T {
  if (typeof table === 'string') return pseudoWords(table) as T;
  if (typeof table === 'function')
    return ((...given: unknown[]): unknown =>
      pseudoLanguage((table as (...given: unknown[]) => unknown)(...given))) as T;
  if (Array.isArray(table)) return table.map(pseudoLanguage) as T;
  if (typeof table === 'object' && table !== null)
    return Object.fromEntries(
      Object.entries(table).map(([name, value]) => [name, pseudoLanguage(value)]),
    ) as T;
  return table;
}

/** `pseudo-rtl` runs from right to left besides. */
export type Pseudo = 'pseudo' | 'pseudo-rtl';

/** Which of them somebody asks for; null for anything else. */
export const pseudoOf = (asked: string | null | undefined): Pseudo | null =>
  asked === 'pseudo' || asked === 'pseudo-rtl' ? asked : null;
