/** A desk without a window: no dialogs, nothing outside. */
import path from 'node:path';
import { createDesk, type Desk } from '../desk.ts';
import type { Printer } from '../ports.ts';
import { programFile } from '../programs.ts';
import { userDataFolder } from '../serve/computer.ts';
import type { CommandTerminal } from './terminal.ts';

const nothing = (): undefined => undefined;

/** Runs a job with a desk and closes the desk even if the job fails, so that its lock is released. */
export async function withDesk(
  { policy }: Pick<CommandTerminal, 'policy'>,
  job: (desk: Desk) => Promise<void>,
  printer: Printer | null = null,
): Promise<void> {
  const desk = createDesk({
    printer,
    policy,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: nothing, openAddress: () => Promise.resolve() },
    emit: nothing,
    renditionWorker: programFile('rendition-worker'),
    spellingWorker: programFile('spelling-worker'),
    renditionCache: path.join(userDataFolder(), 'pictures'),
    lastExports: path.join(userDataFolder(), 'exports'),
  });
  try {
    await job(desk);
  } finally {
    await desk.close();
  }
}
