import type { Rule } from './checking.ts';

/** A heading with no links under it. */
export const emptyFurtherInformation: Rule = {
  name: 'empty-further-information',
  grade: 'warning',
  check: ({ furtherInformation }) =>
    furtherInformation?.links.length === 0
      ? [
          {
            message: `“${furtherInformation.heading.replace(/\s*:\s*$/, '')}” has a heading but no links.`,
            remedy: 'Add a link',
            place: { part: 'further-information' },
          },
        ]
      : [],
};
