/** What the repairs of one library share. */
import type { Attention } from '../recovery/attention.ts';
import type { KeptLibrary } from '../opening/kept-library.ts';
import type { Finding } from './finding.ts';

export interface Ward {
  kept: KeptLibrary;
  attention: Attention;
  /** Files of backups, the newest first. */
  backups: readonly string[];
  /** As they were found last. */
  findings: readonly Finding[];
  /** Sentences on what was done, and on what could not be. */
  done: string[];
  failed: string[];
}

/** Does one repair; a failure is said, and the others go on. */
export async function attempt(ward: Ward, what: string, job: () => Promise<string | null>): Promise<void> {
  try {
    const said = await job();
    if (said !== null) ward.done.push(said);
  } catch (error) {
    ward.failed.push(`${what}: ${(error as Error).message}`);
  }
}

/** `1 tag`, `2 tags`. */
export const counted = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
