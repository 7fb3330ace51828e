import type { Rule } from './checking.ts';

/** A news item with nothing to show in Latest News. */
export const missingTeaser: Rule = {
  name: 'missing-teaser',
  grade: 'warning',
  check: ({ kind, teaser }) =>
    kind === 'news' && teaser.trim() === ''
      ? [
          {
            message: 'No teaser. Latest News will show only the headline.',
            remedy: 'Write one',
            place: { part: 'teaser' },
          },
        ]
      : [],
};
