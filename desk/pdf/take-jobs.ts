/** The other end of a printing process: takes jobs from the desk that started it, one after the other or together. */
import { writeFile } from 'node:fs/promises';
import { DeskError } from '../../core/desk-error.ts';
import type { Printer } from '../ports.ts';
import type { PrintAnswer, PrintJob } from './print-job.ts';

const answer = (message: PrintAnswer): void => {
  // The desk may have gone in the meantime; there is nobody to tell then.
  if (process.connected) process.send?.(message);
};

/** Tells the desk why this process cannot print. */
export function tellNotReady(why: string): void {
  answer({ id: 'ready', ok: false, code: 'no-printer', message: why });
}

/** Prints what the desk asks for, having told it that it can. */
export function takeJobs(printer: Printer): void {
  process.on('message', (job: PrintJob) => {
    void printer
      .print(job.htmlFile, { folder: job.folder })
      .then(async ({ pdf, check }) => {
        await writeFile(job.pdfFile, pdf);
        return check;
      })
      .then(
        (check) => {
          answer({ id: job.id, ok: true, check });
        },
        (error: unknown) => {
          answer({
            id: job.id,
            ok: false,
            code: error instanceof DeskError ? error.code : 'failed',
            message: error instanceof Error ? error.message : String(error),
          });
        },
      );
  });
  answer({ id: 'ready', ok: true });
}
