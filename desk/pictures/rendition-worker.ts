/** Decodes pictures in a thread of its own: decoding one takes a second, in which the window goes on. */
import { parentPort } from 'node:worker_threads';
import { decoder } from './decode-picture.ts';
import { makeRenditions } from './make-renditions.ts';
import type { FromMaker, ToMaker } from './rendition-messages.ts';
import type { Renditions, TakenIn } from './rendition.ts';
import { takeIn } from './take-in.ts';

const port = parentPort;
await decoder();
port?.postMessage({ ready: true } satisfies FromMaker);
const trapped = 'trap: ';
let before: Promise<void> = Promise.resolve();

const work = (asked: ToMaker): Promise<Renditions | TakenIn> =>
  asked.task === 'take-in' ? takeIn(asked.bytes) : makeRenditions(asked.bytes, asked.wanted);

const bytesOf = (made: Renditions | TakenIn): Uint8Array[] =>
  'screen' in made ? [...made.screen, ...made.paper].map(({ bytes }) => bytes) : [made.bytes];

async function answer(asked: ToMaker): Promise<void> {
  const { ask } = asked;
  const message: FromMaker = await work(asked).then(
    (made) => ({ ask, made }),
    (error: unknown) => ({
      ask,
      failed: error instanceof WebAssembly.RuntimeError ? `${trapped}${error.message}` : String(error),
    }),
  );
  const buffers = 'made' in message ? bytesOf(message.made).map(({ buffer }) => buffer) : [];
  // After an error of its own kind the decoder's memory is in no known state: the next picture gets a new one.
  if ('failed' in message && message.failed.startsWith(trapped)) setImmediate(() => process.exit(1));
  port?.postMessage(message, [...new Set(buffers)] as ArrayBuffer[]);
}

port?.on('message', (message: ToMaker) => {
  before = before.then(() => answer(message));
});
