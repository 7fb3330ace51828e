/** Updates the open document when another program changes its file. */
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
    // Unsaved changes stay open; saving them detects the conflict and keeps a copy.
    if (open.dirty) void open.flush();
    else if (change === 'removed')
      toasts.say(messages.conflicts.removedByOther(headlineOr(titleOf(open.document))));
    else void reload();
  });

/** Shows the new text, keeping the cursor where possible. */
async function reload(): Promise<void> {
  const replaced = await workspace.current?.refresh().catch(() => false); // damaged files are reported by the library
  if (!replaced) return;
  // While another desk writes to the library, changes are expected.
  if (!library.isReadOnly) toasts.say(messages.conflicts.changedByOther);
}
