/** Words that no save has yet: as they are typed, and as a crash left them behind. */
import { checkBodies } from '../../core/body/bodies.ts';
import type { DeskApi } from '../../core/contract.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import { documentSchema, type Document } from '../../core/document.ts';
import { withChange } from '../../core/drafts/draft-change.ts';
import type { Leftover } from '../../core/drafts/leftover.ts';
import type { Journal } from '../drafts/journal.ts';
import { NotedStates } from '../drafts/noted-states.ts';
import type { TypedWordsStore } from '../drafts/typed-words.ts';
import type { Session } from '../session.ts';
import { badRequest } from './desk-failure.ts';
import { handle, type Asked } from './handle.ts';

export type DraftRequests = Pick<
  DeskApi,
  'noteDraft' | 'noteDraftChange' | 'leftovers' | 'restoreDraft' | 'discardDraft' | 'typedWords' | 'noteTyped'
>;

export const draftHandlers = (
  session: Session,
  journal: Journal | null,
  typed: TypedWordsStore | null,
): DraftRequests => {
  const leftovers = async (): Promise<Leftover[]> => (await journal?.leftovers(session.library)) ?? [];
  const states = new NotedStates();
  /** The state is held before it is written: a note that the disk refused is not the end of what follows it. */
  const note = async (document: Document, rev: number, asked: Asked): Promise<{ note: number }> => {
    const number = states.hold(asked.page, document);
    await journal?.note(session.library, document, rev, asked);
    return { note: number };
  };
  return {
    noteDraft: handle('noteDraft', ({ document, rev }, asked) => note(document, rev, asked)),
    noteDraftChange: handle('noteDraftChange', ({ of, after, rev, change }, asked) => {
      const before = states.find(asked.page, of, after);
      if (!before) throw new DeskError('not-found', says('draft-unknown'));
      const parsed = documentSchema.safeParse(withChange(before, change));
      if (!parsed.success) throw badRequest('noteDraftChange', parsed.error);
      return note(parsed.data, rev, asked);
    }),
    leftovers: handle('leftovers', leftovers),
    restoreDraft: handle('restoreDraft', async ({ draft }) => {
      const { library } = session;
      const found = (await leftovers()).find((left) => left.draft === draft);
      if (!found) throw new DeskError('not-found', says('draft-gone'));
      const { document, rev, stored } = found;
      checkBodies(document);
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
