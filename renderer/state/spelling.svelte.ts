/** What dictionaries say of the words of open documents: the desk is asked once for each word, many at a time. */
/* eslint-disable svelte/prefer-svelte-reactivity -- what is known is told by `turn`, many words at a time */
import { spelledLanguage } from '../../core/spelling/dictionaries.ts';
import { longestWord, rightWord, type Verdict, type VerdictOf } from '../../core/spelling/spelling.ts';
import { desk } from '../api.ts';
import { Pauses } from './pauses.ts';
import { isBoolean, Remembered } from './remembered.svelte.ts';

/** Words of one question: suggestions for a word must not wait behind a whole text. */
const together = 250;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const groupOf = (language: string, isShouted: boolean): string => `${isShouted ? '!' : ''}${language}`;

class Spelling {
  readonly #isOn = new Remembered('spelling', true, isBoolean);
  /** By language and whether the text is one of capitals. */
  readonly #known = new Map<string, Map<string, Verdict>>();
  readonly #waiting = new Map<string, Set<string>>();
  /** Over once no question is left. */
  #asking: Promise<void> | null = null;
  readonly #listeners = new Set<(isAnew: boolean) => void>();
  /** Goes up when answers have come and no question is left. */
  #turn = $state(0);
  /** Languages whose dictionary could not be asked: it cannot be opened, its thread has ended, or the desk is out of reach. */
  #closed: ReadonlySet<string> = $state.raw(new Set());
  readonly #pauses = new Pauses();

  /** A choice of this computer. */
  get isOn(): boolean {
    return this.#isOn.value;
  }

  set isOn(on: boolean) {
    this.#isOn.value = on;
    this.#tell(true);
  }

  /** True where texts in a language (BCP 47) can be checked. */
  has(language: string): boolean {
    return spelledLanguage(language) !== null && !this.#closed.has(language);
  }

  /** What is known of a word; undefined where nothing is, or not yet, or spelling is not checked. */
  readonly verdictOf: VerdictOf = (word, language, isShouted) =>
    this.isOn ? this.#known.get(groupOf(language, isShouted))?.get(word) : undefined;

  /** For whoever shows what is known: read, it is heard when more is. */
  get turn(): number {
    return this.#turn;
  }

  /** Goes to the next word that is marked (1) or the one before (-1); the editor's room says how. */
  step: (by: 1 | -1) => unknown = () => undefined;

  /** Says that marks may stand elsewhere: the office has other words, or a text another language. */
  changed(): void {
    this.#tell(true);
  }

  /** Asks for words of a language that are not known yet. */
  ask(words: Iterable<string>, language: string, isShouted: boolean): void {
    if (!this.isOn || !this.has(language)) return;
    const group = groupOf(language, isShouted);
    let known = this.#known.get(group);
    if (!known) this.#known.set(group, (known = new Map()));
    let waiting = this.#waiting.get(group);
    for (const word of words) {
      if (known.has(word)) continue;
      if (!waiting) this.#waiting.set(group, (waiting = new Set()));
      if (word.length > longestWord) known.set(word, rightWord);
      else waiting.add(word);
    }
    if (this.#waiting.size > 0) this.#asking ??= this.#go();
  }

  /** Over once nothing is being asked for. */
  async answered(): Promise<void> {
    while (this.#asking) await this.#asking;
  }

  /** Words that may have been meant, best first; none where they cannot be told. */
  suggest(word: string, language: string): Promise<string[]> {
    return desk.suggestSpelling({ word, language }).catch(() => []);
  }

  /** Hears when more is known, or all may be otherwise (`isAnew`). Gives a function that stops. */
  listen(listener: (isAnew: boolean) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(isAnew: boolean): void {
    for (const listener of this.#listeners) listener(isAnew);
  }

  async #go(): Promise<void> {
    await nextTurn(); // what is asked for in one go is one question
    for (let next = this.#next(); next; next = this.#next()) {
      const { group, language, isShouted, words } = next;
      const known = this.#known.get(group) ?? new Map<string, Verdict>();
      try {
        const unknown = await desk.checkSpelling({ language, words, isShouted });
        if (unknown === null) this.#close(language);
        else this.#pauses.wentWell(language);
        for (const word of words) known.set(word, rightWord);
        for (const { word, ...verdict } of unknown ?? []) known.set(word, verdict);
      } catch {
        this.#close(language); // said where the checks are
        this.#pauses.failed(language, () => {
          this.#openAgain(language);
        });
      }
      this.#tell(false);
    }
    this.#asking = null;
    this.#turn += 1;
  }

  #close(language: string): void {
    this.#closed = new Set([...this.#closed, language]);
    for (const isShouted of [true, false]) this.#waiting.delete(groupOf(language, isShouted));
  }

  #openAgain(language: string): void {
    this.#closed = new Set([...this.#closed].filter((one) => one !== language));
    this.#turn += 1;
    this.#tell(true);
  }

  #next(): { group: string; language: string; isShouted: boolean; words: string[] } | null {
    for (const [group, waiting] of this.#waiting) {
      const words = [...waiting].slice(0, together);
      for (const word of words) waiting.delete(word);
      if (waiting.size === 0) this.#waiting.delete(group);
      if (words.length > 0)
        return { group, language: group.replace(/^!/, ''), isShouted: group.startsWith('!'), words };
    }
    return null;
  }
}

export const spelling = new Spelling();
