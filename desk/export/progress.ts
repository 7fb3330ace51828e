/** How far an export is. */
import { DeskError, says } from '../../core/desk-error.ts';
import type { DeskEvents } from '../../core/contract.ts';

export interface ProgressOptions {
  onProgress?: ((progress: DeskEvents['export-progress']) => void) | undefined;
  /** Cancels between two files; what is written by then stays. */
  signal?: AbortSignal | undefined;
}

/** Counts the steps of an export, tells them, and stops between two of them where that is asked. */
export class Progress {
  private done = 0;
  private readonly total: number;
  private readonly options: ProgressOptions;
  constructor(total: number, options: ProgressOptions) {
    this.total = total;
    this.options = options;
  }

  /** Begins a step. Throws DeskError `cancelled`. */
  step(step: string): void {
    if (this.options.signal?.aborted) throw new DeskError('cancelled', says('export-cancelled'));
    this.options.onProgress?.({ done: this.done, total: this.total, step });
    this.done += 1;
  }

  finish(): void {
    this.options.onProgress?.({ done: this.total, total: this.total, step: 'Done' });
  }
}
