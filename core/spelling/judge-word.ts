/** Whether a word is spelt as a dictionary has it: also one made of several, or with something before or behind it. */
import { scriptOf } from '../languages/scripts.ts';
import type { SpelledLanguage } from './dictionaries.ts';
import { isFieldWord } from './field-words.ts';
import { fromIze } from './ize.ts';

/** What a dictionary says of a word as it is given. */
export type IsKnown = (word: string) => boolean;

/** Words before an apostrophe that stands for a vowel: "l'Organisation", "dell'ONU", "b'fhéidir". */
const elided: Partial<Record<SpelledLanguage, RegExp>> = {
  fr: /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|presqu|quelqu)'/i,
  it: /^(?:[cdlmstv]|un|gl|all|dall|dell|nell|sull|coll|quest|quell|cent|tutt|sant|bell|mezz|dov|com|anch|senz|nessun|ciascun|alcun)'/i,
  ga: /^(?:[bdm])'/i,
};
/** Endings behind an apostrophe. */
const endings: Partial<Record<SpelledLanguage, RegExp>> = {
  en: /'s?$/i,
  nl: /'s?$/i,
  da: /'(?:s|er|en|erne)?$/i,
  sv: /'s?$/i,
  de: /'s?$/i,
};
/** Beginnings that are written with a hyphen and are no words of their own. */
const beginnings = new Set(
  'afro anglo anti audio bi bio co counter crypto cyber de eco electro euro ex extra franco geo germano greco hispano hyper infra inter intra italo kilo latino luso macro mega meta micro mid mini mono multi narco neo non nord ovest para poly post pre pro pseudo quasi re russo semi serbo sino socio sub sud super techno trans tri turco ultra un under uni vice'.split(
    ' ',
  ),
);
/** Languages that put words together and leave the last part to the next one: "Drogen- und …", "in- en uitvoer". */
const leavesPart = new Set<SpelledLanguage>(['da', 'de', 'et', 'hu', 'nl', 'sv']);

/** "UNODC", "SDGs", "pH", "McKinsey": a capital right behind another letter. */
const isAcronym = (part: string): boolean => /\p{L}\p{Lu}/u.test(part);
const letters = new Map<string, RegExp>();
function lettersOf(language: SpelledLanguage): RegExp {
  const script = { Latn: 'Latin', Cyrl: 'Cyrillic', Grek: 'Greek' }[scriptOf(language)] ?? 'Latin';
  let found = letters.get(script);
  if (!found) letters.set(script, (found = new RegExp(`\\p{Script=${script}}`, 'u')));
  return found;
}

/**
 * The parts of a word (normal-word.ts) that the dictionary does not have; none where it is spelt right. `isShouted`: it stands
 * in a text of capitals, where those make no acronym.
 */
export function unknownParts(
  word: string,
  language: SpelledLanguage,
  isKnown: IsKnown,
  isShouted = false,
): string[] {
  const known = (one: string): boolean => {
    if (isKnown(one)) return true;
    if (language !== 'en') return false;
    if (isFieldWord(one)) return true;
    // The British dictionary has no accents: "café", "naïve", "fiancée".
    const plain = one.normalize('NFD').replace(/\p{M}/gu, '');
    if (plain !== one && isKnown(plain)) return true;
    const british = fromIze(one);
    return british !== null && isKnown(british);
  };
  const isLeft = (part: string): boolean =>
    /\p{N}/u.test(part) ||
    /^\p{L}?\p{M}*$/u.test(part) ||
    // Of another script, the dictionary says nothing; one with letters of both is a mistake.
    !lettersOf(language).test(part) ||
    (!isShouted && isAcronym(part));
  const partKnown = (part: string): boolean => isLeft(part) || known(part);

  const isOpen = word.endsWith('-');
  const whole = isOpen ? word.slice(0, -1) : word;
  if (partKnown(whole) || (isOpen && known(word))) return [];
  const without = bare(whole, language);
  if (without !== whole && partKnown(without)) return [];
  if (!without.includes('-')) return isOpen && leavesPart.has(language) ? [] : [without];
  const parts = without.split('-').filter((part) => part !== '');
  return parts.flatMap((part) => {
    if (beginnings.has(part.toLowerCase()) || partKnown(part)) return [];
    const inner = bare(part, language);
    return inner !== part && partKnown(inner) ? [] : [inner];
  });
}

/** A word without an elided one before it, and without an ending behind an apostrophe. */
function bare(word: string, language: SpelledLanguage): string {
  const start = elided[language]?.exec(word)?.[0] ?? '';
  const rest = word.slice(start.length);
  const end = endings[language]?.exec(rest)?.[0] ?? '';
  return rest.slice(0, rest.length - end.length) || word;
}

/** True of a word without a small letter. */
export const isInCapitals = (word: string): boolean => !/\p{Ll}/u.test(word);

/** True of a text in capitals alone, a line of a headline as a rule. */
export const isShouting = (text: string): boolean =>
  isInCapitals(text) && (text.match(/\p{Lu}{2,}/gu)?.length ?? 0) >= 4;
