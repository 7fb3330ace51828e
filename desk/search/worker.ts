/** The search in a thread of its own, so that reading and searching never hold up the window. */
import { parentPort, workerData } from 'node:worker_threads';
import type { ToSearcher } from './messages.ts';
import { Searcher, type SearcherOptions } from './searcher.ts';

const port = parentPort;
if (port) {
  const searcher = new Searcher(workerData as SearcherOptions, (message) => {
    port.postMessage(message);
  });
  port.on('message', (message: ToSearcher) => {
    searcher.hear(message);
  });
}
