/** A backup in a thread of its own, so that copying and trying thousands of files never holds up the window. */
import { parentPort, workerData } from 'node:worker_threads';
import { doBackup, type BackupJob } from './job.ts';
import { asFailure } from '../storage/failure.ts';
import type { FromWorker } from './worker-messages.ts';

const port = parentPort;
if (port) {
  const tell = (message: FromWorker): void => {
    port.postMessage(message);
  };
  const stop = new AbortController();
  // The one thing that the desk says is that the backup is to stop.
  port.on('message', () => {
    stop.abort();
  });
  doBackup(workerData as BackupJob, {
    signal: stop.signal,
    onProgress: (progress) => {
      tell({ type: 'progress', progress });
    },
  })
    .then(
      (outcome) => {
        tell({ type: 'done', outcome });
      },
      (error: unknown) => {
        tell({ type: 'failed', failure: asFailure(error) });
      },
    )
    .finally(() => {
      port.close();
    });
}
