/** How well what is typed fits a title with its further words: for the palette, which shows the best first. */

const wordsOf = (text: string): string[] =>
  text
    .toLocaleLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** What can be found: words are kept, so that each key press only compares them. */
export interface Findable {
  readonly title: readonly string[];
  readonly synonyms: readonly string[];
}

export const findable = (title: string, synonyms = ''): Findable => ({
  title: wordsOf(title),
  synonyms: wordsOf(synonyms),
});

/** True where the words differ by one letter that is wrong, missing, too many, or by two that changed places. */
function isNear(typed: string, word: string): boolean {
  if (typed.length < 4 || typed[0] !== word[0]) return false;
  // What follows in the word is still to be typed.
  const ends = [typed.length - 1, typed.length, typed.length + 1].filter((n) => n <= word.length);
  return ends.some((n) => isOneApart(typed, word.slice(0, n)));
}

function isOneApart(a: string, b: string): boolean {
  let from = 0;
  while (from < Math.min(a.length, b.length) && a[from] === b[from]) from += 1;
  const [restA, restB] = [a.slice(from), b.slice(from)];
  return (
    restA.slice(1) === restB.slice(1) ||
    restA.slice(1) === restB ||
    restA === restB.slice(1) ||
    (restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2))
  );
}

/** How every typed word must stand among words, best first. */
const ways: readonly ((typed: string, word: string) => boolean)[] = [
  (typed, word) => word.startsWith(typed),
  (typed, word) => typed.length > 2 && word.includes(typed),
  isNear,
];

/** The first of the ranks of words with a slip in them. */
const slip = 2 + 2 * ways.indexOf(isNear);

/**
 * How well it fits, best 0; null where it does not. A title that is what was typed comes before one that begins with it,
 * then one that has its words, then those that have them among their further words, then parts of words, then slips.
 */
export function rankOf(typed: string, { title, synonyms }: Findable): number | null {
  const wanted = wordsOf(typed);
  if (wanted.length === 0) return 0;
  const [asked, called] = [wanted.join(' '), title.join(' ')];
  if (asked === called) return 0;
  if (called.startsWith(asked)) return 1;
  for (const [i, way] of ways.entries()) {
    const isAmong = (words: readonly string[]): boolean =>
      wanted.every((one) => words.some((word) => way(one, word)));
    if (isAmong(title)) return 2 + 2 * i;
    if (isAmong([...title, ...synonyms])) return 3 + 2 * i;
  }
  return null;
}

/** Those that fit, best first; of equal ones the last used first, then in the order in which they are given. */
export function ranked<T>(
  typed: string,
  all: readonly T[],
  of: (one: T) => Findable,
  lastUsed: (one: T) => number,
): T[] {
  const fitting = all
    .flatMap((one, i) => {
      const rank = rankOf(typed, of(one));
      return rank === null ? [] : [{ one, rank, used: lastUsed(one), i }];
    })
    .sort((a, b) => a.rank - b.rank || a.used - b.used || a.i - b.i);
  // Slips are looked for where nothing has the words as they were typed.
  const isTyped = (fitting[0]?.rank ?? slip) < slip;
  return fitting.filter(({ rank }) => !isTyped || rank < slip).map(({ one }) => one);
}
