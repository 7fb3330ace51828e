/** Spelling on this computer: a dictionary is opened when a text of its language is looked at, and closed when none is any more. */
import { spelledLanguage, type SpelledLanguage } from '../../core/spelling/dictionaries.ts';
import { rightWord, type Verdict, type VerdictOf } from '../../core/spelling/spelling.ts';
import { Speller } from './speller.ts';

/** Dictionaries that are open at once: 30 to 110 MB each. */
const mostOpen = 3;
/** A dictionary that nobody has asked for so long is closed, in milliseconds. */
const idle = 5 * 60_000;
/** Words that are remembered for each language: those of a large library. */
const mostKnown = 100_000;

interface Opened {
  speller: Speller;
  closing: NodeJS.Timeout;
}

/** Words of one language that wait for a look, and whether they stand in a text of capitals. */
export interface Words {
  language: string;
  words: readonly string[];
  isShouted: boolean;
}

export class Spelling {
  readonly #script: URL | undefined;
  /** The last one that was asked stands last. */
  readonly #open = new Map<SpelledLanguage, Opened>();
  readonly #known = new Map<SpelledLanguage, Map<string, Verdict>>();

  /** `script`: spelling-worker.ts; left out, this thread opens the dictionaries. */
  constructor(script?: URL) {
    this.#script = script;
  }

  /** What is known of a word without looking it up. */
  readonly verdictOf: VerdictOf = (word, tag, isShouted) => {
    const language = spelledLanguage(tag);
    return language === null ? undefined : this.#known.get(language)?.get(keyOf(word, isShouted));
  };

  /** How words are spelt, in their order; null where the language has no dictionary. Throws where it cannot be opened. */
  async look({ language: tag, words, isShouted }: Words): Promise<Verdict[] | null> {
    const language = spelledLanguage(tag);
    if (language === null) return null;
    let known = this.#known.get(language);
    if (!known || known.size > mostKnown) this.#known.set(language, (known = new Map()));
    const all = known;
    const unknown = [...new Set(words.filter((word) => !all.has(keyOf(word, isShouted))))];
    if (unknown.length > 0)
      for (const [i, verdict] of (await this.#speller(language).look(unknown, isShouted)).entries())
        all.set(keyOf(unknown[i] ?? '', isShouted), verdict);
    return words.map((word) => all.get(keyOf(word, isShouted)) ?? rightWord);
  }

  /** Words that may have been meant, best first; none where the language has no dictionary. */
  async suggest(word: string, tag: string): Promise<string[]> {
    const language = spelledLanguage(tag);
    return language === null ? [] : this.#speller(language).suggest(word);
  }

  /** Closes all dictionaries. */
  close(): void {
    for (const language of this.#open.keys()) this.#close(language);
  }

  #speller(language: SpelledLanguage): Speller {
    const open = this.#open.get(language);
    if (open) clearTimeout(open.closing);
    const speller = open?.speller ?? new Speller(language, this.#script);
    const closing = setTimeout(() => {
      this.#close(language);
    }, idle);
    closing.unref();
    this.#open.delete(language);
    this.#open.set(language, { speller, closing });
    for (const oldest of this.#open.keys()) {
      if (this.#open.size <= mostOpen) break;
      this.#close(oldest);
    }
    return speller;
  }

  #close(language: SpelledLanguage): void {
    const open = this.#open.get(language);
    if (!open) return;
    clearTimeout(open.closing);
    open.speller.close();
    this.#open.delete(language);
  }
}

const keyOf = (word: string, isShouted: boolean): string => (isShouted ? `!${word}` : word);
