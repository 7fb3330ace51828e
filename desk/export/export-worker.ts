/** An export in a thread of its own, so that writing thousands of pages never holds up the window. */
import { parentPort, workerData } from 'node:worker_threads';
import type { Article } from '../../core/document.ts';
import { asError, asFailure } from '../storage/failure.ts';
import type { FromThread, Question, ThreadStart, ToThread } from './export-messages.ts';
import type { PrintedPdf } from '../ports.ts';
import { doExport, doWithdraw, type JobPorts, type SourceHead } from './job.ts';

type Value = SourceHead | PrintedPdf | null;

const port = parentPort;
const stop = new AbortController();
const documents: Article[] = [];
const waiting = new Map<number, { answer: (value: Value) => void; refuse: (error: Error) => void }>();
let asked = 0;

const tell = (message: FromThread): void => {
  port?.postMessage(message);
};
const ask = (question: Question): Promise<Value> =>
  new Promise((answer, refuse) => {
    waiting.set((asked += 1), { answer, refuse });
    tell({ kind: 'ask', ask: asked, question });
  });

const portsOf = ({ canHold, canPrint }: ThreadStart): JobPorts => ({
  gather: async () => {
    const head = (await ask({ kind: 'gather' })) as SourceHead;
    return { head, documents: documents.splice(0) };
  },
  hold: canHold
    ? async (job) => {
        await ask({ kind: 'hold' });
        try {
          await job();
        } finally {
          tell({ kind: 'release' });
        }
      }
    : null,
  printer: canPrint
    ? {
        print: async (file, options) =>
          (await ask({ kind: 'print', file, folder: options?.folder })) as PrintedPdf,
      }
    : null,
  onProgress: (progress) => {
    tell({ kind: 'progress', progress });
  },
  signal: stop.signal,
});

async function run(begun: ThreadStart): Promise<FromThread> {
  const { job, start } = begun;
  if (job === 'withdraw') return { kind: 'withdrawn', files: await doWithdraw(start, portsOf(begun)) };
  return { kind: 'exported', result: await doExport(start, portsOf(begun)) };
}

if (port) {
  port.on('message', (message: ToThread) => {
    if (message.kind === 'documents') for (const document of message.documents) documents.push(document);
    else if (message.kind === 'stop') stop.abort();
    else {
      const question = waiting.get(message.ask);
      waiting.delete(message.ask);
      if (message.kind === 'answer') question?.answer(message.value);
      else question?.refuse(asError(message.failure));
    }
  });
  void run(workerData as ThreadStart)
    .catch((error: unknown): FromThread => ({ kind: 'failed', failure: asFailure(error) }))
    .then(tell)
    .finally(() => {
      port.close();
    });
}
