/** Makes sizes of pictures in a thread of its own: decoding one takes a second, in which the window goes on. */
import { parentPort } from 'node:worker_threads';
import { decoder, makeRenditions } from './make-renditions.ts';
import type { FromMaker, ToMaker } from './rendition-messages.ts';

const port = parentPort;
await decoder();
port?.postMessage({ ready: true } satisfies FromMaker);
const trapped = 'trap: ';
let before: Promise<void> = Promise.resolve();

async function answer({ ask, bytes, crop }: ToMaker): Promise<void> {
  const message: FromMaker = await makeRenditions(bytes, crop).then(
    (made) => ({ ask, made }),
    (error: unknown) => ({
      ask,
      failed: error instanceof WebAssembly.RuntimeError ? `${trapped}${error.message}` : String(error),
    }),
  );
  const buffers =
    'made' in message ? [...message.made.screen, ...message.made.paper].map((one) => one.bytes.buffer) : [];
  // After an error of its own kind the decoder's memory is in no known state: the next picture gets a new one.
  if ('failed' in message && message.failed.startsWith(trapped)) setImmediate(() => process.exit(1));
  port?.postMessage(message, [...new Set(buffers)] as ArrayBuffer[]);
}

port?.on('message', (message: ToMaker) => {
  before = before.then(() => answer(message));
});
