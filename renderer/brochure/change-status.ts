/** Moves one item on its way to readers, from the row in which that is asked for, and takes it back. */
import type { Status } from '../../core/document.ts';
import { sentence } from '../api.ts';
import { changeAll, reversed, setAll } from '../many/change.ts';
import { did, tellNotDone } from '../many/did.ts';
import { documents } from '../state/documents.svelte.ts';
import { person } from '../state/person.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { statusNames } from '../words/names.ts';

/** Gives an item that status where it still has the one that was seen, says so, and offers to take it back. */
export async function changeStatus(id: string, headline: string, from: Status, to: Status): Promise<void> {
  const status = workspace.inMemory(id)?.document.status ?? documents.summary(id)?.status;
  if (status !== from) return;
  const who = await person.forStatus(to);
  if (who === null) return;
  try {
    const { changed, notDone } = await changeAll([id], { status: to }, who);
    tellNotDone(notDone);
    if (changed.length === 0) return;
    did(messages.brochure.warnings.marked(headline, statusNames[to]), {
      label: messages.undo.setTo(statusNames[to]),
      count: 1,
      undo: () => setAll(reversed(changed)),
      redo: () => setAll(changed),
    });
  } catch (error) {
    toasts.problem(sentence(error));
  }
}
