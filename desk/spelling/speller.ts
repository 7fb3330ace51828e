/** The dictionary of one language, asked from another thread; without one, in this. */
import { Worker } from 'node:worker_threads';
import type { SpelledLanguage } from '../../core/spelling/dictionaries.ts';
import type { Verdict } from '../../core/spelling/spelling.ts';
import type { Dictionary } from './dictionary.ts';
import type { FromSpeller, SpellingThread, ToSpeller } from './spelling-messages.ts';

interface Question {
  answer: (said: FromSpeller) => void;
  refuse: (error: Error) => void;
}

export class Speller {
  readonly #language: SpelledLanguage;
  readonly #script: URL | undefined;
  readonly #questions = new Map<number, Question>();
  #worker: Worker | null = null;
  #here: Promise<Dictionary> | null = null;
  #asked = 0;

  /** `script`: spelling-worker.ts; left out, this thread opens the dictionary. */
  constructor(language: SpelledLanguage, script?: URL) {
    this.#language = language;
    this.#script = script;
  }

  /** How words are spelt, in their order. Throws where the dictionary cannot be opened. */
  async look(words: string[], isShouted: boolean): Promise<Verdict[]> {
    if (!this.#script) {
      const dictionary = await this.#open();
      return words.map((word) => dictionary.look(word, isShouted));
    }
    const said = await this.#ask({ words, isShouted });
    return 'verdicts' in said ? said.verdicts : [];
  }

  /** Words that may have been meant, best first. */
  async suggest(word: string): Promise<string[]> {
    if (!this.#script) return (await this.#open()).suggest(word);
    const said = await this.#ask({ suggestFor: word });
    return 'suggestions' in said ? said.suggestions : [];
  }

  /** Ends the thread, and the memory of the dictionary with it. */
  close(): void {
    void this.#worker?.terminate();
    this.#here = null;
  }

  #open(): Promise<Dictionary> {
    return (this.#here ??= import('./dictionary.ts').then(({ Dictionary }) =>
      Dictionary.open(this.#language),
    ));
  }

  #ask(question: { words: string[]; isShouted: boolean } | { suggestFor: string }): Promise<FromSpeller> {
    const worker = (this.#worker ??= this.#begin(this.#script as URL));
    const ask = (this.#asked += 1);
    return new Promise<FromSpeller>((answer, refuse) => {
      this.#questions.set(ask, { answer, refuse });
      worker.ref(); // a command waits for its answer
      worker.postMessage({ ask, ...question } satisfies ToSpeller);
    });
  }

  #begin(script: URL): Worker {
    const workerData: SpellingThread = { language: this.#language };
    const worker = new Worker(script, { workerData });
    worker.unref();
    let why = 'The dictionary was closed.';
    worker.on('message', (said: FromSpeller) => {
      const question = this.#questions.get(said.ask);
      this.#questions.delete(said.ask);
      if (this.#questions.size === 0) worker.unref();
      if ('failed' in said) question?.refuse(new Error(said.failed));
      else question?.answer(said);
    });
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      const left = [...this.#questions.values()];
      this.#questions.clear();
      for (const { refuse } of left) refuse(new Error(why));
    });
    return worker;
  }
}
