/** Makes sizes of pictures and takes them in, in a thread where there is one. Whatever a picture does to its decoder ends with that thread. */
import { Worker } from 'node:worker_threads';
import { DeskError } from '../../core/desk-error.ts';
import type { MakeRenditions, Renditions, TakeIn, TakenIn } from './rendition.ts';
import type { FromMaker, ToMaker } from './rendition-messages.ts';

/** Milliseconds for one picture: a hundred megapixels take some ten seconds on a slow computer. */
const timeout = 120_000;

/** Why a picture is left out, by what its decoder said; nobody is helped by the decoder's own words. */
const whyNot = 'It is damaged, or too large for the memory there is, and could not be read. Put it in again.';

/** Makes them in this thread, which is loaded with the decoder then. */
export const makeHere: MakeRenditions = async (bytes, _signal, wanted) => {
  const { makeRenditions } = await import('./make-renditions.ts');
  return makeRenditions(bytes, wanted).catch((error: unknown) => {
    throw new Error(whyNot, { cause: error });
  });
};

/** Takes a picture in, in this thread. */
export const takeInHere: TakeIn = async (bytes) => {
  const { takeIn } = await import('./take-in.ts');
  return takeIn(bytes).catch((error: unknown) => {
    throw new Error(whyNot, { cause: error });
  });
};

/** Not the picture's fault, so that no export goes on without all of them. */
const cannotStart = (why: string): DeskError =>
  new DeskError(
    'failed',
    `The part of the desk that decodes pictures could not be started (${why}). Install the desk again, then try once more.`,
  );

/** Memory that holds these bytes and no others is handed over, as copying a large picture would hold the window up. */
function given({ buffer, byteOffset, length }: Uint8Array): ArrayBuffer[] {
  const isOwn = byteOffset === 0 && buffer.byteLength - length <= 1;
  return isOwn && buffer instanceof ArrayBuffer && length > largeEnough ? [buffer] : [];
}
const largeEnough = 1_000_000;

interface Question {
  answer: (made: Renditions | TakenIn) => void;
  refuse: (error: Error) => void;
}

type Job = Without<ToMaker, 'ask'>;
type Without<T, K extends PropertyKey> = T extends unknown ? Omit<T, K> : never;

/** One thread, begun with the first picture; `close` ends it. */
export class RenditionMaker {
  readonly #script: URL | undefined;
  readonly #questions = new Map<number, Question>();
  #worker: Worker | null = null;
  #asked = 0;

  /** `script`: rendition-worker.ts; left out, this thread makes them. */
  constructor(script?: URL) {
    this.#script = script;
  }

  readonly make: MakeRenditions = async (bytes, signal, wanted) => {
    if (!this.#script) return makeHere(bytes, signal, wanted);
    return (await this.#do({ task: 'sizes', bytes, wanted }, this.#script, signal)) as Renditions;
  };

  readonly takeIn: TakeIn = async (bytes) => {
    if (!this.#script) return takeInHere(bytes);
    return (await this.#do({ task: 'take-in', bytes }, this.#script)) as TakenIn;
  };

  async #do(job: Job, script: URL, signal?: AbortSignal): Promise<Renditions | TakenIn> {
    const worker = (this.#worker ??= this.#begin(script));
    const ask = (this.#asked += 1);
    // A decoder at work hears nothing: only the end of its thread stops it.
    const end = (): void => void worker.terminate();
    const late = setTimeout(end, timeout);
    signal?.addEventListener('abort', end, { once: true });
    try {
      return await new Promise<Renditions | TakenIn>((answer, refuse) => {
        this.#questions.set(ask, { answer, refuse });
        worker.postMessage({ ask, ...job } satisfies ToMaker, given(job.bytes));
      });
    } finally {
      clearTimeout(late);
      signal?.removeEventListener('abort', end);
    }
  }

  /** Ends the thread, and the memory of the decoder with it. */
  close(): void {
    void this.#worker?.terminate();
  }

  #begin(script: URL): Worker {
    const worker = new Worker(script);
    worker.unref();
    let ready = false;
    let why = 'it ended';
    worker.on('message', (message: FromMaker) => {
      if ('ready' in message) {
        ready = true;
        return;
      }
      const question = this.#questions.get(message.ask);
      this.#questions.delete(message.ask);
      if ('made' in message) question?.answer(message.made);
      else question?.refuse(new Error(whyNot, { cause: message.failed }));
    });
    worker.on('error', (error) => {
      why = error.message;
    });
    worker.on('exit', () => {
      if (this.#worker === worker) this.#worker = null;
      const left = [...this.#questions.values()];
      this.#questions.clear();
      for (const { refuse } of left) refuse(ready ? new Error(whyNot) : cannotStart(why));
    });
    return worker;
  }
}
