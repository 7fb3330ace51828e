/** How far a backup is, in the desk's words. */
import type { BackupProgress } from '../../core/backup/backup.ts';
import { count } from '../words/names.ts';

const steps: Record<BackupProgress['step'], string> = {
  copying: 'Copying the library',
  trying: 'Trying the backup',
  restoring: 'Restoring the library',
};

/** "Copying the library", or that it begins. */
export const sayStep = (progress: BackupProgress | null): string =>
  progress ? steps[progress.step] : 'Beginning…';

/** "Copying 120 of 840 files", "Trying the backup: 120 of 840 files". */
export function sayProgress(progress: BackupProgress | null): string {
  if (!progress) return 'Beginning…';
  const { step, done, total } = progress;
  const files = `${done.toLocaleString('en')} of ${count(total, 'file')}`;
  if (step === 'copying') return `Copying ${files}`;
  return step === 'trying' ? `Trying the backup: ${files}` : `Restoring: ${files} checked`;
}
