/** Progress as a window wants it: often enough to be seen moving, not for each of ten thousand files. */
import type { BackupProgress } from '../../core/backup/backup.ts';

/** Milliseconds between two tellings of the same step. */
const pause = 80;

/** Passes on the first and last report of every step, and limits how often those in between are sent. */
export function paceProgress(
  tell: (progress: BackupProgress) => void,
  now: () => number = () => performance.now(),
): (progress: BackupProgress) => void {
  let step: BackupProgress['step'] | null = null;
  let told = 0;
  return (progress) => {
    const at = now();
    if (progress.step === step && progress.done < progress.total && at - told < pause) return;
    ({ step } = progress);
    told = at;
    tell(progress);
  };
}
