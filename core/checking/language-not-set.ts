import { langOf } from '../languages/locale.ts';
import type { DocumentRule } from './checking.ts';

/** A language that is none: screen readers would read the text in another one's sounds. */
export const languageNotSet: DocumentRule<'language-not-set'> = {
  about: 'document',
  name: 'language-not-set',
  grade: 'warning',
  source: 'wcag-3.1.1',
  check: ({ document: { language } }) =>
    ['und', 'mul', 'zxx', 'mis'].includes(langOf(language))
      ? [
          {
            place: { part: 'language' },
            about: language,
          },
        ]
      : [],
};
