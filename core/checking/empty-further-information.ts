import { ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A heading with no links under it. */
export const emptyFurtherInformation: DocumentRule = {
  about: 'document',
  name: 'empty-further-information',
  grade: 'warning',
  source: houseRule,
  check: ofArticles(({ furtherInformation }) =>
    furtherInformation?.links.length === 0
      ? [
          {
            message: `“${furtherInformation.heading.replace(/\s*:\s*$/, '')}” has a heading but no links.`,
            remedy: 'Add a link',
            place: { part: 'further-information' },
            about: furtherInformation.heading,
          },
        ]
      : [],
  ),
};
