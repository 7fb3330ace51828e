/** Joins documents that exist as translations of each other, and parts them: each is one act with one Undo. */
import type { ChangedValues } from '../../core/many/change.ts';
import type { Summary } from '../../core/list/listing.ts';
import { saidDigest } from '../../core/translations/said-digest.ts';
import { link, linkCandidates, unlink, type Relinked, type Standing } from '../../core/translations/link.ts';
import { rootOf } from '../../core/translations/language-set.ts';
import { desk } from '../api.ts';
import { reversed, setAll } from '../many/change.ts';
import { did, tellNotDone } from '../many/did.ts';
import { working } from '../many/working.ts';
import { documents } from '../state/documents.svelte.ts';
import type { OpenDocument } from '../state/open-document.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { headlineOr, nameOfLanguage } from '../words/names.ts';

const words = messages.translations;

/** What the open document is to become. */
export type Part = 'translation' | 'original';

const find = (id: string): Summary | undefined => documents.summary(id);

/** A document as the list has it, with what was typed in it since. */
function asOpen(summary: Summary): Summary {
  const open = workspace.inMemory(summary.id);
  if (!open) return summary;
  const { language, translation } = open.document;
  return { ...summary, language, translation, said: saidDigest(open.whole()) };
}

/** The documents that the open one can be joined with that way. */
export function candidates(open: OpenDocument, part: Part): Summary[] {
  const one = find(open.id);
  return one ? linkCandidates(asOpen(one), documents.all, part) : [];
}

const asValues = (changes: readonly Relinked[]): ChangedValues[] =>
  changes.map(({ id, before, after }) => ({
    id,
    before: { translation: before },
    after: { translation: after },
  }));

async function relink(changes: readonly Relinked[], message: string, label: string): Promise<void> {
  const values = asValues(changes);
  const notDone = await setAll(values);
  tellNotDone(notDone);
  if (notDone.length >= values.length) return;
  const done = values.filter(({ id }) => !notDone.some((one) => one.id === id));
  did(message, {
    label,
    count: done.length,
    undo: () => setAll(reversed(done)),
    redo: () => setAll(done),
  });
}

/** Joins the open document with another one. */
export const linkWith = (
  open: OpenDocument,
  otherId: string,
  part: Part,
  standing: Standing,
): Promise<void> =>
  working(async () => {
    const [own, other] = [find(open.id), find(otherId)];
    if (!own || !other) return;
    if (!(await open.flush())) {
      toasts.problem(messages.many.notSaved);
      return;
    }
    const all = documents.all.map(asOpen);
    const [one, two] = [asOpen(own), asOpen(other)];
    const [translation, original] = part === 'translation' ? [one, two] : [two, one];
    const made = link({ translation, original, standing, at: new Date().toISOString() }, all);
    if ('refused' in made) {
      const { refused } = made;
      toasts.problem(
        refused.kind === 'language-taken'
          ? words.languageTaken(
              nameOfLanguage(refused.language),
              headlineOr(find(refused.by)?.headline ?? ''),
            )
          : words.cannotLink,
      );
      return;
    }
    // What the translation is compared with later has to be there.
    if (standing === 'now') await desk.keepState({ id: rootOf(original, find) }).catch(() => undefined);
    await relink(
      made.changes,
      words.linked(
        headlineOr(translation.headline),
        nameOfLanguage(translation.language),
        headlineOr(original.headline),
      ),
      words.link,
    );
  });

/** Makes a translation a document of its own. */
export const partFromSet = (id: string): Promise<void> =>
  working(async () => {
    const one = find(id);
    const parted = one && unlink(asOpen(one));
    if (parted) await relink([parted], words.partedOne(headlineOr(one.headline)), words.part);
  });
