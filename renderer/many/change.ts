/** Changes fields of many documents, those with unsaved words among them, and takes that back. */
import {
  hasValues,
  isNothing,
  valuesAfter,
  valuesOf,
  type Change,
  type ChangedValues,
  type ManyChanged,
  type NotDone,
} from '../../core/many/change.ts';
import type { Who } from '../../core/people/status.ts';
import { titleOf } from '../../core/list/listing.ts';
import { desk } from '../api.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';

/** Those that are open or have unsaved words here, and the others. */
export function apart(ids: readonly string[]): { open: OpenDocument[]; others: string[] } {
  const open: OpenDocument[] = [];
  const others: string[] = [];
  for (const id of ids) {
    const found = workspace.inMemory(id);
    if (found) open.push(found);
    else others.push(id);
  }
  return { open, others };
}

export const notDoneTo = (open: OpenDocument, reason: string): NotDone => ({
  id: open.id,
  headline: titleOf(open.document),
  reason,
});

/** Makes a change in documents: in those that are open here as an edit, so that the editor keeps its place and its words. */
export async function changeAll(ids: readonly string[], change: Change, who: Who): Promise<ManyChanged> {
  const { open, others } = apart(ids);
  const here = open.map((one): ChangedValues | NotDone | null => {
    const found = valuesAfter(one.whole(), change, who);
    if ('refused' in found) return notDoneTo(one, found.refused);
    if (isNothing(found.values)) return null;
    return { id: one.id, before: valuesOf(one.document, found.values), after: found.values };
  });
  const refused = here.flatMap((one) => (one !== null && 'reason' in one ? [one] : []));
  const edited = await edit(here.flatMap((one) => (one !== null && 'after' in one ? [one] : [])));
  const there =
    others.length > 0 ? await desk.changeMany({ ids: others, change }) : { changed: [], notDone: [] };
  return {
    changed: [...edited.changed, ...there.changed],
    notDone: [...refused, ...edited.notDone, ...there.notDone],
  };
}

/** Gives documents the values `after` where they still have those of `before`. */
export async function setAll(changes: readonly ChangedValues[]): Promise<readonly NotDone[]> {
  const here = changes.filter(({ id }) => workspace.inMemory(id));
  const others = changes.filter((one) => !here.includes(one));
  const edited = await edit(here);
  const there = others.length > 0 ? await desk.setValues({ changes: others }) : { notDone: [] };
  return [...edited.notDone, ...there.notDone];
}

async function edit(changes: readonly ChangedValues[]): Promise<ManyChanged> {
  const changed: ChangedValues[] = [];
  const notDone: NotDone[] = [];
  for (const one of changes) {
    const open = workspace.inMemory(one.id);
    if (!open) continue;
    if (!hasValues(open.document, one.before) && !hasValues(open.document, one.after)) {
      notDone.push(notDoneTo(open, messages.many.changedSince));
      continue;
    }
    // Not a step of its own: all of the documents are one.
    open.put({ ...one.after }, null);
    if (await open.flush()) changed.push(one);
    else notDone.push(notDoneTo(open, messages.many.notSaved));
  }
  return { changed, notDone };
}

/** The way back. */
export const reversed = (changes: readonly ChangedValues[]): ChangedValues[] =>
  changes.map(({ id, before, after }) => ({ id, before: after, after: before }));
