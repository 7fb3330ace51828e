import { normalised, ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** A teaser that is the first paragraph again: whoever follows "more" reads the same twice. */
export const teaserRepeatsText: DocumentRule<'teaser-repeats-text'> = {
  about: 'document',
  name: 'teaser-repeats-text',
  grade: 'warning',
  source: 'house',
  check: ofArticles(({ kind, teaser }, { paragraphs }) => {
    const words = normalised(teaser);
    return kind === 'news' && words !== '' && normalised(paragraphs[0] ?? '') === words
      ? [
          {
            place: { part: 'teaser' },
            about: teaser,
          },
        ]
      : [];
  }),
};
