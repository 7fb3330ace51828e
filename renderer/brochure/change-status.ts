/** Moves one item on its way to readers, from the row in which that is asked for, and takes it back. */
import type { Status } from '../../core/document.ts';
import { desk, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { StepGone, undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';
import { statusNames } from '../words/names.ts';

/** Gives an item another status where it still has the one that was seen. Throws `StepGone` where it has not. */
async function change(id: string, from: Status, to: Status): Promise<void> {
  const open = workspace.inMemory(id);
  const { document, rev } = open ?? (await desk.read({ id }));
  if (document.status !== from)
    throw new StepGone(messages.undo.changedSince(messages.undo.setTo(statusNames[document.status])));
  if (open) {
    open.put({ status: to }, null);
    if (!(await open.flush())) throw new Error(messages.history.notRestoredUnsaved);
  } else await desk.save({ document: { ...document, status: to }, rev });
}

/** Changes it, says so, and offers to take it back. */
export async function changeStatus(id: string, headline: string, from: Status, to: Status): Promise<void> {
  try {
    await change(id, from, to);
  } catch (error) {
    if (!(error instanceof StepGone)) toasts.problem(sentence(error));
    return;
  }
  undoStack.push({
    label: messages.undo.setTo(statusNames[to]),
    undo: () => change(id, to, from),
    redo: () => change(id, from, to),
  });
  toasts.did(messages.brochure.warnings.marked(headline, statusNames[to]));
}
