/** Has a backup made in a worker. */
import { Worker } from 'node:worker_threads';
import type { BackupJob, JobOptions, JobOutcome } from './job.ts';
import { asError } from '../storage/failure.ts';
import type { FromWorker } from './worker-messages.ts';

/** As doBackup, in a thread of its own; `script` is worker.ts or what it was bundled into. */
export function doBackupInWorker(
  script: URL,
  job: BackupJob,
  { signal, onProgress }: JobOptions = {},
): Promise<JobOutcome> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = new Worker(script, { workerData: job, name: 'backup' });
    const stop = (): void => {
      worker.postMessage('stop');
    };
    signal?.addEventListener('abort', stop);
    worker.on('message', (message: FromWorker) => {
      if (message.type === 'progress') onProgress?.(message.progress);
      else if (message.type === 'done') resolve(message.outcome);
      else reject(asError(message.failure));
    });
    worker.on('error', reject);
    worker.on('exit', (code) => {
      signal?.removeEventListener('abort', stop);
      reject(new Error(`The worker ended with ${code} before the backup was made.`)); // does nothing once settled
    });
  });
}
