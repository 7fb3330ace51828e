/** What the window says, in the language of whoever sits before it. */
import { chooseLanguage } from '../../core/words/choose-language.ts';
import {
  interfaceLanguages,
  interfaceLanguageTags,
  type InterfaceLanguage,
  type WordsByLanguage,
} from '../../core/words/languages.ts';
import { pseudoLanguage, pseudoOf } from '../../core/words/pseudo-language.ts';
import { withEnglish } from '../../core/words/with-english.ts';
import { en } from './en/en.ts';
import { numbersOf } from './numbers.ts';

/** All messages by room: what every language of the window has to say. */
export type Words = typeof en;

/** The window's words by the interface's languages. Another one has a folder like en/, and its line here: docs/translating.md. */
export const windowLanguages = { en } satisfies WordsByLanguage<Words>;

/** The language of the window: the first of this computer's that the interface has. */
export const windowLanguage: InterfaceLanguage = chooseLanguage(
  interfaceLanguageTags,
  globalThis.navigator.languages,
  'en',
);

/** The locale of dates, numbers and orders that the window shows. */
export const windowLocale: string = interfaceLanguages[windowLanguage].locale;

/** The language of notices of imports, which `core/` makes: no table of words has them yet. */
export const coreLanguage = 'en';

/** A number as the window writes it: "1,200". */
export const sayNumber = numbersOf(windowLocale).num;

/** The language that nobody speaks, where a developer or a test asks for it; the desk's own window does so only unpackaged. */
export const windowPseudo = pseudoOf(
  new URLSearchParams(typeof location === 'undefined' ? '' : location.search).get('words'),
);

const words = withEnglish<Words>(en, windowLanguages[windowLanguage]);

export const messages: Words = windowPseudo === null ? words : pseudoLanguage(words);
