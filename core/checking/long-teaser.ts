import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** Characters of a teaser, as code points: what the counter under it shows. */
export const teaserLength = (teaser: string): number => [...teaser].length;

/** A teaser longer than the office allows. */
export const longTeaser: DocumentRule = {
  about: 'document',
  name: 'long-teaser',
  grade: 'warning',
  source: 'Office settings: longest teaser',
  check: ofArticles(({ kind, teaser }, { office: { teaserLimit } }) =>
    kind === 'news' && teaserLength(teaser) > teaserLimit
      ? [
          {
            message: `The teaser has ${String(teaserLength(teaser))} characters; the office’s limit is ${String(teaserLimit)}.`,
            remedy: 'Shorten it',
            place: { part: 'teaser' },
            about: teaser,
          },
        ]
      : [],
  ),
};
