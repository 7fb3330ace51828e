/** A printer for the command line: an Electron process without windows, started for the first page to be printed. */
import { spawn, type ChildProcess } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../core/contract.ts';
import { electronSwitches } from './electron-switches.ts';
import { findElectron } from './find-electron.ts';
import type { Printer } from '../ports.ts';
import { printBundle } from './print-bundle.ts';
import type { PrintAnswer, PrintJob } from './print-job.ts';

/** Longest that a page may take, in milliseconds; the process is ended then. */
const patience = 120_000;

const noPrinter = (why: string, cause?: unknown): DeskError =>
  new DeskError(
    'no-printer',
    `No PDF was made: ${why} Export the PDF from the desk itself, or run “npm ci” with a connection and try again. (ELECTRON_OVERRIDE_DIST_PATH may name a folder that holds Electron.)`,
    { cause },
  );

const cancelled = (): DeskError =>
  new DeskError('cancelled', 'The printing was cancelled. Export again to have the PDF.');

/** One Electron process and the jobs that it was given. */
class PrintingProcess {
  private readonly child: ChildProcess;
  private readonly waiting = new Map<string, (answer: PrintAnswer | DeskError) => void>();
  private complaints = '';

  constructor(electron: string, bundle: string) {
    const { ELECTRON_RUN_AS_NODE: _asNode, ...env } = process.env;
    this.child = spawn(electron, [...electronSwitches(process.env), bundle], {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    });
    this.child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.complaints = (this.complaints + text).slice(-4_000);
    });
    this.child.on('message', (answer: PrintAnswer) => this.settle(answer.id, answer));
    this.child.on('error', (error) => {
      this.failAll(noPrinter(`Electron could not be started (${error.message}).`, error));
    });
    this.child.on('close', (code, signal) => {
      this.failAll(
        noPrinter(`Electron ended before it was done (${this.lastWords() || (signal ?? `code ${code}`)}).`),
      );
    });
    this.rest();
  }

  /** Waits for the answer to an id; the desk's own process stays alive meanwhile. */
  answerTo(id: string, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(cancelled());
        return;
      }
      const timer = setTimeout(() => {
        this.settle(
          id,
          new DeskError(
            'failed',
            `The page was not printed within ${patience / 1000} seconds, so the printing was ended. The HTML file is there.`,
          ),
        );
        this.end();
      }, patience);
      const cancel = (): void => {
        this.settle(id, cancelled());
        this.end();
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.child.ref();
      this.child.channel?.ref();
      this.waiting.set(id, (answer) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        this.waiting.delete(id);
        if (this.waiting.size === 0) this.rest();
        if (answer instanceof DeskError) reject(answer);
        else if (answer.ok) resolve();
        else reject(new DeskError(answer.code, answer.message));
      });
    });
  }

  /** Prints one job. */
  async print(job: PrintJob, signal?: AbortSignal): Promise<void> {
    const answer = this.answerTo(job.id, signal);
    if (!signal?.aborted) this.give(job);
    await answer;
  }

  private give(job: PrintJob): void {
    this.child.send(job, (error) => {
      if (error) this.settle(job.id, noPrinter(`Electron could not be reached (${error.message}).`, error));
    });
  }

  get ended(): boolean {
    return this.child.exitCode !== null || this.child.signalCode !== null || !this.child.connected;
  }

  end(): void {
    this.child.kill();
  }

  private settle(id: string, answer: PrintAnswer | DeskError): void {
    this.waiting.get(id)?.(answer);
  }

  private failAll(error: DeskError): void {
    for (const answer of [...this.waiting.values()]) answer(error);
  }

  /** With nothing to wait for, the printing process does not keep the command line from ending; it ends with it. */
  private rest(): void {
    this.child.unref();
    this.child.channel?.unref();
    (this.child.stderr as { unref?: () => void } | null)?.unref?.();
  }

  private lastWords(): string {
    const lines = this.complaints
      .split('\n')
      .filter((line) => /FATAL|Missing|error while loading|failed to load/i.test(line));
    return (lines.at(-1) ?? '').replace(/^\[[^\]]*\]\s*/, '').slice(0, 200);
  }
}

/** The printer of the command line. Its process ends with the desk's own. */
export function spawnPrinter(): Printer {
  let running: PrintingProcess | null = null;

  async function start(signal: AbortSignal | undefined): Promise<PrintingProcess> {
    const electron = findElectron();
    if (electron === null) throw noPrinter('Electron, which prints, is not on this computer.');
    const bundle = await printBundle().catch((error: unknown) => {
      throw noPrinter(
        `the printing process could not be put together (${error instanceof Error ? error.message : String(error)}).`,
        error,
      );
    });
    const started = new PrintingProcess(electron, bundle);
    await started.answerTo('ready', signal);
    return started;
  }

  return {
    async print(htmlFile, options = {}) {
      if (running === null || running.ended) running = await start(options.signal);
      const folder = await mkdtemp(path.join(tmpdir(), 'liaison-desk-print-'));
      try {
        const job: PrintJob = {
          id: randomUUID(),
          htmlFile: path.resolve(htmlFile),
          folder: path.resolve(options.folder ?? path.dirname(htmlFile)),
          pdfFile: path.join(folder, 'printed.pdf'),
        };
        await running.print(job, options.signal);
        return new Uint8Array(await readFile(job.pdfFile));
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
  };
}
