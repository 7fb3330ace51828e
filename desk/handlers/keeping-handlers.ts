/** What is kept around documents: versions, conflicts, words that a crash left behind. */
import { checkBody } from '../../core/body/body.ts';
import { DeskError, type DeskApi } from '../../core/contract.ts';
import type { Leftover } from '../../core/history/version.ts';
import type { Journal } from '../drafts/journal.ts';
import type { KeptTypedWords } from '../drafts/typed-words.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type KeepingRequests = Pick<
  DeskApi,
  | 'versions'
  | 'readVersion'
  | 'restoreVersion'
  | 'conflicts'
  | 'readConflict'
  | 'resolveConflict'
  | 'noteDraft'
  | 'leftovers'
  | 'restoreDraft'
  | 'discardDraft'
  | 'typedWords'
  | 'noteTyped'
>;

export const keepingHandlers = (
  session: Session,
  journal: Journal | null,
  typed: KeptTypedWords | null,
): KeepingRequests => {
  const leftovers = async (): Promise<Leftover[]> => (await journal?.leftovers(session.library)) ?? [];
  return {
    versions: handle('versions', async ({ id }) => {
      const { history } = session.kept;
      const [versions, use] = await Promise.all([history.versions(id), history.usage()]);
      return { versions, use, trouble: history.trouble };
    }),
    readVersion: handle('readVersion', async ({ id, version }) =>
      session.kept.history.readVersion(id, version),
    ),
    restoreVersion: handle('restoreVersion', async ({ id, version }) =>
      session.kept.history.restoreVersion(id, version),
    ),
    conflicts: handle('conflicts', async () => session.kept.conflicts.conflicts()),
    readConflict: handle('readConflict', async ({ conflict }) =>
      session.kept.conflicts.readConflict(conflict),
    ),
    resolveConflict: handle('resolveConflict', async ({ conflict, choice }) => {
      const settled = await session.kept.conflicts.resolve(conflict, choice);
      session.tellAttention();
      return settled;
    }),
    noteDraft: handle('noteDraft', async ({ document, rev }, arrived) => {
      await journal?.note(session.library, document, rev, arrived);
    }),
    leftovers: handle('leftovers', leftovers),
    restoreDraft: handle('restoreDraft', async ({ draft }) => {
      const { library } = session;
      const found = (await leftovers()).find((left) => left.draft === draft);
      if (!found) throw new DeskError('not-found', 'There are no such words any more.');
      const { document, rev, stored } = found;
      if (document.kind !== 'brochure') checkBody(document.body);
      if (stored && stored.rev !== rev) {
        await session.keepConflict(document, rev);
        await journal?.discard(draft);
        return null;
      }
      const saved = stored ? await library.save(document, rev) : await library.create(document);
      await journal?.discard(draft);
      session.tellAttention();
      return saved;
    }),
    discardDraft: handle('discardDraft', async ({ draft }) => {
      await journal?.discard(draft);
      session.tellAttention();
    }),
    typedWords: handle('typedWords', async () => (await typed?.read(session.library)) ?? {}),
    noteTyped: handle('noteTyped', async ({ of, fields }) => {
      await typed?.note(session.library, of, fields);
    }),
  };
};
