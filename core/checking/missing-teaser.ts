import type { Rule } from './checking.ts';

/** A news item with nothing to show in Latest News. */
export const missingTeaser: Rule = {
  name: 'missing-teaser',
  check: ({ kind, teaser }) =>
    kind === 'news' && teaser.trim() === ''
      ? [
          {
            message: 'There is no teaser. Latest News shows the headline alone.',
            remedy: 'Write one',
            place: { part: 'teaser' },
          },
        ]
      : [],
};
