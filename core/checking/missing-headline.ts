import { ofArticles } from './basis/found.ts';
import type { DocumentRule } from './checking.ts';

/** A document without a headline. */
export const missingHeadline: DocumentRule<'missing-headline'> = {
  about: 'document',
  name: 'missing-headline',
  grade: 'error',
  source: 'house',
  check: ofArticles(({ headline }) =>
    headline.trim() === '' ? [{ place: { part: 'headline' }, about: '' }] : [],
  ),
};
