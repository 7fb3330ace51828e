/** Where a search runs: in a worker, or in this thread in short stretches. */
import { Worker } from 'node:worker_threads';
import type { FromSearcher, ToSearcher } from './messages.ts';
import type { Searcher, SearcherOptions } from './searcher.ts';

export interface Engine {
  readonly isWorker: boolean;
  tell(message: ToSearcher): void;
  close(): void;
}

/** Runs in this thread, in short stretches. */
export function inThisThread(options: SearcherOptions, hear: (message: FromSearcher) => void): Engine {
  let searcher: Searcher | null = null;
  let over = false;
  /** What is told while the search is being loaded: a desk that searches in a worker, or not at all, needs none here. */
  const waiting: ToSearcher[] = [];
  void import('./searcher.ts').then((loaded) => {
    if (over) return;
    searcher = new loaded.Searcher(options, hear);
    for (const message of waiting) searcher.hear(message);
  });
  return {
    isWorker: false,
    tell: (message) => {
      if (searcher) searcher.hear(message);
      else waiting.push(message);
    },
    close: () => {
      over = true;
      searcher?.close();
    },
  };
}

/** `failed` is called once, where the worker could not start or has ended by itself; no other callback is called after that. */
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
