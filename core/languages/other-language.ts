/** Whether a text is evidently in another language than somebody says; told among the languages that texts are read in. */
import { commonWordShare, toldLanguage } from './text-language.ts';
import { languageWords, readWords, type ReadLanguage } from './words.ts';

/** Fewer words than these do not tell a language. */
export const fewestTelling = 25;
/** Share of common words from which a text is in a language, and how much rarer those of its own must be. */
const surely = 0.2;
const rarer = 0.5;

/** The language that a text is in, where that is not the one given (BCP 47); null where it may be, or nothing can be told. */
export function otherLanguageThan(language: string, text: string): ReadLanguage | null {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? [];
  if (words.length < fewestTelling) return null;
  const found = commonWordShare(text);
  const own = readWords(language)?.reading.common.split(' ') ?? [];
  // Nobody has said which words are common in it, so that a neighbour's would be found.
  if (own.length === 0 && languageWords(language) !== null) return null;
  if (found.share < surely || languageWords(found.language) === languageWords(language)) return null;
  const common = new Set(own);
  const ownShare = words.filter((word) => common.has(word)).length / words.length;
  if (ownShare > found.share * rarer) return null;
  // A neighbour that is not read has many of the same words.
  return toldLanguage(text) === found.language ? found.language : null;
}
