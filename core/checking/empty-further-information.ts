import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** A heading with no links under it. */
export const emptyFurtherInformation: DocumentRule<'empty-further-information'> = {
  about: 'document',
  name: 'empty-further-information',
  grade: 'warning',
  source: 'house',
  check: ofArticles(({ furtherInformation }) =>
    furtherInformation?.links.length === 0
      ? [
          {
            given: { heading: furtherInformation.heading.replace(/\s*:\s*$/, '') },
            place: { part: 'further-information' },
            about: furtherInformation.heading,
          },
        ]
      : [],
  ),
};
