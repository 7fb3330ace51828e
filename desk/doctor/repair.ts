/** Puts right in a library what can be put right without losing anything, and says each thing that it did. */
import { DeskError } from '../../core/desk-error.ts';
import { Attention } from '../recovery/attention.ts';
import { examine, type Examination } from './doctor.ts';
import { OpenedLibrary, type OpenedLibraryOptions } from '../opening/opened-library.ts';
import type { LookOptions } from './examined-library.ts';
import { repairAddresses } from './repair-addresses.ts';
import { repairDocuments, repairSettings } from './repair-documents.ts';
import { cleanPictures, putDamagedAside, putOriginalsAside, repairPictures } from './repair-files.ts';
import { repairBrochures, repairTags } from './repair-references.ts';
import { counted, type RepairContext } from './repair-context.ts';
import { sweep, sweepBelowDesk } from '../library/left-overs.ts';

const steps = [
  repairSettings,
  repairDocuments,
  repairAddresses,
  repairTags,
  repairPictures,
  cleanPictures,
  putOriginalsAside,
  repairBrochures,
  putDamagedAside,
];

export interface RepairOptions extends LookOptions {
  /** Files of backups of this library, the newest first, from which lost things may come back. */
  backups?: readonly string[] | undefined;
  /** Takes the library over from a desk that gives no sign of life any more; see OpenedLibraryOptions. */
  takeOver?: OpenedLibraryOptions['takeOver'];
}

/** What a repair came to. */
export interface Repaired {
  /** Sentences on what was done. */
  done: string[];
  /** Sentences on what could not be. */
  failed: string[];
  /** The library as it is now. */
  after: Examination;
}

/**
 * Examines a library, then: sweeps left-over temporary files; makes a lost library.json again from the newest copy or
 * backup; puts the newest good version in the place of a document that cannot be read or is gone; moves misplaced
 * documents to their places; takes unknown tags into library.json; takes items out of brochures that exist nowhere any
 * more; makes lost addresses of pages again; brings pictures back from backups; takes what stands beside their pixels out of pictures; puts originals aside whose picture is gone; puts damaged versions, conflict copies and trash aside. Whatever is replaced is
 * kept in `.desk/set-aside` or in the history; conflicts and drafts are left to the editor. Throws DeskError:
 * `no-library`; `read-only` where another desk has the library, or a newer one.
 */
export async function repair(
  folder: string,
  { backups = [], onProgress, takeOver }: RepairOptions = {},
): Promise<Repaired> {
  const { findings } = await examine(folder, { onProgress });
  const opened = await OpenedLibrary.open(folder, { stays: false, takeOver });
  const { library, conflicts, missed, newest } = opened;
  const attention = new Attention({
    library,
    conflicts,
    missed,
    newest,
    journal: null,
    backups: () => Promise.resolve([...backups]),
  });
  const context: RepairContext = { opened, attention, backups, findings, done: [], failed: [] };
  try {
    await library.permission.mayWrite();
    const left = findings.filter(({ code }) => code === 'temporary-left').length;
    await sweep(library.files);
    await sweepBelowDesk(library.files);
    let after: Examination;
    let before: number;
    let isNews: boolean;
    // What a document refers to is seen only once the document can be read again.
    do {
      before = context.done.length;
      context.failed = [];
      for (const step of steps) await step(context);
      after = await examine(folder);
      // Where all that was done has changed nothing that is found, doing it again would never end.
      isNews = JSON.stringify(after.findings) !== JSON.stringify(context.findings);
      context.findings = after.findings;
    } while (context.done.length > before && isNews);
    const swept = left - after.findings.filter(({ code }) => code === 'temporary-left').length;
    if (swept > 0) context.done.unshift(`${counted(swept, 'left-over temporary file')} removed.`);
    const { done, failed } = context;
    // The lock that is held just now is this repair's own.
    const others = after.findings.filter(({ code }) => code !== 'lock-held');
    return { done, failed, after: { ...after, findings: others } };
  } catch (error) {
    throw error instanceof DeskError
      ? error
      : new DeskError('failed', (error as Error).message, { cause: error });
  } finally {
    await opened.close();
  }
}
