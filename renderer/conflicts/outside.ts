/** Another program changed a file of the library: what becomes of the document on the sheet. */
import { messages } from '../words/messages.ts';
import { titleOf } from '../../core/list/listing.ts';
import { on } from '../api.ts';
import { headlineOr } from '../words/names.ts';
import { library } from '../state/library.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

export const followOutside = (): (() => void) =>
  on('changed-outside', ({ id, change }) => {
    const open = workspace.current;
    if (open?.id !== id) return;
    // Words that are unsaved stay on the sheet; saving them finds the conflict, and keeps them on the disk.
    if (open.dirty) void open.flush();
    else if (change === 'removed')
      toasts.say(messages.conflicts.removedByOther(headlineOr(titleOf(open.document))));
    else void reload();
  });

/** Shows the new text; the cursor stays at its words. */
async function reload(): Promise<void> {
  const replaced = await workspace.current?.refresh().catch(() => false); // damage is told by the library itself
  if (!replaced) return;
  // Where another desk writes, its words are expected.
  if (!library.isReadOnly) toasts.say(messages.conflicts.changedByOther);
}
