/** A printer over processes that are started for the first page to be printed, and used again for the next ones. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Printer } from '../ports.ts';
import type { PrintJob } from './print-job.ts';
import { printingCancelled } from './cannot-print.ts';
import type { PrintingProcess } from './printing-process.ts';

/** A process that is being started or was, and how many prints wait for its start. */
interface Started {
  process: Promise<PrintingProcess>;
  /** The process once it has started. */
  running: PrintingProcess | null;
  control: AbortController;
  waiting: number;
}

/**
 * A printer over one process at a time, which `start` gives; an ended one is replaced at the next print. A start that
 * nobody waits for any more is called off by its signal.
 */
export function spawnPrinter(start: (signal: AbortSignal) => Promise<PrintingProcess>): Printer {
  let current: Started | null = null;

  function startNew(): Started {
    const control = new AbortController();
    const started: Started = { process: start(control.signal), running: null, control, waiting: 0 };
    return (current = started);
  }

  async function running(signal: AbortSignal | undefined): Promise<PrintingProcess> {
    const started = current === null || current.running?.ended === true ? startNew() : current;
    started.waiting += 1;
    try {
      return (started.running = await untilCancelled(started.process, signal));
    } catch (error) {
      const alone = started.waiting === 1;
      if (alone) started.control.abort();
      // Where one of several gives up waiting, the start goes on for the others.
      if (current === started && (alone || signal?.aborted !== true)) current = null;
      throw error;
    } finally {
      started.waiting -= 1;
    }
  }

  return {
    async print(htmlFile, { folder, signal } = {}) {
      const printing = await running(signal);
      const work = await mkdtemp(path.join(tmpdir(), 'liaison-desk-print-'));
      try {
        const job: PrintJob = {
          id: randomUUID(),
          htmlFile: path.resolve(htmlFile),
          folder: path.resolve(folder ?? path.dirname(htmlFile)),
          pdfFile: path.join(work, 'printed.pdf'),
        };
        const check = await printing.print(job, signal);
        return { pdf: new Uint8Array(await readFile(job.pdfFile)), check };
      } finally {
        await rm(work, { recursive: true, force: true });
      }
    },
  };
}

/** A value, or DeskError `cancelled` as soon as that is asked for. */
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
  // Both are listened to, whichever comes second.
  value.catch(() => undefined);
  cancelled.catch(() => undefined);
  try {
    return await Promise.race([value, cancelled]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
