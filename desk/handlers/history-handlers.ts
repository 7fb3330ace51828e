/** Earlier states of documents. */
import type { DeskApi } from '../../core/contract.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type HistoryRequests = Pick<DeskApi, 'versions' | 'keepState' | 'readVersion' | 'restoreVersion'>;

export const historyHandlers = (session: Session): HistoryRequests => {
  return {
    versions: handle('versions', async ({ id }) => {
      const { history } = session.opened;
      const [versions, use] = await Promise.all([history.versions(id), history.usage()]);
      return { versions, use, trouble: history.trouble };
    }),
    keepState: handle('keepState', async ({ id }) => {
      const { history, library } = session.opened;
      await history.keep(await library.read(id));
    }),
    readVersion: handle('readVersion', async ({ id, version }) =>
      session.opened.history.readVersion(id, version),
    ),
    restoreVersion: handle('restoreVersion', async ({ id, version }) =>
      session.opened.history.restoreVersion(id, version),
    ),
  };
};
