/** Which library the desk opens at its start. */
import path from 'node:path';
import { DeskError } from '../core/desk-error.ts';
import type { Desk } from './desk.ts';

/**
 * Opens the library that was named, else the last one, else none: the page then asks. `named` is empty where none was.
 * Where that fails the desk goes on without a library and says why; that is given back, else null.
 */
export async function openFirstLibrary(desk: Desk, named: string): Promise<DeskError | null> {
  try {
    if (named === '') await desk.openLast();
    else await desk.open(path.resolve(named));
    return null;
  } catch (error) {
    const why =
      error instanceof DeskError
        ? error
        : new DeskError(
            'failed',
            `No library could be opened: ${String(error)}. Open one, or create your own.`,
            { cause: error },
          );
    desk.startWithout(why);
    return why;
  }
}
