/** Moves one item on its way to readers, from the row in which that is asked for, and takes it back. */
import type { Status } from '../../core/document.ts';
import { desk, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { statusNames } from '../words/names.ts';

/** Gives an item another status where it still has the one that was seen; true where it has now. */
async function change(id: string, from: Status, to: Status): Promise<boolean> {
  try {
    const open = workspace.inMemory(id);
    if (open) {
      if (open.document.status !== from) return false;
      open.edit({ status: to });
      return await open.flush();
    }
    const { document, rev } = await desk.read({ id });
    if (document.status !== from) return false;
    await desk.save({ document: { ...document, status: to }, rev });
    return true;
  } catch (error) {
    toasts.problem(sentence(error));
    return false;
  }
}

/** Changes it, says so, and offers to take it back. */
export async function changeStatus(id: string, headline: string, from: Status, to: Status): Promise<void> {
  if (!(await change(id, from, to))) return;
  toasts.say(messages.brochure.warnings.marked(headline, statusNames[to]), {
    label: messages.common.undo,
    run: () => void change(id, to, from),
  });
}
