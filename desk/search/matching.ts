/** Words that a searched word means: itself, those that it begins, and those that it misses by one typo. */
import type SearchableMap from 'minisearch/SearchableMap';

/** Shortest word that may hold a typo. A single letter is the beginning of many words: whoever types it is still typing. */
const shortestTypo = 4;

/** What hangs on each meant word, with a weight up to 1; the same may come twice. Weights are MiniSearch's. */
export function* matching<T>(words: SearchableMap<T>, word: string): Generator<[T, weight: number]> {
  const exact = words.get(word);
  if (exact !== undefined) yield [exact, 1];
  const { length } = word;
  for (const [longer, value] of words.atPrefix(word))
    if (longer.length > length) yield [value, (0.375 * length) / (length + 0.3 * (longer.length - length))];
  // A year or a number that differs by one digit is another one, and no typo.
  if (length < shortestTypo || /\d/.test(word)) return;
  for (const [, [value, distance]] of words.fuzzyGet(word, 1))
    if (distance > 0) yield [value, (0.45 * length) / (length + distance)];
  for (const swapped of withSwaps(word)) {
    const value = words.get(swapped);
    if (value !== undefined) yield [value, (0.45 * length) / (length + 1)];
  }
}

/** Two letters typed the wrong way round are one typo, though two edits. */
function* withSwaps(word: string): Generator<string> {
  for (let at = 0; at + 1 < word.length; at += 1) {
    const [a = '', b = ''] = [word[at], word[at + 1]];
    if (a !== b) yield word.slice(0, at) + b + a + word.slice(at + 2);
  }
}
