/** Reads texts as the office's documents, in a thread of its own where there is one. */
import { Worker } from 'node:worker_threads';
import type { ReadOptions } from '../../core/reading/read-lines.ts';
import { NotOurs, type Draft, type Reading } from '../../core/import/reading.ts';
import type { FromReader, ToReader } from './reading-messages.ts';

/** Throws NotOurs. */
export type ReadText = (text: string, options: ReadOptions) => Promise<Reading>;

/** Reads in this thread; the readers are loaded when they are first needed. */
export const readHere: ReadText = async (text, options) => {
  const { readText } = await import('../../core/reading/read-text.ts');
  return readText(text, options);
};

interface Question {
  drafts: Draft[];
  answer: (reading: Reading) => void;
  refuse: (error: Error) => void;
  /** The thread cannot tell: this one reads. */
  readHere: () => void;
}

/** The reader of a desk that stays open. Its thread begins with the first text, and is kept for the next. */
export class TextReader {
  readonly #script: URL | undefined;
  readonly #questions = new Map<number, Question>();
  #worker: Worker | null = null;
  #asked = 0;

  /** `script`: reading-worker.ts; left out, or where it does not start, this thread reads. */
  constructor(script?: URL) {
    this.#script = script;
  }

  readonly read: ReadText = (text, options) => {
    if (!this.#script) return readHere(text, options);
    const worker = (this.#worker ??= this.#begin(this.#script));
    const ask = (this.#asked += 1);
    return new Promise<Reading>((answer, refuse) => {
      const here = (): void => {
        readHere(text, options).then(answer, refuse);
      };
      this.#questions.set(ask, { drafts: [], answer, refuse, readHere: here });
      worker.postMessage({ ask, text, options } satisfies ToReader);
    });
  };

  /** Ends the thread; what is being read is read in this one. */
  close(): void {
    void this.#worker?.terminate();
  }

  #begin(script: URL): Worker {
    const worker = new Worker(script);
    worker.unref();
    worker.on('message', (message: FromReader) => {
      this.#hear(message);
    });
    worker.on('error', () => undefined); // told by its end
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      const left = [...this.#questions.values()];
      this.#questions.clear();
      for (const question of left) question.readHere();
    });
    return worker;
  }

  #hear(message: FromReader): void {
    const question = this.#questions.get(message.ask);
    if (!question) return;
    if ('drafts' in message) {
      for (const draft of message.drafts) question.drafts.push(draft);
      return;
    }
    this.#questions.delete(message.ask);
    if ('rest' in message) question.answer({ ...message.rest, drafts: question.drafts });
    else if ('notOurs' in message) question.refuse(new NotOurs(message.notOurs));
    else question.readHere(); // it fails here, too, and says where
  }
}
