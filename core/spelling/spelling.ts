/** What is known of the spelling of words, and what is said of it. */

/** Of a word: the parts that no dictionary has (none where it is right), and the one word that must have been meant, if any. */
export interface Verdict {
  unknown: readonly string[];
  sure: string | null;
}

/** A word that no dictionary has. */
export type UnknownWord = Verdict & { word: string };

/** What dictionaries say of a word in a language (BCP 47); undefined where that is not known here, or not yet. */
export type VerdictOf = (word: string, language: string, isShouted: boolean) => Verdict | undefined;

/** Nothing is known of any word. */
export const noVerdicts: VerdictOf = () => undefined;
export const rightWord: Verdict = { unknown: [], sure: null };

/** Most suggestions that are shown. */
export const mostSuggestions = 5;
/** Longest word that is looked up, in UTF-16 units; Hunspell takes no longer ones. */
export const longestWord = 90;
/** Most words of one question. */
export const mostWords = 2_000;
