/** Where a search runs: in a worker, or in this thread in short stretches. */
import { Worker } from 'node:worker_threads';
import type { FromSearcher, ToSearcher } from './messages.ts';
import { Searcher, type SearcherOptions } from './searcher.ts';

export interface Engine {
  readonly isWorker: boolean;
  tell(message: ToSearcher): void;
  close(): void;
}

export function inThisThread(options: SearcherOptions, hear: (message: FromSearcher) => void): Engine {
  const searcher = new Searcher(options, hear);
  return {
    isWorker: false,
    tell: (message) => {
      searcher.hear(message);
    },
    close: () => {
      searcher.close();
    },
  };
}

/** `failed` is called once, where the worker could not start or has ended by itself; nothing is heard after that. */
export function inWorker(
  script: URL,
  options: SearcherOptions,
  hear: (message: FromSearcher) => void,
  failed: (reason: Error) => void,
): Engine {
  let over = false;
  const fail = (reason: Error): void => {
    if (over) return;
    over = true;
    void worker.terminate();
    failed(reason);
  };
  const worker = new Worker(script, { workerData: options, name: 'search' });
  worker.on('message', (message: FromSearcher) => {
    if (!over) hear(message);
  });
  worker.on('error', fail);
  worker.on('messageerror', fail);
  worker.on('exit', (code) => {
    fail(new Error(`The worker ended with ${code}.`));
  });
  return {
    isWorker: true,
    tell: (message) => {
      worker.postMessage(message);
    },
    close: () => {
      over = true;
      void worker.terminate();
    },
  };
}
