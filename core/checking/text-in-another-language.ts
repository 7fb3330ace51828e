import { otherLanguageThan } from '../languages/other-language.ts';
import { ofArticles } from './basis/found.ts';
import { wordsInLanguage } from './basis/texts.ts';
import type { DocumentRule, Found } from './checking.ts';

/** A text that is evidently in another language than the one chosen; told among the languages that the desk knows. */
export const textInAnotherLanguage: DocumentRule<'text-in-another-language'> = {
  about: 'document',
  name: 'text-in-another-language',
  grade: 'error',
  source: 'wcag-3.1.1',
  check: ofArticles(({ language, translation }, { texts }): Found<'text-in-another-language'>[] => {
    const text = wordsInLanguage(texts, language);
    const other = otherLanguageThan(language, text);
    if (other === null) return [];
    const about = `${language} ${text.slice(0, 60)}`;
    // A translation begins with the words of its original; its language is right.
    if (translation !== null)
      return [
        {
          given: { like: other, chosen: language, isTranslation: true },
          place: { part: 'body' },
          about,
        },
      ];
    return [
      {
        given: { like: other, chosen: language, isTranslation: false },
        place: { part: 'language' },
        about,
        fix: {
          given: { language: other },
          changes: [{ kind: 'language', was: language, becomes: other }],
        },
      },
    ];
  }),
};
