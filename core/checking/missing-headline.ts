import { ofArticles } from './basis/found.ts';
import { houseRule, type DocumentRule } from './checking.ts';

/** A document without a headline. */
export const missingHeadline: DocumentRule = {
  about: 'document',
  name: 'missing-headline',
  grade: 'error',
  source: houseRule,
  check: ofArticles(({ headline }) =>
    headline.trim() === ''
      ? [{ message: 'No headline.', remedy: 'Write one', place: { part: 'headline' }, about: '' }]
      : [],
  ),
};
