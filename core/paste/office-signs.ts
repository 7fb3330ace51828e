/** Signs of entries of a list as office programs write them: what counts, what is a bullet, what has words of its own. */

/** How an entry is counted. */
export interface Counted {
  number: number;
  type: string | null;
  /** Numbers that stand before its own: "2" of "2.1". */
  above: readonly number[];
}
export interface Marker {
  /** Without spaces. */
  text: string;
  /** Its font draws another sign. */
  isDrawn: boolean;
}

const romans: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100, d: 500, m: 1000 };
function romanNumber(letters: string): number {
  const values = [...letters.toLowerCase()].map((letter) => romans[letter] ?? 0);
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
}

/**
 * What a sign says: "3.", "(3)", "1.2.3.", "b)", "iv.". `before` is the one before it in its list: "i)" comes after "h)" or begins
 * Roman numbers. `words`: more than a list can show, such as "Article 1." or a number of another script.
 */
export function signOf({ text, isDrawn }: Marker, before: Counted | undefined): Counted | 'bullet' | 'words' {
  const isSign = !/[\p{L}\p{N}]/u.test(text) || text === 'o';
  if (isSign || (isDrawn && text.length === 1)) return 'bullet';
  const numbers = /^[([]?(\d+(?:\.\d+)*)[.):\]-]*$/.exec(text)?.[1]?.split('.').map(Number);
  if (numbers) return { number: numbers.at(-1) ?? 1, type: null, above: numbers.slice(0, -1) };
  const letters = /^[([]?([a-z]+)[.):\]-]+$/i.exec(text)?.[1];
  // A lone letter without a point is a bullet whose font did not come along.
  if (letters === undefined) return /^[a-z]$/i.test(text) ? 'bullet' : 'words';
  const isUpper = letters === letters.toUpperCase();
  const ofAlphabet: Counted = {
    number: letters.toLowerCase().charCodeAt(0) - 96,
    type: isUpper ? 'A' : 'a',
    above: [],
  };
  const follows = before?.type === ofAlphabet.type && before.number + 1 === ofAlphabet.number;
  if (letters.length === 1 && (follows || !/[ivxl]/i.test(letters))) return ofAlphabet;
  if (!/^[ivxlcdm]+$/i.test(letters)) return 'words';
  return { number: romanNumber(letters), type: isUpper ? 'I' : 'i', above: [] };
}
