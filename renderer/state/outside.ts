/** Another program changed a file of the library: what becomes of the document on the sheet. */
import { tick } from 'svelte';
import { titleOf } from '../../core/listing.ts';
import { on } from '../api.ts';
import { editing } from '../editor/editing.svelte.ts';
import { headlineOr } from '../news/names.ts';
import { library } from './library.svelte.ts';
import { toasts } from './toasts.svelte.ts';
import { workspace } from './workspace.svelte.ts';

export const followOutside = (): (() => void) =>
  on('changed-outside', ({ id, change }) => {
    const open = workspace.current;
    if (open?.id !== id) return;
    // Words that are unsaved stay on the sheet; saving them finds the conflict, and keeps them on the disk.
    if (open.dirty) void open.flush();
    else if (change === 'removed')
      toasts.say(`“${headlineOr(titleOf(open.document))}” was removed by another program.`);
    else void reload();
  });

/** Shows the new text, with the cursor about where it was: the next key must not land elsewhere. */
async function reload(): Promise<void> {
  const { editor } = editing;
  const cursor = editor?.isFocused ? editor.state.selection.from : null;
  const replaced = await workspace.current?.refresh().catch(() => false); // damage is told by the library itself
  if (!replaced) return;
  if (cursor !== null) {
    await tick();
    editing.editor?.commands.focus(Math.min(cursor, editing.editor.state.doc.content.size));
  }
  // Where another desk writes, its words are expected.
  if (!library.isReadOnly) toasts.say('Changed by another program; the new text is shown.');
}
