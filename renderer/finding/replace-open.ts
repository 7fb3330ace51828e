/** Replaces hits in the open item, as one step that can be taken back. */
import type { Hit } from '../../core/finding/find-in-document.ts';
import { replaceInDocument, unasked } from '../../core/finding/replace-in-document.ts';
import { putDocument } from '../checks/put-document.ts';
import { refusesEdit } from '../state/fixed-edition.ts';
import { itemFinding } from '../state/item-finding.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';

/** Replaces the hit with this key, asked for as it is; without one, all that nothing speaks against. */
export function replaceInOpen(key?: string): void {
  const open = workspace.edited;
  if (!open || !mayWrite()) return;
  const { needle, becomes } = itemFinding;
  const before = open.whole();
  if (refusesEdit(before, { title: becomes })) return;
  const takes = key === undefined ? unasked : (hit: Hit): boolean => hit.key === key;
  const { document: after, replaced, refused } = replaceInDocument(before, { needle, becomes }, takes);
  if (refused.length > 0) toasts.say(messages.finding.refused);
  if (replaced === 0) return;
  undoStack.together(messages.finding.step(needle.words, becomes), () => putDocument(open, after));
  if (key === undefined) toasts.did(messages.finding.replaced(replaced));
}
