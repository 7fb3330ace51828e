/** What a desk and its backup worker tell each other. */
import type { Failure } from '../storage/failure.ts';
import type { JobOutcome, JobProgress } from './job.ts';

export type FromWorker =
  | { type: 'progress'; progress: JobProgress }
  | { type: 'done'; outcome: JobOutcome }
  | { type: 'failed'; failure: Failure };
