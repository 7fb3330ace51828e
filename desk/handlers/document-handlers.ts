/** Documents: list, search, read, create, save, remove. */
import { checkBodies } from '../../core/body/bodies.ts';
import { isSame } from '../../core/comparing/say-the-same.ts';
import { DeskError } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import { documentSchema, type Document } from '../../core/document.ts';
import type { Stored } from '../../core/library/stored.ts';
import { byNewest, suits, titleOf } from '../../core/list/listing.ts';
import { withTheirComments } from '../conflicts/merge-comments.ts';
import { blankDocument } from '../documents/blank-document.ts';
import { badRequest } from './desk-failure.ts';
import type { Journal } from '../drafts/journal.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type DocumentRequests = Pick<
  DeskApi,
  'list' | 'search' | 'read' | 'create' | 'save' | 'remove' | 'giveUpBlank' | 'trash' | 'restore'
>;

export const documentHandlers = (session: Session, journal: Journal | null): DocumentRequests => ({
  list: handle('list', async (query) =>
    session.library
      .list()
      .filter((summary) => suits(summary, query))
      .sort(byNewest)
      .slice(0, query.newest),
  ),
  search: handle('search', async ({ words, kind }) => {
    const { library, search } = session;
    const ids = await search.find(words);
    return ids.filter((id) => kind === undefined || library.summary(id)?.kind === kind);
  }),
  read: handle('read', async ({ id }) => session.opened.read(id)),
  create: handle('create', async ({ kind, from }) => {
    const { library } = session;
    const blank = blankDocument(kind, library.settings.office, new Date().toISOString());
    const { id, createdAt, updatedAt } = blank;
    const parsed = documentSchema.safeParse({ ...blank, ...from, kind, id, createdAt, updatedAt });
    if (!parsed.success) throw badRequest('create', parsed.error);
    checkBodies(parsed.data);
    return library.create(parsed.data);
  }),
  save: handle('save', async ({ document, rev }, asked) => {
    checkBodies(document);
    const { library } = session;
    // A note that stays behind is only offered once more.
    const clear = async (as: number): Promise<void> =>
      journal?.clear(library, document, as, asked).catch(() => undefined);
    const saved = await library.save(document, rev).catch(async (error: unknown) => {
      const merged = await withComments(session, document, rev, error);
      if (merged) return merged;
      const isGone = error instanceof DeskError && error.code === 'not-found';
      if (!isGone && !(error instanceof DeskError && error.code === 'conflict')) throw error;
      // The words that could not be saved are on disk as a conflict copy before the editor is told.
      await session.addConflict(document, rev, true);
      await clear(rev);
      if (!isGone) throw error;
      const why = `“${titleOf(document)}” has been removed since you opened it. Your words are kept; decide what becomes of them.`;
      throw new DeskError('conflict', why, { cause: error });
    });
    await clear(saved.rev);
    const { comments } = saved.document;
    const isMerged = !isSame(comments, document.comments);
    return { rev: saved.rev, savedAt: saved.savedAt, ...(isMerged ? { comments } : {}) };
  }),
  remove: handle('remove', async ({ id }) => session.library.remove(id)),
  giveUpBlank: handle('giveUpBlank', async ({ id, rev }) => session.library.giveUpBlank(id, rev)),
  trash: handle('trash', async () => session.opened.trash()),
  restore: handle('restore', async ({ id }) => session.library.restore(id)),
});

/** Saves what meets a newer file that differs in its comments alone, with the comments of both; null where that is not so. */
async function withComments(
  { library, opened }: Session,
  document: Document,
  rev: number,
  error: unknown,
): Promise<Stored | null> {
  if (!(error instanceof DeskError && error.code === 'conflict')) return null;
  try {
    const merged = await withTheirComments(library, opened.history, document, rev);
    return merged && (await library.save(merged.document, merged.rev));
  } catch {
    return null; // the conflict is told as any other
  }
}
