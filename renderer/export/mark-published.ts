/** Marks cleared items as Published once they have gone out, and takes that back. */
import { messages } from '../words/messages.ts';
import type { Status } from '../../core/document.ts';
import { desk, sentence } from '../api.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';
import { statusNames } from '../words/names.ts';

/** Changes the status of documents that have another one; gives the ids of those that were changed. */
async function change(ids: readonly string[], from: Status, to: Status): Promise<string[]> {
  const changed: string[] = [];
  const failed: string[] = [];
  for (const id of ids)
    try {
      const open = workspace.inMemory(id);
      if (open) {
        if (open.document.status !== from) continue;
        open.put({ status: to }, null);
        await open.flush();
      } else {
        const { document, rev } = await desk.read({ id });
        if (document.status !== from) continue;
        await desk.save({ document: { ...document, status: to }, rev });
      }
      changed.push(id);
    } catch (error) {
      failed.push(sentence(error));
    }
  if (failed.length > 0) toasts.problem(messages.export.notMarked(failed.length, failed[0] ?? ''));
  return changed;
}

/** Marks them, says so, and offers to take it back. */
export async function markPublished(ids: readonly string[]): Promise<void> {
  const changed = await change(ids, 'cleared', 'published');
  if (changed.length === 0) return;
  let marked = changed;
  undoStack.push({
    label: messages.undo.setTo(statusNames.published),
    undo: async () => {
      marked = await change(marked, 'published', 'cleared');
      toasts.say(messages.export.clearedAgain(marked.length));
    },
    redo: async () => {
      marked = await change(marked, 'cleared', 'published');
    },
  });
  toasts.did(messages.export.markedPublished(changed.length));
}
