import { langOf } from '../languages/locale.ts';
import type { DocumentRule } from './checking.ts';

/** A language that is none: screen readers would read the text in another one's sounds. */
export const languageNotSet: DocumentRule = {
  about: 'document',
  name: 'language-not-set',
  grade: 'warning',
  source: 'WCAG 2.2, success criterion 3.1.1',
  check: ({ document: { language } }) =>
    ['und', 'mul', 'zxx', 'mis'].includes(langOf(language))
      ? [
          {
            message: 'The language of the text is not set.',
            remedy: 'Choose the language',
            place: { part: 'language' },
            about: language,
          },
        ]
      : [],
};
