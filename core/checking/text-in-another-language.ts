import { otherLanguageThan } from '../languages/other-language.ts';
import { languageName, ofArticles } from './basis/found.ts';
import { wordsInLanguage } from './basis/texts.ts';
import type { DocumentRule } from './checking.ts';

/** A text that is evidently in another language than the one chosen; told among the languages that the desk knows. */
export const textInAnotherLanguage: DocumentRule = {
  about: 'document',
  name: 'text-in-another-language',
  grade: 'error',
  source: 'WCAG 2.2, success criterion 3.1.1',
  check: ofArticles(({ language, translation }, { texts }) => {
    const text = wordsInLanguage(texts, language);
    const other = otherLanguageThan(language, text);
    if (other === null) return [];
    const name = languageName(other);
    const about = `${language} ${text.slice(0, 60)}`;
    // A translation begins with the words of its original; its language is right.
    if (translation !== null)
      return [
        {
          message: `The text is not translated yet: it still reads like ${name}.`,
          remedy: 'Translate it',
          place: { part: 'body' },
          about,
        },
      ];
    return [
      {
        message: `The text reads like ${name}, and another language is chosen (${language}).`,
        remedy: 'Choose the language',
        place: { part: 'language' },
        about,
        fix: {
          label: `Set to ${name}`,
          changes: [{ kind: 'language', was: language, becomes: other }],
        },
      },
    ];
  }),
};
