/** A printer over processes that are started for the first page to be printed, and used again for the next ones. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Printer } from '../ports.ts';
import type { PrintJob } from './print-job.ts';
import { printingCancelled } from './cannot-print.ts';
import type { PrintingProcess } from './printing-process.ts';

/** A printer over one process at a time, which `start` gives; an ended one is replaced at the next print. */
export function spawnPrinter(start: () => Promise<PrintingProcess>): Printer {
  let starting: Promise<PrintingProcess> | null = null;

  async function running(): Promise<PrintingProcess> {
    const before = starting;
    if (before !== null) {
      const process = await before.catch(() => null);
      if (process !== null && !process.ended) return process;
      // Another print may have started the next one in the meantime.
      if (starting !== before && starting !== null) return starting;
    }
    return (starting = start());
  }

  return {
    async print(htmlFile, { folder, signal } = {}) {
      const printing = await untilCancelled(running(), signal);
      const work = await mkdtemp(path.join(tmpdir(), 'liaison-desk-print-'));
      try {
        const job: PrintJob = {
          id: randomUUID(),
          htmlFile: path.resolve(htmlFile),
          folder: path.resolve(folder ?? path.dirname(htmlFile)),
          pdfFile: path.join(work, 'printed.pdf'),
        };
        await printing.print(job, signal);
        return new Uint8Array(await readFile(job.pdfFile));
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}

/** A value, or DeskError `cancelled` as soon as that is asked for; what is being started is there for the next print. */
async function untilCancelled<T>(value: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return value;
  let stop = (): void => undefined;
  const cancelled = new Promise<never>((_resolve, reject) => {
    stop = () => {
      reject(printingCancelled());
    };
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
  });
  value.catch(() => undefined);
  try {
    return await Promise.race([value, cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
