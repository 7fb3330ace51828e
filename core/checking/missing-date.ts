import type { Rule } from './checking.ts';

/** A news item without the day of its event; briefs may do without. */
export const missingDate: Rule = {
  name: 'missing-date',
  grade: 'warning',
  check: ({ kind, date }) =>
    kind === 'news' && date === null
      ? [
          {
            message: 'No date. Lists and brochures are sorted by date.',
            remedy: 'Add the date',
            place: { part: 'date' },
          },
        ]
      : [],
};
