/** The items of a translated brochure: those that have been translated meanwhile go in, and missing ones are begun. */
import type { Brochure } from '../../core/document.ts';
import type { NotDone } from '../../core/many/change.ts';
import { withItemsIn, withLayoutsIn } from '../../core/translations/begin-brochure.ts';
import { beginTranslation } from '../../core/translations/begin-translation.ts';
import { desk } from '../api.ts';
import { did } from '../many/did.ts';
import { working } from '../many/working.ts';
import { documents } from '../state/documents.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';

const words = messages.translations;
type Open = OpenDocument<Brochure>;

/** Puts translations into the places of their originals, as an edit. */
export function putIn(open: Open, found: ReadonlyMap<string, string>): void {
  const { items, layouts } = open.document;
  open.edit({ items: withItemsIn(items, found), layouts: withLayoutsIn(layouts, found) }, words.putInLabel);
}

/** Begins a translation of each of these items and puts it in the place of its original. All of it is one step. */
export const beginItems = (open: Open, missing: readonly string[]): Promise<void> =>
  working(async () => {
    const { language, items, layouts } = open.document;
    const found = new Map<string, string>();
    let revs: Record<string, number> = {};
    for (const id of missing) {
      const unsaved = workspace.inMemory(id);
      if (unsaved && !(await unsaved.flush())) {
        toasts.problem(messages.many.notSaved);
        continue;
      }
      const { document } = await desk.read({ id });
      if (document.kind !== 'news') continue;
      await desk.keepState({ id });
      const from = beginTranslation(document, language, new Date().toISOString());
      const made = await desk.create({ kind: 'news', from });
      found.set(id, made.document.id);
      revs[made.document.id] = made.rev;
    }
    if (found.size === 0) return;
    const before = { items, layouts };
    const after = { items: withItemsIn(items, found), layouts: withLayoutsIn(layouts, found) };
    const set = async (from: typeof before, to: typeof before): Promise<NotDone[]> => {
      const now = workspace.inMemory(open.id) as Open | undefined;
      const headline = open.document.title;
      if (now?.document.items.join() !== from.items.join())
        return [{ id: open.id, headline, reason: messages.many.orderChangedSince }];
      now.put(to, null);
      return (await now.flush()) ? [] : [{ id: open.id, headline, reason: messages.many.notSaved }];
    };
    await set(before, after);
    did(words.beganMissing(found.size), {
      label: words.beginMissingLabel,
      count: found.size,
      undo: async () => {
        const kept = await set(after, before);
        if (kept.length > 0) return kept;
        return (await desk.removeMany({ ids: Object.keys(revs), revs })).notDone;
      },
      redo: async () => {
        const { restored, notDone } = await desk.restoreMany({ ids: [...found.values()] });
        revs = Object.fromEntries(restored.map(({ id, rev }) => [id, rev]));
        return [...notDone, ...(await set(before, after))];
      },
    });
    await documents.whole();
  });
