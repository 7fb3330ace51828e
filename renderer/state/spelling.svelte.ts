/** What dictionaries say of the words of open documents: the desk is asked once for each word, many at a time. */
/* eslint-disable svelte/prefer-svelte-reactivity -- what is known is told by `turn`, many words at a time */
import { wordsIn } from '../../core/checking/basis/spelled.ts';
import { textsOf } from '../../core/checking/basis/texts.ts';
import type { Document } from '../../core/document.ts';
import { spelledLanguage } from '../../core/spelling/dictionaries.ts';
import { isShouting } from '../../core/spelling/judge-word.ts';
import { longestWord, rightWord, type Verdict, type VerdictOf } from '../../core/spelling/spelling.ts';
import { desk } from '../api.ts';
import { isBoolean, Remembered } from './remembered.svelte.ts';

/** Words of one question: suggestions for a word must not wait behind a whole text. */
const together = 250;
/** Milliseconds of work in one go. */
const stretch = 6;

const nextTurn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const groupOf = (language: string, isShouted: boolean): string => `${isShouted ? '!' : ''}${language}`;

class Spelling {
  readonly #isOn = new Remembered('spelling', true, isBoolean);
  /** By language and whether the text is one of capitals. */
  readonly #known = new Map<string, Map<string, Verdict>>();
  readonly #waiting = new Map<string, Set<string>>();
  #asking = false;
  readonly #listeners = new Set<() => void>();
  /** Goes up when answers have come and no question is left. */
  #turn = $state(0);
  /** The document whose words have all been looked up once. */
  #whole = $state.raw('');
  /** The one whose words are being asked for. */
  #after = '';
  #round = 0;
  /** Languages whose dictionary could not be opened. */
  #closed: ReadonlySet<string> = $state.raw(new Set());

  /** A choice of this computer. */
  get isOn(): boolean {
    return this.#isOn.value;
  }

  set isOn(on: boolean) {
    this.#isOn.value = on;
    this.#tell();
  }

  /** True where texts in a language (BCP 47) can be checked. */
  has(language: string): boolean {
    return spelledLanguage(language) !== null && !this.#closed.has(language);
  }

  /** What is known of a word; undefined where nothing is, or not yet, or spelling is not checked. */
  readonly verdictOf: VerdictOf = (word, language, isShouted) =>
    this.isOn ? this.#known.get(groupOf(language, isShouted))?.get(word) : undefined;

  /** The same for the checks of a document: once all its words are known, so that they need not look at it again and again. */
  verdictsFor(id: string): VerdictOf | undefined {
    return this.isOn && this.#turn >= 0 && this.#whole === id ? this.verdictOf : undefined;
  }

  /** For whoever shows what is known: read, it is heard when more is. */
  get turn(): number {
    return this.#turn;
  }

  /** Goes to the next word that is marked (1) or the one before (-1); the editor's room says how. */
  step: (by: 1 | -1) => unknown = () => undefined;

  /** Says that marks may stand elsewhere: the office has other words, or a text another language. */
  changed(): void {
    this.#tell();
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
    if (!this.#asking && this.#waiting.size > 0) void this.#go();
  }

  /** Asks for all words of a document, a few paragraphs at a time. */
  async askFor(document: Document): Promise<void> {
    const round = (this.#round += 1);
    if (!this.isOn) return;
    let began = performance.now();
    for (const { text, language } of textsOf(document)) {
      if (!this.has(language)) continue;
      this.ask(
        wordsIn(text).map(({ word }) => word),
        language,
        isShouting(text),
      );
      if (performance.now() - began < stretch) continue;
      await nextTurn();
      if (round !== this.#round) return;
      began = performance.now();
    }
    if (this.#asking) this.#after = document.id;
    else this.#whole = document.id;
  }

  /** Words that may have been meant, best first; none where they cannot be told. */
  suggest(word: string, language: string): Promise<string[]> {
    return desk.suggestSpelling({ word, language }).catch(() => []);
  }

  /** Hears when more is known. Gives a function that stops. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }

  async #go(): Promise<void> {
    this.#asking = true;
    await nextTurn(); // what is asked for in one go is one question
    for (let next = this.#next(); next; next = this.#next()) {
      const { group, language, isShouted, words } = next;
      const known = this.#known.get(group) ?? new Map<string, Verdict>();
      try {
        const unknown = await desk.checkSpelling({ language, words, isShouted });
        if (unknown === null) this.#close(language);
        for (const word of words) known.set(word, rightWord);
        for (const { word, ...verdict } of unknown ?? []) known.set(word, verdict);
      } catch {
        this.#close(language); // said where the checks are
      }
      this.#tell();
    }
    this.#asking = false;
    if (this.#after !== '') this.#whole = this.#after;
    this.#after = '';
    this.#turn += 1;
  }

  #close(language: string): void {
    this.#closed = new Set([...this.#closed, language]);
    for (const isShouted of [true, false]) this.#waiting.delete(groupOf(language, isShouted));
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
