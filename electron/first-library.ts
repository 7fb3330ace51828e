/** Which library the desk opens at its start. */
import { app } from 'electron';
import { existsSync } from 'node:fs';
import { cp, mkdir, rename } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../core/contract.ts';
import type { Desk } from '../desk/handlers.ts';

/** Folder of the sample library as shipped; it is only ever read. */
const shippedSample = (): string =>
  app.isPackaged
    ? path.join(process.resourcesPath, 'sample-library')
    : path.join(app.getAppPath(), 'data', 'library');

/**
 * Opens the library named on the command line, else the last one, else a copy of the sample library. Where that
 * fails the window opens without a library and says why.
 */
export async function openFirstLibrary(desk: Desk, named: string): Promise<void> {
  try {
    if (named !== '') await desk.open(path.resolve(named));
    else if (!(await desk.openLast())) await openSample(desk);
  } catch (error) {
    desk.startWithout(
      error instanceof DeskError
        ? error
        : new DeskError('failed', `No library could be opened: ${String(error)}. Open or create one.`, {
            cause: error,
          }),
    );
  }
}

async function openSample(desk: Desk): Promise<void> {
  const working = path.join(app.getPath('userData'), 'Sample library');
  if (!existsSync(working)) {
    const fresh = `${working}.new`;
    await mkdir(path.dirname(working), { recursive: true });
    await cp(shippedSample(), fresh, { recursive: true });
    await rename(fresh, working);
  }
  await desk.open(working);
}
