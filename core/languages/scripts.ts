/** Scripts beyond Latin that publications have fonts for, and how they are told in a text. */
import { localeOf } from './locale.ts';

export const scripts = [
  'greek',
  'cyrillic',
  'arabic',
  'hebrew',
  'chinese',
  'chinese-traditional',
  'japanese',
  'korean',
] as const;
export type Script = (typeof scripts)[number];

/** Languages of East Asia write the same signs in shapes of their own: which, their language tells. */
export type EastAsian = Extract<Script, 'chinese' | 'chinese-traditional' | 'japanese' | 'korean'>;

const eastAsian: Readonly<Record<string, EastAsian>> = {
  Hans: 'chinese',
  Hant: 'chinese-traditional',
  Jpan: 'japanese',
  Kore: 'korean',
};
const ofLanguage = new Map<string, string>();

/** The script that a language (BCP 47) is written in, by its code in ISO 15924; empty where that is not known. */
export function scriptOf(language: string): string {
  const locale = localeOf(language);
  const known = ofLanguage.get(locale);
  if (known !== undefined) return known;
  const found = new Intl.Locale(locale).maximize().script ?? '';
  // As many as `localeOf` remembers.
  if (ofLanguage.size >= 100) ofLanguage.clear();
  ofLanguage.set(locale, found);
  return found;
}

/** The script of East Asia that a language (BCP 47) is written in; null where it is written in another. */
export const eastAsianOf = (language: string): EastAsian | null => eastAsian[scriptOf(language)] ?? null;

/** Commas with what follows them, where they are not those of Latin. */
const commas: Readonly<Record<string, string>> = {
  Arab: '\u060c ',
  Hans: '\uff0c',
  Hant: '\uff0c',
  Jpan: '\u3001',
};

/** The comma of a language (BCP 47) and the space after it, which some scripts have in the sign itself. */
export const commaIn = (language: string): string => commas[scriptOf(language)] ?? ', ';

/** The full stop of a language (BCP 47) and the space after it, which the signs of East Asia have in themselves. */
export const fullStopIn = (language: string): string =>
  ['Hans', 'Hant', 'Jpan'].includes(scriptOf(language)) ? '\u3002' : '. ';

const anyBeyondLatin =
  /[\u0370-\u07ff\u1100-\u11ff\u1c80-\u1c8f\u1f00-\u1fff\u2e80-\ufeff\uff00-\uffef\u{10000}-\u{10ffff}]/u;
const told: readonly (readonly [Script, RegExp])[] = [
  ['greek', /\p{Script=Greek}/u],
  ['cyrillic', /\p{Script=Cyrillic}/u],
  ['arabic', /\p{Script=Arabic}/u],
  ['hebrew', /\p{Script=Hebrew}/u],
  ['japanese', /[\p{Script=Hiragana}\p{Script=Katakana}]/u],
  ['korean', /\p{Script=Hangul}/u],
];
/** Signs that every language of East Asia has: ideographs, and the wide forms of punctuation and Latin letters. */
const shared = /[\p{Script=Han}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;

/** The scripts in a text of a language (BCP 47), besides Latin. Signs that all of East Asia has are Chinese elsewhere. */
export function scriptsIn(text: string, language: string): ReadonlySet<Script> {
  const found = new Set<Script>();
  // Most texts hold nothing of the kind, and asking first costs next to nothing.
  if (!anyBeyondLatin.test(text)) return found;
  for (const [script, signs] of told) if (signs.test(text)) found.add(script);
  if (shared.test(text)) found.add(eastAsianOf(language) ?? 'chinese');
  return found;
}
