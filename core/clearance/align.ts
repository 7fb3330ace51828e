/** Finds which paragraphs of two states of a document are one and the same. */
import { diffArrays } from 'diff';
import { likeness } from '../comparing/likeness.ts';
import { paragraphKey, wordText, type WordParagraph, type WordStyle } from '../body/word-forms.ts';

/** A part of an article; words of one are never taken for words of another. */
export type ArticlePart = 'headline' | 'dateline' | 'teaser' | 'body' | 'source' | 'furtherInformation';

const parts: Partial<Record<WordStyle, ArticlePart>> = {
  headline: 'headline',
  dateline: 'dateline',
  teaser: 'teaser',
  source: 'source',
  further: 'furtherInformation',
  'further-link': 'furtherInformation',
};
/** The part that paragraphs of a style belong to. */
export const partOf = (style: WordStyle): ArticlePart => parts[style] ?? 'body';

/** Runs of paragraphs that are the same, and between them runs in whose place others stand; as indexes, `to` excluded. */
export interface AlignedRun {
  same: boolean;
  before: { from: number; to: number };
  after: { from: number; to: number };
}

/** More changes than that are not looked for: all is then one run (Myers 1986 costs the square of their number). */
const mostChanges = 1_000;

export function alignRuns(before: readonly WordParagraph[], after: readonly WordParagraph[]): AlignedRun[] {
  const found = diffArrays(before.map(paragraphKey), after.map(paragraphKey), { maxEditLength: mostChanges });
  if (!found)
    return [{ same: false, before: { from: 0, to: before.length }, after: { from: 0, to: after.length } }];
  const runs: AlignedRun[] = [];
  let [i, j] = [0, 0];
  for (const { count, added, removed } of found) {
    const same = !added && !removed;
    const [to, other] = [added ? i : i + count, removed ? j : j + count];
    const last = runs.at(-1);
    if (last && !same && !last.same) {
      last.before.to = to;
      last.after.to = other;
    } else runs.push({ same, before: { from: i, to }, after: { from: j, to: other } });
    [i, j] = [to, other];
  }
  return runs;
}

/** For each paragraph of `after`, the index of the one of `before` that it came from; null where it is new. In order. */
export function pairUp(before: readonly WordParagraph[], after: readonly WordParagraph[]): (number | null)[] {
  const [n, m] = [before.length, after.length];
  const paired = new Array<number | null>(m).fill(null);
  if (n === 0 || m === 0) return paired;
  const like = (i: number, j: number): number => {
    const [a, b] = [before[i] as WordParagraph, after[j] as WordParagraph];
    if (partOf(a.style) !== partOf(b.style)) return 0;
    const both = [a, b].filter(({ style }) => style === 'picture').length;
    const [one, other] = [wordText(a.pieces), wordText(b.pieces)];
    // A program that drops alternative texts leaves pictures that say nothing of themselves.
    const isMute = both === 2 && (one === '' || other === '');
    const same = both === 1 ? 0 : isMute ? least : likeness(one, other);
    return same >= least || (n === 1 && m === 1 && a.style === b.style) ? same + 0.01 : 0;
  };
  if (n * m > mostCompared) return paired.map((_, j) => (j < n && like(j, j) > 0 ? j : null));
  // The best pairing that keeps the order, by the usual table (Needleman and Wunsch 1970).
  const best = Array.from({ length: n + 1 }, () => new Float64Array(m + 1));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  const likes = before.map((_, i) => after.map((__, j) => like(i, j)));
  const likeAt = (i: number, j: number): number => likes[i]?.[j] ?? 0;
  for (let i = n - 1; i >= 0; i -= 1)
    for (let j = m - 1; j >= 0; j -= 1) {
      const both = likeAt(i, j) > 0 ? likeAt(i, j) + at(i + 1, j + 1) : 0;
      (best[i] as Float64Array)[j] = Math.max(both, at(i + 1, j), at(i, j + 1));
    }
  for (let i = 0, j = 0; i < n && j < m;) {
    if (likeAt(i, j) > 0 && at(i, j) === likeAt(i, j) + at(i + 1, j + 1)) {
      paired[j] = i;
      i += 1;
      j += 1;
    } else if (at(i, j) === at(i + 1, j)) i += 1;
    else j += 1;
  }
  return paired;
}

/** Less in common than that is another paragraph. */
const least = 0.3;
const mostCompared = 10_000;
