/** A process that prints what the desk asks for: an Electron without windows, or Node with a browser of its own. */
import { spawn, type ChildProcess } from 'node:child_process';
import type { PdfCheck } from '../../core/export/pdf-check.ts';
import { DeskError } from '../../core/desk-error.ts';
import { CannotPrint, lastErrorLine, printingCancelled } from './cannot-print.ts';
import type { PrintAnswer, PrintJob } from './print-job.ts';

/** A program that takes jobs as `takeJobs` does. `name` is how sentences call what prints, e.g. "Electron". */
export interface PrintingProgram {
  name: string;
  command: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
}

/** Longest that a page may take, in milliseconds; the process is ended then. */
const printTimeout = 120_000;
/** Longest that a program may take until it can print. */
const startTimeout = 45_000;
/** How long a process has for cleaning up once it is told to end. */
const endTimeout = 5_000;

/** One process and the jobs that it was given. It does not keep the desk from ending, and ends with it. */
export class PrintingProcess {
  readonly #child: ChildProcess;
  readonly #name: string;
  readonly #waiting = new Map<string, (answer: PrintAnswer | Error) => void>();
  #errorOutput = '';
  #ended = false;

  private constructor({ name, command, args, env }: PrintingProgram) {
    this.#name = name;
    this.#child = spawn(command, args, {
      env,
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
      windowsHide: true,
    });
    this.#child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      this.#errorOutput = (this.#errorOutput + text).slice(-4_000);
    });
    this.#child.on('message', (answer: PrintAnswer) => this.#waiting.get(answer.id)?.(answer));
    this.#child.on('error', (error) => {
      this.#failAll(new CannotPrint(`${name} could not be started (${error.message}).`));
    });
    this.#child.on('close', (code, signal) => {
      const why = lastErrorLine(this.#errorOutput) ?? signal ?? `code ${String(code)}`;
      this.#failAll(new CannotPrint(`${name} ended before it was done (${why}).`));
    });
    this.#unref();
  }

  /** Starts a program and waits until it can print. Throws CannotPrint where it cannot, DeskError `cancelled`. */
  static async start(program: PrintingProgram, signal?: AbortSignal): Promise<PrintingProcess> {
    const started = new PrintingProcess(program);
    try {
      await started.#answerTo('ready', startTimeout, signal);
    } catch (error) {
      started.end();
      if (error instanceof CannotPrint || (error instanceof DeskError && error.code === 'cancelled'))
        throw error;
      throw new CannotPrint(error instanceof Error ? error.message : String(error));
    }
    return started;
  }

  /** True where no more jobs can be given to it. */
  get ended(): boolean {
    return this.#ended || this.#child.exitCode !== null || this.#child.signalCode !== null;
  }

  /** Prints one job, and gives what its check found. Throws DeskError: what the process says, `cancelled`, or `failed` where it dies or is too slow. */
  async print(job: PrintJob, signal?: AbortSignal): Promise<PdfCheck> {
    const answer = this.#answerTo(job.id, printTimeout, signal);
    if (!signal?.aborted)
      this.#child.send(job, (error) => {
        if (error) this.#waiting.get(job.id)?.(error);
      });
    try {
      const check = await answer;
      if (!check) throw new Error(`${this.#name} did not say what it checked.`);
      return check;
    } catch (error) {
      if (error instanceof DeskError) throw error;
      throw new DeskError(
        'failed',
        `No PDF was made: ${error instanceof Error ? error.message : String(error)} The HTML file is there; export again for the PDF.`,
        { cause: error },
      );
    }
  }

  /** Has it clean up and end; it is killed where it does not. */
  end(): void {
    if (this.#ended) return;
    this.#ended = true;
    if (this.#child.connected) this.#child.disconnect();
    const kill = setTimeout(() => this.#child.kill('SIGKILL'), endTimeout).unref();
    this.#child.once('close', () => {
      clearTimeout(kill);
    });
  }

  /** Waits for the answer to an id; the desk's own process stays alive meanwhile. */
  #answerTo(id: string, longest: number, signal?: AbortSignal): Promise<PdfCheck | undefined> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) {
        reject(printingCancelled());
        return;
      }
      const timer = setTimeout(() => {
        settle(new Error(`${this.#name} did not answer within ${String(longest / 1000)} seconds.`));
        this.end();
      }, longest);
      const cancel = (): void => {
        settle(printingCancelled());
        // What others wait for goes on; the page that nobody waits for is printed for nothing then.
        if (this.#waiting.size === 0) this.end();
      };
      const settle = (answer: PrintAnswer | Error): void => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', cancel);
        this.#waiting.delete(id);
        if (this.#waiting.size === 0) this.#unref();
        if (answer instanceof Error) reject(answer);
        else if (answer.ok) resolve(answer.check);
        else reject(new DeskError(answer.code, answer.message));
      };
      signal?.addEventListener('abort', cancel, { once: true });
      this.#child.ref();
      this.#child.channel?.ref();
      this.#waiting.set(id, settle);
    });
  }

  #failAll(error: Error): void {
    this.#ended = true;
    for (const settle of [...this.#waiting.values()]) settle(error);
  }

  /** With nothing to wait for, the process does not keep the desk from ending; it ends with it. */
  #unref(): void {
    this.#child.unref();
    this.#child.channel?.unref();
    (this.#child.stderr as { unref?: () => void } | null)?.unref?.();
  }
}
