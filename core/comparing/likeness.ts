/** Share of words that two texts have in common, from 0 to 1 (Dice's coefficient), capitals aside; 1 where neither has any. */
export function likeness(a: string, b: string): number {
  const words = (text: string): string[] => text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const [first, second] = [words(a), words(b)];
  const counts = new Map<string, number>();
  for (const word of first) counts.set(word, (counts.get(word) ?? 0) + 1);
  let shared = 0;
  for (const word of second) {
    const left = counts.get(word) ?? 0;
    if (left > 0) shared += 1;
    counts.set(word, left - 1);
  }
  const all = first.length + second.length;
  return all === 0 ? 1 : (2 * shared) / all;
}
