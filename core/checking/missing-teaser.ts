import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** A news item with nothing to show in Latest News. */
export const missingTeaser: DocumentRule<'missing-teaser'> = {
  about: 'document',
  name: 'missing-teaser',
  grade: 'warning',
  source: 'house',
  check: ofArticles(({ kind, teaser }) =>
    kind === 'news' && teaser.trim() === ''
      ? [
          {
            place: { part: 'teaser' },
            about: '',
          },
        ]
      : [],
  ),
};
