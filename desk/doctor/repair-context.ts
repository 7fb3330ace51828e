/** What the repairs of one library share. */
import type { Attention } from '../recovery/attention.ts';
import type { OpenedLibrary } from '../opening/opened-library.ts';
import type { DoctorFinding } from './finding.ts';

export interface RepairContext {
  opened: OpenedLibrary;
  attention: Attention;
  /** Files of backups, the newest first. */
  backups: readonly string[];
  /** As they were found last. */
  findings: readonly DoctorFinding[];
  /** Sentences on what was done, and on what could not be. */
  done: string[];
  failed: string[];
}

/** Does one repair; a failure is said, and the others go on. */
export async function attempt(
  context: RepairContext,
  what: string,
  job: () => Promise<string | null>,
): Promise<void> {
  try {
    const said = await job();
    if (said !== null) context.done.push(said);
  } catch (error) {
    context.failed.push(`${what}: ${(error as Error).message}`);
  }
}

/** `1 tag`, `2 tags`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
