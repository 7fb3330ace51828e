/** A language that nobody speaks, made of another: its words are longer and marked, so that what is not looked up stands out. */

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

/** “[Šåvéd  ~~]”: as much longer as German is than English. */
export const pseudoWords = (words: string): string => {
  const marked = [...words].map((sign) => letters[sign] ?? sign).join('');
  return words.trim() === '' ? words : `[${marked}${'~'.repeat(Math.ceil(words.length * 0.3))}]`;
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
