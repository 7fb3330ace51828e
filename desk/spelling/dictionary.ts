/** The dictionary of one language, in Hunspell: whatever thread opens it has it in its memory until it ends. */
import { createHunspellFromStrings, type Hunspell } from 'hunspell-wasm';
import type { SpelledLanguage } from '../../core/spelling/dictionaries.ts';
import { isInCapitals, unknownParts } from '../../core/spelling/judge-word.ts';
import { longestWord, rightWord, type Verdict } from '../../core/spelling/spelling.ts';
import { bestSuggestions, sureSuggestion } from '../../core/spelling/suggestions.ts';
import { readDictionary } from './dictionary-files.ts';

export class Dictionary {
  readonly #language: SpelledLanguage;
  readonly #hunspell: Hunspell;

  private constructor(language: SpelledLanguage, hunspell: Hunspell) {
    this.#language = language;
    this.#hunspell = hunspell;
  }

  /** Loads it, in 0.1 to 1 second. Throws where the desk was installed without it. */
  static async open(language: SpelledLanguage): Promise<Dictionary> {
    const { affixes, words } = await readDictionary(language);
    return new Dictionary(language, await createHunspellFromStrings(affixes, words));
  }

  readonly #isKnown = (word: string): boolean =>
    word.length > longestWord || this.#hunspell.testSpelling(word);

  /**
   * Says how a word (core/spelling/normal-word.ts) is spelt; `isShouted`: in a text of capitals. Acronyms and names cannot be
   * told from other words there: only one that must have been meant otherwise is wrong.
   */
  look(word: string, isShouted: boolean): Verdict {
    const unknown = unknownParts(word, this.#language, this.#isKnown, isShouted);
    if (unknown.length === 0) return rightWord;
    const isWhole = unknown[0] === word;
    const sure = isWhole ? sureSuggestion(word, this.#language, this.#isKnown, isShouted) : null;
    return isShouted && sure === null && isInCapitals(word) ? rightWord : { unknown, sure };
  }

  /** At most five words that may have been meant, best first. */
  suggest(word: string): string[] {
    if (word.length > longestWord) return [];
    // Hunspell gives up after a moment of the clock, with nothing on a busy computer: a second time, it is faster.
    const ask = (): string[] => this.#hunspell.getSpellingSuggestions(word);
    const first = ask();
    const given = first.length > 0 ? first : ask();
    const sure = sureSuggestion(word, this.#language, this.#isKnown);
    return bestSuggestions(word, this.#language, sure === null ? given : [sure, ...given]);
  }
}
