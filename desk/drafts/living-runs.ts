/** Which runs of the desk still write in the draft journal: their notes must not be offered as left over from a crash. */
import { mkdir, rename, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { errorCode } from '../storage/disk.ts';
import { readRegular } from '../storage/regular-file.ts';
import { namesIn } from '../documents/library-files.ts';
import { identifyThisProcess, identitySchema, isGone, lookFor } from '../lock/process-identity.ts';

const named = /^([0-9a-f]{8})\.run$/;
/** Most bytes of a note. */
const most = 4_096;

/** Notes that a run lives. A desk's window and a served desk may share the folder. */
export class LivingRuns {
  readonly #folder: string;
  readonly #run: string;

  /** `journal`: the journal's folder; the notes lie beside it. `run`: eight hexadecimal digits, as in the journal's names. */
  constructor(journal: string, run: string) {
    this.#folder = path.join(path.dirname(journal), 'runs');
    this.#run = run;
  }

  /** Notes that this run lives. A failure only means that another desk may offer words that are being typed here. */
  async begin(): Promise<void> {
    try {
      await mkdir(this.#folder, { recursive: true });
      // Whole at once: another desk takes a half note for that of a run that is over.
      const fresh = `${this.#file(this.#run)}.new`;
      await writeFile(fresh, JSON.stringify(await identifyThisProcess()), { mode: 0o600 });
      await rename(fresh, this.#file(this.#run));
    } catch {
      // The words themselves are noted all the same.
    }
  }

  /** This run is over. */
  async end(): Promise<void> {
    await unlink(this.#file(this.#run)).catch(() => undefined);
  }

  /** Runs of other processes that are still there; notes of those that are gone are removed. */
  async others(): Promise<ReadonlySet<string>> {
    const living = new Set<string>();
    const here = await identifyThisProcess();
    for (const name of await notesIn(this.#folder)) {
      const run = named.exec(name)?.[1];
      if (run === undefined || run === this.#run) continue;
      const bytes = await readRegular(this.#file(run), most).catch(() => null);
      const noted = identitySchema.safeParse(parsed(bytes?.toString('utf8') ?? '')).data;
      // A desk that was begun anew in this process has left its run behind.
      const isOver = !noted || noted.pid === here.pid || isGone(noted, here, await lookFor(noted.pid));
      if (!isOver) living.add(run);
      else await unlink(this.#file(run)).catch(() => undefined);
    }
    return living;
  }

  #file(run: string): string {
    return path.join(this.#folder, `${run}.run`);
  }
}

/**
 * Names in a folder of the desk's own. None where a file stands in its place: reading goes on without it, and the next
 * write there reports the error.
 */
export const notesIn = (folder: string): Promise<string[]> =>
  namesIn(folder).catch((error: unknown) => {
    if (errorCode(error) === 'ENOTDIR') return [];
    throw error;
  });

const parsed = (json: string): unknown => {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
};
