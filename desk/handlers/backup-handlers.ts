/** Backups of the open library, by hand and by themselves, and the way back from one. */
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import type { DeskApi } from '../../core/contract.ts';
import type { LibraryState } from '../../core/library/library-state.ts';
import type { RestoredLibrary } from '../../core/backup/backup.ts';
import type { BackupDamage } from '../../core/backup/backup.ts';
import type { BackupSchedule } from '../backup/backup-schedule.ts';
import { paceProgress } from '../backup/pace-progress.ts';
import { isDocumentPlace } from '../backup/places.ts';
import type { DamagedBackup } from '../backup/restore-backup.ts';
import type { Dialogs } from '../ports.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type BackupRequests = Pick<
  DeskApi,
  | 'backups'
  | 'chooseBackupFolder'
  | 'setBackupRhythm'
  | 'backUp'
  | 'restoreBackup'
  | 'restorePartly'
  | 'cancelBackup'
>;

/** A backup, and the folder into which it is to be restored, as the editor chose them. */
interface Chosen {
  zip: string;
  folder: string;
}

export const backupHandlers = (
  session: Session,
  dialogs: Dialogs,
  libraries: {
    open: (folder: string) => Promise<LibraryState>;
    /** Throws DeskError where no library may be restored. */
    mayBecomeLibrary: (folder: string) => Promise<void>;
  },
): BackupRequests => {
  const under = new Set<AbortController>();
  let damaged: Chosen | null = null;

  const schedule = (): BackupSchedule => {
    if (session.library && session.backups) return session.backups;
    throw new DeskError('refused', says('no-backup-plan'));
  };
  /** Long work that `cancelBackup` can give up. */
  const cancellable = async <T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> => {
    const stop = new AbortController();
    under.add(stop);
    return work(stop.signal).finally(() => under.delete(stop));
  };
  const restore = async ({ zip, folder }: Chosen, partial: boolean): Promise<RestoredLibrary> => {
    await libraries.mayBecomeLibrary(folder);
    const tell = paceProgress((progress) => {
      session.tellBackupProgress(progress);
    });
    const onFile = (done: number, total: number): void => {
      tell({ step: 'restoring', done, total });
    };
    const { restoreBackup } = await import('../backup/restore-backup.ts');
    const { lost, remarks } = await cancellable((signal) =>
      restoreBackup(zip, folder, { partial, signal, onFile }),
    );
    return { state: await libraries.open(folder), lost, remarks };
  };

  return {
    backups: handle('backups', async () => {
      const backups = await schedule().backups();
      return {
        plan: schedule().plan,
        backups: backups.map(({ file, bytes, header: { createdAt, documents } }) => ({
          file,
          bytes,
          createdAt,
          documents,
        })),
      };
    }),
    chooseBackupFolder: handle('chooseBackupFolder', async () => {
      const folder = await dialogs.chooseFolder({ purpose: 'backup-folder', create: true });
      if (folder === null) return null;
      const { every, folder: before } = schedule().plan;
      // Whoever chooses a folder for the first time wants backups from now on.
      return schedule().choose({ folder, every: before === null && every === 'never' ? 'day' : every });
    }),
    setBackupRhythm: handle('setBackupRhythm', async ({ every }) =>
      schedule().choose({ folder: schedule().plan.folder, every }),
    ),
    backUp: handle('backUp', async () => {
      const onProgress = paceProgress((progress) => {
        session.tellBackupProgress(progress);
      });
      const { file, header, remarks } = await cancellable((signal) =>
        schedule().backUp({ signal, onProgress }),
      );
      return { file, documents: header.documents, remarks };
    }),
    restoreBackup: handle('restoreBackup', async () => {
      damaged = null;
      const zip = (await dialogs.chooseFiles({ purpose: 'backup', filters: ['backups'] }))?.[0];
      if (zip === undefined) return null;
      const folder = await dialogs.chooseFolder({ purpose: 'restore-folder', create: true });
      if (folder === null) return null;
      try {
        return { kind: 'restored', library: await restore({ zip, folder }, false) };
      } catch (error) {
        const restoring = await import('../backup/restore-backup.ts');
        if (!(error instanceof restoring.DamagedBackup)) throw error;
        damaged = { zip, folder };
        return { kind: 'damaged', damage: damageOf(zip, error) };
      }
    }),
    restorePartly: handle('restorePartly', async () => {
      if (!damaged) throw new DeskError('not-found', says('no-backup-waiting'));
      const restored = await restore(damaged, true);
      damaged = null;
      return restored;
    }),
    cancelBackup: handle('cancelBackup', async () => {
      for (const stop of under) stop.abort();
    }),
  };
};

const damageOf = (zip: string, { wrong, lost, whole }: DamagedBackup): BackupDamage => ({
  name: path.basename(zip),
  wrong,
  lost,
  whole: whole.length,
  documents: whole.filter(isDocumentPlace).length,
});
