/** What the desk runs on, and its log. */
import type { DeskApi } from '../../core/contract.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import { thisRuntime } from '../about/runtime.ts';
import type { DeskLog } from '../log/desk-log.ts';
import type { Outside } from '../ports.ts';
import { handle } from './handle.ts';

export const aboutHandlers = (
  outside: Outside,
  log: DeskLog | null,
): Pick<DeskApi, 'runtime' | 'showLog'> => ({
  runtime: handle('runtime', () => Promise.resolve(thisRuntime())),
  showLog: handle('showLog', () => {
    if (log === null) throw new DeskError('not-found', says('no-log'));
    outside.showInFolder(log.file);
    return Promise.resolve();
  }),
});
