import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** A news item without the day of its event; briefs may do without. */
export const missingDate: DocumentRule<'missing-date'> = {
  about: 'document',
  name: 'missing-date',
  grade: 'warning',
  source: 'house',
  check: ofArticles(({ kind, date }) =>
    kind === 'news' && date === null
      ? [
          {
            place: { part: 'date' },
            about: '',
          },
        ]
      : [],
  ),
};
