/** Restores a good version of a damaged or missing file, and opens what needs to be seen next. */
import { messages } from '../words/messages.ts';
import type { AttentionItem, Candidate } from '../../core/recovery/attention.ts';
import { desk } from '../api.ts';
import { headlineOr } from '../words/names.ts';
import { attention } from '../state/attention.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';

/** Throws DeskError; the file is then as it was. */
export async function recover(item: AttentionItem, chosen: Candidate): Promise<void> {
  const came = await desk.recover({ item: item.item, candidate: chosen.candidate });
  attention.recovering = null;
  await attention.load();
  const title = headlineOr(chosen.headline);
  const aside = ['missing', 'older'].includes(item.code) ? [] : [messages.recovery.damagedFileIsKept];
  if (came.kind === 'document') {
    // A saved state in memory is replaced by the restored one.
    const open = workspace.inMemory(came.id);
    if (open && !open.dirty) await open.refresh();
    await workspace.open(came.id);
    toasts.say([messages.recovery.documentRestored(title), ...aside].join(' '));
  } else if (came.kind === 'conflict') {
    // The conflict dialog explains that a good file is there already, and asks which version to keep.
    attention.recovered = came.conflict;
    attention.comparing = came.conflict;
  } else toasts.say([messages.recovery.settingsRestored(title), ...aside].join(' '));
}
