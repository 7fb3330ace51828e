/** Which way a language is written. */
import { scriptOf } from './scripts.ts';

export type Direction = 'ltr' | 'rtl';

/** Scripts written from right to left, by their codes in ISO 15924. */
const rightToLeft = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '));

/** The direction of a BCP 47 tag, by the script that the language is written in where the tag names none. */
export const directionOf = (tag: string): Direction => (rightToLeft.has(scriptOf(tag)) ? 'rtl' : 'ltr');

const strong = /\p{L}/u;
const rightToLeftLetter =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** The direction of a text by its first letter (UAX 9, P2); null where it has no letters. */
export function textDirection(text: string): Direction | null {
  const first = strong.exec(text)?.[0];
  return first === undefined ? null : rightToLeftLetter.test(first) ? 'rtl' : 'ltr';
}
