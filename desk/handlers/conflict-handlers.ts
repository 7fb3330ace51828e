/** Conflicts, and what the editor decides about them. */
import type { DeskApi } from '../../core/contract.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type ConflictRequests = Pick<DeskApi, 'conflicts' | 'readConflict' | 'resolveConflict'>;

export const conflictHandlers = (session: Session): ConflictRequests => {
  return {
    conflicts: handle('conflicts', async () => session.opened.conflicts.conflicts()),
    readConflict: handle('readConflict', async ({ conflict }) =>
      session.opened.conflicts.readConflict(conflict),
    ),
    resolveConflict: handle('resolveConflict', async ({ conflict, choice }) => {
      const settled = await session.opened.conflicts.resolve(conflict, choice);
      session.tellAttention();
      return settled;
    }),
  };
};
