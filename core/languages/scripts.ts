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
const ofLanguage = new Map<string, EastAsian | null>();

/** The script of East Asia that a language (BCP 47) is written in; null where it is written in another. */
export function eastAsianOf(language: string): EastAsian | null {
  const locale = localeOf(language);
  const known = ofLanguage.get(locale);
  if (known !== undefined) return known;
  const found = eastAsian[new Intl.Locale(locale).maximize().script ?? ''] ?? null;
  if (ofLanguage.size < 100) ofLanguage.set(locale, found);
  return found;
}

const anyBeyondLatin =
  /[\u0370-\u07ff\u1100-\u11ff\u1c80-\u1c8f\u1f00-\u1fff\u2de0-\ufeff\uff00-\uffef]|[\ud840-\udfff]/;
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
