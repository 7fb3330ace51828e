/** What needs attention, and what can be done about it. */
import type { DeskApi } from '../../core/contract.ts';
import type { Attention } from '../recovery/attention.ts';
import type { Journal } from '../drafts/journal.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type RecoveryRequests = Pick<
  DeskApi,
  'attention' | 'candidates' | 'readCandidate' | 'recover' | 'keepAsIs' | 'lookAgain'
>;

export const recoveryHandlers = (session: Session, journal: Journal | null): RecoveryRequests => {
  const attention = async (): Promise<Attention> => {
    const { library, conflicts, missed, newest } = session.opened;
    const backups = async (): Promise<string[]> =>
      (await session.backups?.backups())?.map(({ file }) => file) ?? [];
    const recovery = await import('../recovery/attention.ts');
    return new recovery.Attention({ library, conflicts, journal, missed, newest, backups });
  };
  return {
    attention: handle('attention', async () => (await attention()).items()),
    candidates: handle('candidates', async ({ item }) => (await attention()).candidates(item)),
    readCandidate: handle('readCandidate', async ({ item, candidate }) =>
      (await attention()).readCandidate(item, candidate),
    ),
    recover: handle('recover', async ({ item, candidate }) => {
      const came = await (await attention()).recover(item, candidate);
      session.tellAttention();
      if (came.kind === 'document') return { kind: came.kind, id: came.stored.document.id };
      return came.kind === 'conflict' ? { kind: came.kind, conflict: came.conflict } : { kind: came.kind };
    }),
    keepAsIs: handle('keepAsIs', async ({ item }) => {
      await (await attention()).keep(item);
      session.tellAttention();
    }),
    lookAgain: handle('lookAgain', async ({ item }) => {
      await (await attention()).lookAgain(item);
      session.tellAttention();
    }),
  };
};
