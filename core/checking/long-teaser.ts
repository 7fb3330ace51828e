import type { Rule } from './checking.ts';

/** A teaser longer than the office allows. */
export const longTeaser: Rule = {
  name: 'long-teaser',
  check: ({ kind, teaser }, { teaserLimit }) =>
    kind === 'news' && teaser.length > teaserLimit
      ? [
          {
            message: `The teaser has ${String(teaser.length)} characters; the office’s limit is ${String(teaserLimit)}.`,
            remedy: 'Shorten it',
            place: { part: 'teaser' },
          },
        ]
      : [],
};
