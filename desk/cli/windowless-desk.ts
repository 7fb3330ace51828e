/** A desk without a window: no dialogs, nothing outside. */
import { createDesk, type Desk } from '../desk.ts';
import type { Printer } from '../ports.ts';

const nothing = (): undefined => undefined;

/** Does a job with a desk, and closes it whatever comes of the job, so that its lock is given up. */
export async function withDesk(
  job: (desk: Desk) => Promise<void>,
  printer: Printer | null = null,
): Promise<void> {
  const desk = createDesk({
    printer,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: nothing, openAddress: () => Promise.resolve() },
    emit: nothing,
  });
  try {
    await job(desk);
  } finally {
    await desk.close();
  }
}
