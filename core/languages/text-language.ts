/** The language of a text, guessed from its script and its commonest words; nothing where two could be meant. */
import { commonWords } from './common-words.ts';
import {
  cyrillicForms,
  easternLetters,
  foreignForms,
  neighbourWords,
  otherLetters,
  ownLetters,
  type LatinLanguage,
  type Neighbour,
} from './neighbours.ts';
import { languages, readingTable, readLanguages, type Language, type ReadLanguage } from './words.ts';

type Known = LatinLanguage | Neighbour;

/** Enough of a text to tell. */
const sampleLength = 20_000;

const wordsOf = (text: string): string[] =>
  text
    .slice(0, sampleLength)
    .toLowerCase()
    .match(/\p{L}+/gu) ?? [];

const commonOf = (language: ReadLanguage): string => readingTable[language].reading.common;
const wordSets = readLanguages.map((language) => [language, new Set(commonOf(language).split(' '))] as const);
const common = {
  ...(Object.fromEntries(readLanguages.map((language) => [language, commonOf(language)])) as Record<
    ReadLanguage,
    string
  >),
  ...commonWords,
  ...neighbourWords,
} satisfies Record<Known, string>;
const known = Object.keys(common) as readonly Known[];

/** The languages in which each word is common. */
const byWord = new Map<string, Known[]>();
for (const language of known)
  for (const word of new Set(common[language].split(' '))) {
    const those = byWord.get(word);
    if (those) those.push(language);
    else byWord.set(word, [language]);
  }
const letters = known.map((language) => [language, new Set(ownLetters[language])] as const);
const forms = Object.entries(foreignForms) as [Known, RegExp][];

/** The language whose common words stand most often in a text, and their share among its words (0 to 1). */
export function commonWordShare(text: string): { language: ReadLanguage; share: number } {
  const words = wordsOf(text);
  let best: { language: ReadLanguage; share: number } = { language: 'en', share: 0 };
  for (const [language, set] of wordSets) {
    const share = words.filter((word) => set.has(word)).length / Math.max(1, words.length);
    if (share > best.share) best = { language, share };
  }
  return best;
}

/** Of letters that are written in a script, the part from which on a text is in another language than the desk offers in it. */
const surelyOther = 0.02;

/** What the letters of a script tell; null where nothing. */
const byScript: readonly (readonly [RegExp, (text: string) => Language | null])[] = [
  [/\p{Script=Arabic}/gu, (text) => (hasMany(text, otherLetters.arabic) ? null : 'ar')],
  [/\p{Script=Hebrew}/gu, () => 'he'],
  [/\p{Script=Greek}/gu, () => 'el'],
  [/\p{Script=Cyrillic}/gu, cyrillicLanguage],
  [/\p{Script=Hangul}/gu, () => 'ko'],
  [
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu,
    (text) => (/[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text) ? 'ja' : 'zh'),
  ],
];

const countOf = (text: string, sign: RegExp): number => text.match(sign)?.length ?? 0;
const hasMany = (text: string, signs: RegExp): boolean =>
  countOf(text, signs) > surelyOther * countOf(text, /\p{L}/gu);

function cyrillicLanguage(text: string): Language | null {
  if (hasMany(text, otherLetters.cyrillic) || !easternLetters.test(text)) return null;
  const words = wordsOf(text);
  const those = (form: RegExp): number => words.filter((word) => form.test(word)).length;
  const [russian, bulgarian] = [those(cyrillicForms.ru), those(cyrillicForms.bg)];
  return russian === bulgarian ? null : russian > bulgarian ? 'ru' : 'bg';
}

/** What tells the language of a text most of whose letters are of another script than Latin; undefined where they are not. */
function languageByScript(text: string): Language | null | undefined {
  const sample = text.slice(0, sampleLength);
  // Latin letters and signs alone: nothing to count.
  if (!/[\u0370-\uffef]/.test(sample)) return undefined;
  const all = countOf(sample, /\p{L}/gu);
  for (const [signs, language] of byScript) if (countOf(sample, signs) > all / 2) return language(sample);
  return undefined;
}

/** Common words that stand in names too: where a text has no others, it may be a list of people or places. */
const inNames = new Set(
  'de da do dos das di del della la le los las el y e van der den von zu af av du des'.split(' '),
);
/** Shorter texts, in words, do not tell a language by themselves. */
const fewestWords = 8;
/** Share of common words from which a text is in a language, and how many more of them it has than any other language's. */
const leastShare = 0.12;
const ahead = 1;

/** The language in Latin letters that a text is plainly in; null where it may be in another one, offered or not. */
function languageByWords(text: string): Language | null {
  if (text.split(/\s+/, fewestWords).length < fewestWords) return null;
  const words = wordsOf(text);
  const common = new Map<Known, number>();
  const against = new Map<Known, number>();
  const add = (to: Map<Known, number>, language: Known): unknown =>
    to.set(language, (to.get(language) ?? 0) + 1);
  for (const word of words) {
    for (const language of byWord.get(word) ?? []) add(common, language);
    const beyond = word.match(/[^a-z]/gu);
    if (beyond)
      for (const [language, own] of letters)
        if (beyond.some((letter) => !own.has(letter))) add(against, language);
    for (const [language, form] of forms) if (form.test(word)) add(against, language);
  }
  const ranked = [...common.keys()]
    .map((language) => ({
      language,
      score: (common.get(language) ?? 0) - (against.get(language) ?? 0),
    }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  const told = languages.find((language) => language === best?.language);
  if (best === undefined || told === undefined || best.score < (next?.score ?? 0) + ahead) return null;
  const own = words.filter((word) => byWord.get(word)?.includes(best.language));
  return own.length >= leastShare * words.length && own.some((word) => !inNames.has(word)) ? told : null;
}

/** The language that a text is plainly in among those that the desk offers; null where the text cannot tell. */
export function toldLanguage(text: string): Language | null {
  const told = languageByScript(text);
  return told === undefined ? languageByWords(text) : told;
}

/** The same; the one given where the text cannot tell. */
export const languageOf = (text: string, otherwise: Language = 'en'): Language =>
  toldLanguage(text) ?? otherwise;

/** True where words plainly are in another language than somebody says. Few words tell nothing. */
export const isPlainlyNotIn = (language: Language, words: string): boolean =>
  !language.startsWith(languageOf(words, language).slice(0, 2));
