import { ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A news item with neither text nor teaser: articles and brochures show the one or the other, and here only a headline. */
export const nothingToRead: DocumentRule = {
  about: 'document',
  name: 'nothing-to-read',
  grade: 'error',
  source: houseRule,
  check: ofArticles(({ kind, teaser }, { paragraphs }) =>
    kind === 'news' && teaser.trim() === '' && paragraphs.length === 0
      ? [
          {
            message: 'Neither text nor teaser. Articles and brochures would show only the headline.',
            remedy: 'Write the text',
            place: { part: 'body' },
            about: '',
          },
        ]
      : [],
  ),
};
