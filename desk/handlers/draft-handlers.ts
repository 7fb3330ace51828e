/** Words that no save has yet: as they are typed, and as a crash left them behind. */
import { checkBody } from '../../core/body/body.ts';
import type { DeskApi } from '../../core/contract.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { Leftover } from '../../core/drafts/leftover.ts';
import type { Journal } from '../drafts/journal.ts';
import type { TypedWordsStore } from '../drafts/typed-words.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type DraftRequests = Pick<
  DeskApi,
  'noteDraft' | 'leftovers' | 'restoreDraft' | 'discardDraft' | 'typedWords' | 'noteTyped'
>;

export const draftHandlers = (
  session: Session,
  journal: Journal | null,
  typed: TypedWordsStore | null,
): DraftRequests => {
  const leftovers = async (): Promise<Leftover[]> => (await journal?.leftovers(session.library)) ?? [];
  return {
    noteDraft: handle('noteDraft', async ({ document, rev }, asked) => {
      await journal?.note(session.library, document, rev, asked);
    }),
    leftovers: handle('leftovers', leftovers),
    restoreDraft: handle('restoreDraft', async ({ draft }) => {
      const { library } = session;
      const found = (await leftovers()).find((left) => left.draft === draft);
      if (!found) throw new DeskError('not-found', 'There are no such words any more.');
      const { document, rev, stored } = found;
      if (document.kind !== 'brochure') checkBody(document.body);
      if (stored && stored.rev !== rev) {
        await session.addConflict(document, rev);
        await journal?.discard(draft);
        return null;
      }
      // A number alone does not tell that the words were typed on top of what stands.
      if (stored) await session.opened.history.keep(stored);
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
