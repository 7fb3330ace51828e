/** The language of a text, guessed from its script and its commonest words. */
import { commonWords } from './common-words.ts';
import { readingTable, readLanguages, type Language, type ReadLanguage } from './words.ts';

const wordSets = readLanguages.map(
  (language) => [language, new Set(readingTable[language].reading.common.split(' '))] as const,
);
/** The same with those that are told by their words alone. */
const allSets: readonly (readonly [Language, ReadonlySet<string>])[] = [
  ...wordSets,
  ...Object.entries(commonWords).map(
    ([language, words]) => [language as Language, new Set(words.split(' '))] as const,
  ),
];
/** Enough of a text to tell. */
const sampleLength = 20_000;

/** The language whose common words stand most often in a text, and their share among its words (0 to 1). */
export const commonWordShare = (text: string): { language: ReadLanguage; share: number } =>
  shareAmong(wordSets, text);

function shareAmong<L extends Language>(
  sets: readonly (readonly [L, ReadonlySet<string>])[],
  text: string,
): { language: L; share: number } {
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  let best: { language: L; share: number } = { language: 'en' as L, share: 0 };
  for (const [language, set] of sets) {
    const share = words.filter((word) => set.has(word)).length / Math.max(1, words.length);
    if (share > best.share) best = { language, share };
  }
  return best;
}

/** Languages with a script that tells them, or tells their group. */
const byScript: readonly (readonly [RegExp, (text: string) => Language])[] = [
  [/\p{Script=Arabic}/gu, () => 'ar'],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  // Bulgarian has none of these letters.
  [/\p{Script=Cyrillic}/gu, (text) => (/[ыэё]/iu.test(text) ? 'ru' : 'bg')],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'),
  ],
];

/** The language of a text most of whose letters are of a script that tells it; null where they are Latin. */
function languageByScript(text: string): Language | null {
  const sample = text.slice(0, sampleLength);
  // Latin letters and signs alone: nothing to count.
  if (!/[\u0370-\uffef]/.test(sample)) return null;
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  for (const [signs, language] of byScript)
    if ((sample.match(signs)?.length ?? 0) > letters / 2) return language(sample);
  return null;
}

/** Common words that stand in names too: where a text has no others, it may be a list of people or places. */
const inNames = new Set(
  'de da do dos das di del della la le los las el y e van der den von zu af av du des'.split(' '),
);

/** True where a text has a common word of a language that stands in no names. */
function hasTellingWord(language: Language, text: string): boolean {
  const common = allSets.find(([one]) => one === language)?.[1];
  const words =
    text
      .slice(0, sampleLength)
      .toLowerCase()
      .match(/\p{L}+/gu) ?? [];
  return words.some((word) => common?.has(word) === true && !inNames.has(word));
}

/** Shorter texts, in words, do not tell a language by themselves. */
const fewestWords = 8;

/** The language of a text among those that the desk offers; the one given where the text cannot tell. */
export function languageOf(text: string, otherwise: Language = 'en'): Language {
  const told = languageByScript(text);
  if (told !== null) return told;
  const { language, share } = shareAmong(allSets, text);
  const isLong = text.split(/\s+/, fewestWords).length >= fewestWords;
  return share >= 0.12 && isLong && hasTellingWord(language, text) ? language : otherwise;
}

/** True where words plainly are in another language than somebody says. Few words tell nothing. */
export const isPlainlyNotIn = (language: Language, words: string): boolean =>
  !language.startsWith(languageOf(words, language).slice(0, 2));
