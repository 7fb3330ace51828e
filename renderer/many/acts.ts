/** What is done to one or many documents of the list. Each is one act, with one message and one Undo. */
import type { Kind, Status, Tag } from '../../core/document.ts';
import type { Change, NotDone } from '../../core/many/change.ts';
import type { Language } from '../../core/languages/words.ts';
import { desk } from '../api.ts';
import { documents } from '../state/documents.svelte.ts';
import { addPerson, person } from '../state/person.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { longDate } from '../words/house-dates.ts';
import { headlineOr, languageNames, statusNames } from '../words/names.ts';
import { apart, changeAll, notDoneTo, reversed, setAll } from './change.ts';
import { did, tellNotDone, type Deed } from './did.ts';
import { working } from './working.ts';
import { selection } from './selection.svelte.ts';

const words = messages.many;
const { people } = messages;
const kindOf = (ids: readonly string[]): Kind => documents.summary(ids[0] ?? '')?.kind ?? 'news';
const nameOf = (id: string | undefined): string => headlineOr(documents.summary(id ?? '')?.headline ?? '');

async function change(
  ids: readonly string[],
  asked: Change,
  label: string,
  say: (n: number, kind: Kind, one: string) => string,
): Promise<void> {
  const kind = kindOf(ids);
  const who = await person.forStatus(asked.status ?? 'draft');
  if (who === null) return;
  await working(async () => {
    const { changed, notDone } = await changeAll(ids, asked, who);
    tellNotDone(notDone);
    if (changed.length > 0)
      did(say(changed.length, kind, nameOf(changed[0]?.id)), {
        label,
        count: changed.length,
        undo: () => setAll(reversed(changed)),
        redo: () => setAll(changed),
      });
    else if (notDone.length === 0) toasts.say(words.nothingToDo);
  });
}

export const setStatus = (ids: readonly string[], status: Status): Promise<void> =>
  change(ids, { status }, words.said(statusNames[status]), (n, kind, one) =>
    words.setTo(n, kind, statusNames[status], one),
  );

export const setLanguage = (ids: readonly string[], language: Language): Promise<void> =>
  change(ids, { language }, words.setLanguage(languageNames[language]), (n, kind) =>
    words.inLanguage(n, kind, languageNames[language]),
  );

export const addTag = (ids: readonly string[], { id, name }: Tag): Promise<void> =>
  change(ids, { addTags: [id] }, words.tag(name), (n, kind) => words.tagged(n, kind, name));

export const removeTagFrom = (ids: readonly string[], { id, name }: Tag): Promise<void> =>
  change(ids, { removeTags: [id] }, words.untag(name), (n, kind) => words.untagged(n, kind, name));

/** "3 items", or the headline of the only one. */
const thingsOf = (n: number, kind: Kind, one: string): string =>
  n === 1 ? words.quoted(one) : words.chosen(n, kind);

/** Assigns documents to somebody, who becomes one of the office's people; empty: to nobody. */
export async function assign(ids: readonly string[], assignedTo: string): Promise<void> {
  await addPerson(assignedTo);
  await change(ids, { assignedTo }, people.assignedLabel(assignedTo), (n, kind, one) =>
    people.assigned(thingsOf(n, kind, one), assignedTo, n),
  );
}

/** `due`: an ISO day, or null for none. */
export function setDue(ids: readonly string[], due: string | null): Promise<void> {
  const day = due === null ? '' : longDate({ start: due }, null);
  return change(ids, { due }, people.dueLabel(day), (n, kind, one) =>
    people.nowDue(thingsOf(n, kind, one), day, n),
  );
}

export const setNote = (ids: readonly string[], note: string): Promise<void> =>
  change(ids, { note }, people.noteLabel, (n, kind, one) => people.noteChanged(thingsOf(n, kind, one)));

/** Moves documents to the trash and opens the next of the list. One whose words cannot be saved stays, and is named. */
export async function moveToTrash(ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  const kind = kindOf(ids);
  const one = nameOf(ids[0]);
  const next = selection.neighbourOf(ids);
  await working(async () => {
    const unsaved: NotDone[] = [];
    for (const open of apart(ids).open)
      if (!(await open.flush())) unsaved.push(notDoneTo(open, words.notSaved));
    const going = ids.filter((id) => !unsaved.some((left) => left.id === id));
    const { removed, notDone } = await desk.removeMany({ ids: going });
    tellNotDone([...unsaved, ...notDone]);
    if (removed.length === 0) return;
    selection.clear();
    did(words.trashed(removed.length, kind, one), trashDeed(removed));
    if (next !== null) await workspace.open(next);
  });
}

function trashDeed(removed: readonly string[]): Deed {
  let revs: Record<string, number> = {};
  return {
    label: words.moveToTrash,
    count: removed.length,
    undo: async () => {
      const { restored, notDone } = await desk.restoreMany({ ids: [...removed] });
      revs = Object.fromEntries(restored.map(({ id, rev }) => [id, rev]));
      const [one] = restored;
      if (one && restored.length === 1) await workspace.open(one.id);
      return notDone;
    },
    redo: async () => (await desk.removeMany({ ids: Object.keys(revs), revs })).notDone,
  };
}

/** Copies documents as drafts; the copy of a single one is opened. */
export async function duplicate(ids: readonly string[]): Promise<void> {
  const kind = kindOf(ids);
  const one = nameOf(ids[0]);
  await working(async () => {
    const unsaved: NotDone[] = [];
    for (const open of apart(ids).open)
      if (!(await open.flush())) unsaved.push(notDoneTo(open, words.notSaved));
    const copied = ids.filter((id) => !unsaved.some((left) => left.id === id));
    const { made, notDone } = await desk.duplicate({ ids: copied });
    tellNotDone([...unsaved, ...notDone]);
    if (made.length === 0) return;
    let revs = Object.fromEntries(made.map(({ id, rev }) => [id, rev]));
    did(words.duplicated(made.length, kind, one), {
      label: words.duplicateLabel,
      count: made.length,
      undo: async () => (await desk.removeMany({ ids: Object.keys(revs), revs })).notDone,
      redo: async () => {
        const back = await desk.restoreMany({ ids: Object.keys(revs) });
        revs = Object.fromEntries(back.restored.map(({ id, rev }) => [id, rev]));
        return back.notDone;
      },
    });
    const [first] = made;
    if (first && made.length === 1) {
      selection.clear();
      await workspace.open(first.id);
    }
  });
}
