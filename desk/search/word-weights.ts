/** How much each word of a document says of it. */
import { wordsOf } from '../../core/text/folded-words.ts';

/** Text of a document by field, a line for each text. */
export interface Fields {
  headline: string;
  teaser: string;
  body: string;
}

/** How much a word counts in each field, and how many words the field usually has. */
const fields = {
  headline: { boost: 4, usual: 9 },
  teaser: { boost: 2, usual: 30 },
  body: { boost: 1, usual: 500 },
} as const;
/** Words of each line, by field. */
export type Lines = Record<keyof typeof fields, string[][]>;

/** The words of each line of the fields. */
export const linesOf = (document: Fields): Lines => {
  const words = (text: string): string[][] =>
    text
      .split('\n')
      .map(wordsOf)
      .filter((line) => line.length > 0);
  return { headline: words(document.headline), teaser: words(document.teaser), body: words(document.body) };
};

/** Weight of each word of a document, 1 to 255: BM25 by field, the fields' weights added up. */
export function weigh(lines: Lines): Map<string, number> {
  const weights = new Map<string, number>();
  for (const field of ['headline', 'teaser', 'body'] as const) {
    const { boost, usual } = fields[field];
    const counts = new Map<string, number>();
    let many = 0;
    for (const line of lines[field])
      for (const word of line) {
        counts.set(word, (counts.get(word) ?? 0) + 1);
        many += 1;
      }
    const length = 1.2 * (0.3 + (0.7 * many) / usual);
    for (const [word, count] of counts)
      weights.set(word, (weights.get(word) ?? 0) + boost * ((2.2 * count) / (count + length)));
  }
  for (const [word, weight] of weights)
    weights.set(word, Math.max(1, Math.min(255, Math.round(weight * 14))));
  return weights;
}
