import { commonWordShare } from '../languages/text-language.ts';
import { languageWords, readWords } from '../languages/words.ts';
import { ofArticles } from './basis/found.ts';
import { ownWords, type TextPlace } from './basis/texts.ts';
import type { DocumentRule } from './checking.ts';

/** Fewer words than these do not tell a language. */
const fewestWords = 25;
/** Share of common words from which a text is in a language, and how much rarer those of its own must be. */
const surely = 0.2;
const rarer = 0.5;

/** Of headline, teaser and text; what is said of pictures is short, and links are names. */
const isPart = (at: TextPlace): boolean => 'field' in at || 'block' in at;

/** A text that is evidently in another language than the one chosen; told among the languages that the desk knows. */
export const textInAnotherLanguage: DocumentRule = {
  about: 'document',
  name: 'text-in-another-language',
  grade: 'error',
  source: 'WCAG 2.2, success criterion 3.1.1',
  check: ofArticles(({ language }, { texts }) => {
    const text = texts
      .filter((one) => one.language === language && isPart(one.at))
      .map(ownWords)
      .join('\n');
    const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
    if (words.length < fewestWords) return [];
    const found = commonWordShare(text);
    const own = readWords(language)?.reading.common.split(' ') ?? [];
    // Nobody has said which words are common in it, so that a neighbour's would be found.
    if (own.length === 0 && languageWords(language) !== null) return [];
    if (found.share < surely || languageWords(found.language) === languageWords(language)) return [];
    const common = new Set(own);
    const ownShare = words.filter((word) => common.has(word)).length / words.length;
    if (ownShare > found.share * rarer) return [];
    const name = new Intl.DisplayNames('en', { type: 'language' }).of(found.language) ?? found.language;
    return [
      {
        message: `The text reads like ${name}, and another language is chosen (${language}).`,
        remedy: 'Choose the language',
        place: { part: 'language' },
        about: `${language} ${text.slice(0, 60)}`,
        fix: {
          label: `Set to ${name}`,
          changes: [{ kind: 'language', was: language, becomes: found.language }],
        },
      },
    ];
  }),
};
