import type { Rule } from './checking.ts';

/** Characters of a teaser, as code points: what the counter under it shows. */
export const teaserLength = (teaser: string): number => [...teaser].length;

/** A teaser longer than the office allows. */
export const longTeaser: Rule = {
  name: 'long-teaser',
  grade: 'warning',
  check: ({ kind, teaser }, { teaserLimit }) =>
    kind === 'news' && teaserLength(teaser) > teaserLimit
      ? [
          {
            message: `The teaser has ${String(teaserLength(teaser))} characters; the office’s limit is ${String(teaserLimit)}.`,
            remedy: 'Shorten it',
            place: { part: 'teaser' },
          },
        ]
      : [],
};
