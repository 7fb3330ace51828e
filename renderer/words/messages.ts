/** What the window says, in the language of whoever sits before it. */
import { chooseLanguage } from './choose-language.ts';
import { en } from './en/en.ts';

/** All messages by room: what every language of the window has to say. */
export type Words = typeof en;

/**
 * THE table of the window's languages, by BCP 47 tag. Another one is a folder like en/, which `satisfies Words`, and its line
 * here: a missing message does not compile.
 */
export const windowLanguages = { en } satisfies Record<string, Words>;
export type WindowLanguage = keyof typeof windowLanguages;

/** The language of the window: the first of this computer's that the table has. */
export const windowLanguage = chooseLanguage(
  Object.keys(windowLanguages) as WindowLanguage[],
  globalThis.navigator.languages,
  'en',
);

export const messages: Words = windowLanguages[windowLanguage];
