/** One piece of work on many documents at a time, with how far it is. */
import { DeskError } from '../../core/desk-error.ts';
import { on, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';
import { selection } from './selection.svelte.ts';

let present = Promise.resolve();

/** Ends with the work under way, whatever becomes of it. */
export const presentWork = (): Promise<void> => present;

/** Does it, and shows how far it is. Throws what it throws, and DeskError while other work is under way. */
export async function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  if (selection.progress !== null) throw new DeskError('refused', messages.many.busy);
  selection.progress = { done: 0, total: 0 };
  let end = (): void => undefined;
  present = new Promise((resolve) => (end = resolve));
  const stop = on('many-progress', (progress) => (selection.progress = progress));
  try {
    return await work();
  } finally {
    stop();
    selection.progress = null;
    end();
  }
}

/** The same for what an editor asked for: a failure is told. Nothing is done where the library can only be read. */
export async function working(work: () => Promise<void>): Promise<void> {
  if (!mayWrite()) return;
  try {
    await oneAtATime(work);
  } catch (error) {
    toasts.problem(sentence(error));
  }
}
