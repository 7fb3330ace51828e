import { normalised, ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A teaser that is the first paragraph again: whoever follows "more" reads the same twice. */
export const teaserRepeatsText: DocumentRule = {
  about: 'document',
  name: 'teaser-repeats-text',
  grade: 'warning',
  source: houseRule,
  check: ofArticles(({ kind, teaser }, { paragraphs }) => {
    const words = normalised(teaser);
    return kind === 'news' && words !== '' && normalised(paragraphs[0] ?? '') === words
      ? [
          {
            message: 'The teaser is the same as the first paragraph.',
            remedy: 'Write another teaser',
            place: { part: 'teaser' },
            about: teaser,
          },
        ]
      : [];
  }),
};
