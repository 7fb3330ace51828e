/** Reads texts in a thread of its own: loading the readers, and reading a long text, never holds up the window. */
import { parentPort } from 'node:worker_threads';
import { readText } from '../../core/reading/read-text.ts';
import { NotOurs } from '../../core/import/reading.ts';
import type { FromReader, ToReader } from './reading-messages.ts';

/** Drafts told at once. */
const few = 20;

const port = parentPort;
port?.on('message', ({ ask, text, options }: ToReader) => {
  const tell = (message: FromReader): void => {
    port.postMessage(message);
  };
  try {
    const { drafts, ...rest } = readText(text, options);
    for (let from = 0; from < drafts.length; from += few)
      tell({ ask, drafts: drafts.slice(from, from + few) });
    tell({ ask, rest });
  } catch (error) {
    tell(error instanceof NotOurs ? { ask, notOurs: error.message } : { ask, failed: String(error) });
  }
});
