/** Updates of the desk. Where its shell gives none, nothing is updated and nobody is called. */
import type { DeskApi } from '../../core/contract.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import { noUpdates } from '../../core/updates/updates-state.ts';
import type { Updates } from '../updates/updates.ts';
import { handle } from './handle.ts';

export function updatesHandlers(
  updates: Updates | null,
): Pick<
  DeskApi,
  | 'updates'
  | 'setUpdates'
  | 'lookForUpdate'
  | 'downloadUpdate'
  | 'cancelUpdate'
  | 'showUpdate'
  | 'installUpdate'
> {
  const must = (): Updates => {
    if (updates) return updates;
    throw new DeskError('refused', says('not-updated-here'));
  };
  return {
    updates: handle('updates', () => updates?.state() ?? Promise.resolve(noUpdates)),
    setUpdates: handle('setUpdates', async (setting) => must().set(setting)),
    lookForUpdate: handle('lookForUpdate', async () => must().look()),
    downloadUpdate: handle('downloadUpdate', async () => must().download()),
    cancelUpdate: handle('cancelUpdate', async () => must().cancel()),
    showUpdate: handle('showUpdate', async () => must().show()),
    installUpdate: handle('installUpdate', async () => must().install()),
  };
}
