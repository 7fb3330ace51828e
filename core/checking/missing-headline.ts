import type { Rule } from './checking.ts';

/** A document without a headline. */
export const missingHeadline: Rule = {
  name: 'missing-headline',
  grade: 'error',
  check: ({ headline }) =>
    headline.trim() === ''
      ? [{ message: 'No headline.', remedy: 'Write one', place: { part: 'headline' } }]
      : [],
};
