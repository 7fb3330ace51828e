/** A desk without a window: no dialogs, nothing outside. */
import { createDesk, type Desk } from '../handlers.ts';
import type { Printer } from '../ports.ts';

const nothing = (): undefined => undefined;

export const windowlessDesk = (printer: Printer | null = null): Desk =>
  createDesk({
    printer,
    dialogs: { chooseFolder: () => Promise.resolve(null), chooseFiles: () => Promise.resolve(null) },
    outside: { showInFolder: nothing, openAddress: () => Promise.resolve() },
    emit: nothing,
  });
