import { ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A news item without the day of its event; briefs may do without. */
export const missingDate: DocumentRule = {
  about: 'document',
  name: 'missing-date',
  grade: 'warning',
  source: houseRule,
  check: ofArticles(({ kind, date }) =>
    kind === 'news' && date === null
      ? [
          {
            message: 'No date. Lists and brochures are sorted by date.',
            remedy: 'Add the date',
            place: { part: 'date' },
            about: '',
          },
        ]
      : [],
  ),
};
