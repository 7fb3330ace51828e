import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** A news item with neither text nor teaser: articles and brochures show the one or the other, and here only a headline. */
export const nothingToRead: DocumentRule<'nothing-to-read'> = {
  about: 'document',
  name: 'nothing-to-read',
  grade: 'error',
  source: 'house',
  check: ofArticles(({ kind, teaser }, { paragraphs }) =>
    kind === 'news' && teaser.trim() === '' && paragraphs.length === 0
      ? [
          {
            place: { part: 'body' },
            about: '',
          },
        ]
      : [],
  ),
};
