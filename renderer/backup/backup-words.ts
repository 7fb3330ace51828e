/** Progress of a backup as text. */
import { messages } from '../words/messages.ts';
import type { BackupProgress } from '../../core/backup/backup.ts';

const steps: Record<BackupProgress['step'], string> = {
  copying: messages.backup.copyingStep,
  trying: messages.backup.verifyingStep,
  restoring: messages.backup.restoringStep,
};

/** "Copying the library", or that it begins. */
export const sayStep = (progress: BackupProgress | null): string =>
  progress ? steps[progress.step] : messages.common.starting;

/** "Copying 120 of 840 files", "Verifying the backup: 120 of 840 files". */
export function sayProgress(progress: BackupProgress | null): string {
  if (!progress) return messages.common.starting;
  const { step, done, total } = progress;
  const files = messages.backup.filesOf(done, messages.count.file(total));
  if (step === 'copying') return messages.backup.copying(files);
  return step === 'trying' ? messages.backup.verifying(files) : messages.backup.restoring(files);
}
