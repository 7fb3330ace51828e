/** The look of the open library. */
import type { DeskApi } from '../../core/contract.ts';
import { copyLook, readLookOf, removeLook } from '../looks/look-store.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type LookRequests = Pick<DeskApi, 'look' | 'copyLook' | 'removeLook'>;

export const lookHandlers = (session: Session): LookRequests => {
  const now = () => readLookOf(session.library.files, session.library.settings.office.accent);
  return {
    look: handle('look', now),
    copyLook: handle('copyLook', async () => {
      const { opened, library } = session;
      await opened.whileMine(() => copyLook(library.files, library.settings.office.accent));
      return now();
    }),
    removeLook: handle('removeLook', async () => {
      const { opened, library } = session;
      return opened.whileMine(() => removeLook(library.files));
    }),
  };
};
