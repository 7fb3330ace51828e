/** Replaces hits in the open item, as one step that can be taken back. */
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import type { Document } from '../../core/document.ts';
import type { Hit } from '../../core/finding/find-in-document.ts';
import { replaceInDocument, unasked } from '../../core/finding/replace-in-document.ts';
import { desk } from '../api.ts';
import { putDocument } from '../checks/put-document.ts';
import { itemFinding } from '../state/item-finding.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { StepGone, undoStack } from '../undo/undo-stack.svelte.ts';
import { messages } from '../words/messages.ts';

/** Replaces the hit with this key, asked for as it is; without one, all that nothing speaks against. */
export function replaceInOpen(key?: string): void {
  const open = workspace.current;
  if (!open || !mayWrite()) return;
  const { needle, becomes } = itemFinding;
  const before = open.whole();
  const takes = key === undefined ? unasked : (hit: Hit): boolean => hit.key === key;
  const { document: after, replaced, refused } = replaceInDocument(before, { needle, becomes }, takes);
  if (refused.length > 0) toasts.say(messages.finding.refused);
  if (replaced === 0) return;
  putDocument(open, after);
  const stands = open.whole();
  undoStack.push({
    label: messages.finding.step(needle.words, becomes),
    undo: () => put(stands, before),
    redo: () => put(before, stands),
  });
  if (key === undefined) toasts.did(messages.finding.replaced(replaced));
}

/** Puts one state in the place of another; throws `StepGone` where something else stands there by now. */
async function put(from: Document, to: Document): Promise<void> {
  const gone = new StepGone(messages.finding.changedSince);
  const open = workspace.current;
  if (open?.id === from.id) {
    if (!sayTheSame(open.whole(), from)) throw gone;
    putDocument(open, to);
    return;
  }
  await workspace.inMemory(from.id)?.flush();
  const { document, rev } = await desk.read({ id: from.id });
  if (!sayTheSame(document, from)) throw gone;
  await desk.save({ document: to, rev });
}
