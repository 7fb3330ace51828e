/** Which library the desk opens at its start. */
import path from 'node:path';
import { DeskError } from '../../core/contract.ts';
import type { Desk } from '../handlers.ts';

/**
 * Opens the library that was named, else the last one, else none: the window then asks. Where that fails the window opens
 * without a library and says why. `named` is empty where none was.
 */
export async function openFirstLibrary(desk: Desk, named: string): Promise<void> {
  try {
    if (named === '') await desk.openLast();
    else await desk.open(path.resolve(named));
  } catch (error) {
    desk.startWithout(
      error instanceof DeskError
        ? error
        : new DeskError(
            'failed',
            `No library could be opened: ${String(error)}. Open one, or make one of your own.`,
            { cause: error },
          ),
    );
  }
}
