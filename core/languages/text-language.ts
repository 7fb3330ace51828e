/** The language of a text, guessed from its commonest words. */
import { readingTable, readLanguages, type ReadLanguage } from './words.ts';

const wordSets = readLanguages.map(
  (language) => [language, new Set(readingTable[language].reading.common.split(' '))] as const,
);
/** Enough of a text to tell. */
const sampleLength = 20_000;

/** The language whose common words stand most often in a text, and their share among its words (0 to 1). */
export function commonWordShare(text: string): { language: ReadLanguage; share: number } {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: { language: ReadLanguage; share: number } = { language: 'en', share: 0 };
  for (const [language, set] of wordSets) {
    const share = words.filter((word) => set.has(word)).length / Math.max(1, words.length);
    if (share > best.share) best = { language, share };
  }
  return best;
}

/** Shorter texts, in words, do not tell a language by themselves. */
const fewestWords = 8;

/** The language of a text among those that the desk offers; the one given where the text cannot tell. */
export function languageOf(text: string, otherwise: ReadLanguage = 'en'): ReadLanguage {
  const { language, share } = commonWordShare(text);
  return share >= 0.12 && text.split(/\s+/, fewestWords).length >= fewestWords ? language : otherwise;
}
