import { ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A news item with nothing to show in Latest News. */
export const missingTeaser: DocumentRule = {
  about: 'document',
  name: 'missing-teaser',
  grade: 'warning',
  source: houseRule,
  check: ofArticles(({ kind, teaser }) =>
    kind === 'news' && teaser.trim() === ''
      ? [
          {
            message: 'No teaser. Latest News will show only the headline.',
            remedy: 'Write one',
            place: { part: 'teaser' },
            about: '',
          },
        ]
      : [],
  ),
};
