/** Backups of the open library, by hand and by themselves, and the way back from one. */
import { DeskError, type DeskApi, type LibraryState } from '../../core/contract.ts';
import type { BackupSchedule } from '../backup/backup-schedule.ts';
import type { Dialogs } from '../ports.ts';
import { restoreBackup } from '../backup/restore-backup.ts';
import type { Session } from '../session.ts';
import { handle } from './handle.ts';

export type BackupRequests = Pick<
  DeskApi,
  'backups' | 'chooseBackupFolder' | 'setBackupRhythm' | 'backUp' | 'restoreBackup'
>;

export const backupHandlers = (
  session: Session,
  dialogs: Dialogs,
  open: (folder: string) => Promise<LibraryState>,
): BackupRequests => {
  const schedule = (): BackupSchedule => {
    if (session.library && session.backups) return session.backups;
    throw new DeskError('refused', 'This desk keeps no plan of backups. Use the command “backup” instead.');
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
      const title = 'Choose a folder for backups, best on another disk';
      const folder = await dialogs.chooseFolder({ title, button: 'Choose', create: true });
      if (folder === null) return null;
      const { every, folder: before } = schedule().plan;
      // Whoever chooses a folder for the first time wants backups from now on.
      return schedule().choose({ folder, every: before === null && every === 'never' ? 'day' : every });
    }),
    setBackupRhythm: handle('setBackupRhythm', async ({ every }) =>
      schedule().choose({ folder: schedule().plan.folder, every }),
    ),
    backUp: handle('backUp', async () => {
      const { file, header, remarks } = await schedule().backUp();
      return { file, documents: header.documents, remarks };
    }),
    restoreBackup: handle('restoreBackup', async () => {
      const filters = [{ name: 'Backups', extensions: ['zip'] }];
      const zip = (await dialogs.chooseFiles({ title: 'Choose a backup', filters }))?.[0];
      if (zip === undefined) return null;
      const title = 'Choose an empty folder for the restored library';
      const folder = await dialogs.chooseFolder({ title, button: 'Restore here', create: true });
      if (folder === null) return null;
      const { remarks } = await restoreBackup(zip, folder);
      return { state: await open(folder), remarks };
    }),
  };
};
