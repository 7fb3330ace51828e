import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** Characters of a teaser, as code points: what the counter under it shows. */
export const teaserLength = (teaser: string): number => [...teaser].length;

/** A teaser longer than the office allows. */
export const longTeaser: DocumentRule<'long-teaser'> = {
  about: 'document',
  name: 'long-teaser',
  grade: 'warning',
  source: 'office-teaser',
  check: ofArticles(({ kind, teaser }, { office: { teaserLimit } }) =>
    kind === 'news' && teaserLength(teaser) > teaserLimit
      ? [
          {
            given: { characters: teaserLength(teaser), limit: teaserLimit },
            place: { part: 'teaser' },
            about: teaser,
          },
        ]
      : [],
  ),
};
