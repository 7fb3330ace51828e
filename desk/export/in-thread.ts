/** Has an export made in a thread of its own; what only the desk can do is done here for it. */
import { Worker } from 'node:worker_threads';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Article } from '../../core/document.ts';
import { asError, asFailure } from '../storage/failure.ts';
import type { FromThread, Question, ThreadStart, ToThread } from './export-messages.ts';
import type { PrintedPdf } from '../ports.ts';
import type { ExportStart, JobPorts, SourceHead } from './job.ts';

/** Documents that are handed over at once. */
const few = 20;

/** As JobPorts; documents are given one by one, as they are read. */
export interface ThreadPorts extends Omit<JobPorts, 'gather'> {
  gather: (take: (document: Article) => void) => Promise<SourceHead>;
}

type Outcome = Extract<FromThread, { kind: 'exported' | 'withdrawn' }>;

/** What came of it, as of doExport or doWithdraw; `script` is export-worker.ts or what it was bundled into. Throws as they do. */
export async function inThread(
  script: URL,
  job: ThreadStart['job'],
  start: ExportStart,
  ports: ThreadPorts,
): Promise<Outcome> {
  const workerData: ThreadStart = {
    job,
    start,
    canPrint: ports.printer !== null,
    canHold: ports.hold !== null,
  };
  const worker = new Worker(script, { workerData, name: 'export' });
  const send = (message: ToThread): void => {
    worker.postMessage(message);
  };
  let release: () => void = () => undefined;

  const answers = {
    gather: async () => {
      const batch: Article[] = [];
      const hand = (): void => {
        if (batch.length > 0) send({ kind: 'documents', documents: batch.splice(0) });
      };
      const head = await ports.gather((document) => {
        if (batch.push(document) >= few) hand();
      });
      hand();
      return head;
    },
    print: async ({ file, folder }: Extract<Question, { kind: 'print' }>) =>
      (await ports.printer?.print(file, { folder, signal: ports.signal })) ?? null,
    hold: () =>
      new Promise<null>((held, refused) => {
        const job = (): Promise<void> =>
          new Promise((over) => {
            release = over;
            held(null);
          });
        ports.hold?.(job).catch(refused);
      }),
  };
  const answer = (question: Question): Promise<SourceHead | PrintedPdf | null> =>
    question.kind === 'print' ? answers.print(question) : answers[question.kind]();

  const stop = (): void => {
    send({ kind: 'stop' });
  };
  ports.signal?.addEventListener('abort', stop);
  if (ports.signal?.aborted) stop();
  try {
    return await new Promise<Outcome>((resolve, reject) => {
      worker.on('message', (message: FromThread) => {
        if (message.kind === 'progress') ports.onProgress?.(message.progress);
        else if (message.kind === 'release') release();
        else if (message.kind === 'failed') reject(asError(message.failure));
        else if (message.kind === 'ask') {
          const { ask } = message;
          answer(message.question).then(
            (value) => {
              send({ kind: 'answer', ask, value });
            },
            (error: unknown) => {
              send({ kind: 'refusal', ask, failure: asFailure(error) });
            },
          );
        } else resolve(message);
      });
      worker.on('error', reject);
      worker.on('exit', () => {
        reject(new DeskError('failed', says('export-ended'))); // does nothing once settled
      });
    });
  } finally {
    ports.signal?.removeEventListener('abort', stop);
    await worker.terminate();
    release(); // it may have ended while it held the library
  }
}
