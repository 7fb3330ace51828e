/** The log, in the computer's file manager. */
import { desk, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';

export async function showLog(): Promise<void> {
  try {
    await desk.showLog({});
  } catch (error) {
    toasts.problem(sentence(error));
  }
}
