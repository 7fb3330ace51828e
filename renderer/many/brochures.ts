/** Puts news items of the list into a brochure, and takes that back. */
import { DeskError } from '../../core/desk-error.ts';
import type { NotDone } from '../../core/many/change.ts';
import { desk, sentence } from '../api.ts';
import { documents } from '../state/documents.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { mayWrite } from '../state/writes.ts';
import { messages } from '../words/messages.ts';
import { headlineOr } from '../words/names.ts';
import { did, didMake } from './did.ts';
import { selection } from './selection.svelte.ts';

const words = messages.many;
const isSame = (a: readonly string[], b: readonly string[]): boolean => a.join('\n') === b.join('\n');

/** Gives a brochure another order, made of the one that it has; null leaves it. Gives both. Throws DeskError. */
async function reorder(
  id: string,
  make: (items: readonly string[]) => string[] | null,
): Promise<{ before: string[]; after: string[] } | null> {
  const open = workspace.inMemory(id);
  if (open) {
    if (open.document.kind !== 'brochure') return null;
    if (open.document.frozen) throw new DeskError('refused', messages.brochure.edition.staysAsItIs);
    const before = open.document.items;
    const after = make(before);
    if (after === null) return null;
    open.put({ items: after }, null);
    if (!(await open.flush())) throw new DeskError('failed', words.notSaved);
    return { before, after };
  }
  const { document, rev } = await desk.read({ id });
  if (document.kind !== 'brochure') return null;
  if (document.frozen) throw new DeskError('refused', messages.brochure.edition.staysAsItIs);
  const after = make(document.items);
  if (after === null) return null;
  await desk.save({ document: { ...document, items: after }, rev });
  return { before: document.items, after };
}

/** Puts items after those that a brochure has; those that are in it already stay where they are. */
export async function addToBrochure(id: string, ids: readonly string[]): Promise<void> {
  if (!mayWrite()) return;
  const title = headlineOr(documents.summary(id)?.headline ?? '');
  try {
    const done = await reorder(id, (items) => {
      const added = ids.filter((one) => !items.includes(one));
      return added.length === 0 ? null : [...items, ...added];
    });
    if (!done) {
      toasts.say(words.nothingToDo);
      return;
    }
    workspace.rememberFor('brochure', id);
    const { before, after } = done;
    const set = async (from: string[], to: string[]): Promise<NotDone[]> => {
      const changed = await reorder(id, (items) => (isSame(items, from) ? to : null));
      return changed ? [] : [{ id, headline: title, reason: words.orderChangedSince }];
    };
    did(words.added(after.length - before.length, title), {
      label: words.addToBrochure(title),
      count: 1,
      undo: () => set(after, before),
      redo: () => set(before, after),
    });
  } catch (error) {
    toasts.problem(words.named(title, sentence(error)));
  }
}

/** Makes a brochure of items and opens it, ready for its title. */
export async function makeBrochure(ids: readonly string[]): Promise<void> {
  if (!mayWrite()) return;
  try {
    const made = await desk.create({ kind: 'brochure', from: { items: [...ids] } });
    didMake(made, words.madeBrochure(ids.length), words.makeBrochure);
    selection.clear();
    await workspace.open(made.document.id);
  } catch (error) {
    toasts.problem(sentence(error));
  }
}
