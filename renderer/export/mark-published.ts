/** Marks cleared items as Published once they have gone out, and takes that back. */
import { sentence } from '../api.ts';
import { changeAll, reversed, setAll } from '../many/change.ts';
import { did } from '../many/did.ts';
import { documents } from '../state/documents.svelte.ts';
import { person } from '../state/person.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { statusNames } from '../words/names.ts';

/** Marks those that are still cleared, says so, and offers to take it back. */
export async function markPublished(ids: readonly string[]): Promise<void> {
  const statusOf = (id: string): string | undefined =>
    workspace.inMemory(id)?.document.status ?? documents.summary(id)?.status;
  const cleared = ids.filter((id) => statusOf(id) === 'cleared');
  const who = await person.forStatus('published');
  if (who === null) return;
  try {
    const { changed, notDone } = await changeAll(cleared, { status: 'published' }, who);
    if (notDone.length > 0)
      toasts.problem(messages.export.notMarked(notDone.length, notDone[0]?.reason ?? ''));
    if (changed.length === 0) return;
    did(messages.export.markedPublished(changed.length), {
      label: messages.undo.setTo(statusNames.published),
      count: changed.length,
      undo: async () => {
        const left = await setAll(reversed(changed));
        toasts.say(messages.export.clearedAgain(changed.length - left.length));
        return left;
      },
      redo: () => setAll(changed),
    });
  } catch (error) {
    toasts.problem(sentence(error));
  }
}
