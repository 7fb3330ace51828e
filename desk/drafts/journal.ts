/** The draft journal: the last typed words of each document, kept outside the library until a save has them. */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, unlink } from 'node:fs/promises';
import path from 'node:path';
import { arrival } from '../storage/arrival.ts';
import { DeskError, says } from '../../core/desk-error.ts';
import type { Document } from '../../core/document.ts';
import type { Leftover } from '../../core/drafts/leftover.ts';
import { presentForms } from '../../core/migrations/present-forms.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { Turns } from '../storage/in-turn.ts';
import { JournalFile, lastRecord, type JournalRecord } from './journal-file.ts';
import { LivingRuns, notesIn } from './living-runs.ts';
import { sayTheSame } from '../../core/comparing/say-the-same.ts';
import { idSource } from '../../core/places.ts';
import { idIn, isSameFolder } from '../library/identity.ts';
import type { Library } from '../library/library.ts';

/** `<library>.<document>.<run of the desk>.journal`, with a page before the end where a desk has several. */
const named = new RegExp(`^([0-9a-f]{16})\\.(${idSource})\\.([0-9a-f]{8})(?:\\.([0-9a-f]{8}))?\\.journal$`);

/** Who notes: one page of a desk never takes the place of what another has noted. */
interface Noting {
  /** When the request came (arrival.ts). */
  arrived: number;
  /** Name of the page; empty where there is only one. */
  page?: string;
}

interface Open {
  file: JournalFile;
  last: JournalRecord;
  /** When that came (arrival.ts). */
  arrived: number;
  /** What has been noted and not written yet. */
  waiting: JournalRecord | null;
}

/**
 * The journal of a running desk, in a folder of the computer and not of any library. Each document has a file of each page, of at
 * most 256 KB or five times its own size; a run of the desk never writes in the files of an earlier one.
 */
export class Journal {
  readonly #folder: string;
  #run = newRun();
  #runs: LivingRuns;
  readonly #open = new Map<string, Open>();
  readonly #turns = new Turns();
  readonly #timer: NodeJS.Timeout;
  #hasFolder = false;

  /** `syncEvery`: milliseconds between two times at which what was noted is brought to the disk. */
  constructor(folder: string, syncEvery = 2_000) {
    this.#folder = folder;
    this.#runs = new LivingRuns(folder, this.#run);
    this.#timer = setInterval(() => void this.#sync(), syncEvery);
    this.#timer.unref();
  }

  /**
   * Notes the state of a document in which the editor types; `rev` is the revision that it is based on. Returns once
   * it outlives the end of this process; a state noted while another is being written takes its place, and one that
   * `arrived` earlier than what its page has noted already is left out. Throws DeskError; earlier notes are then still there.
   */
  async note(
    library: Library,
    document: Document,
    rev: number,
    { arrived, page }: Noting = { arrived: arrival() },
  ): Promise<void> {
    const name = this.#nameOf(library, document.id, page);
    const record = recordOf(library, document, rev);
    const known = this.#open.get(name);
    if (known && known.arrived > arrived) return;
    const open = known ?? {
      file: new JournalFile(path.join(this.#folder, name)),
      last: record,
      waiting: record,
      arrived,
    };
    open.waiting = open.last = record;
    open.arrived = arrived;
    this.#open.set(name, open);
    await this.#turns.take(name, () => this.#write(open));
  }

  /**
   * Tells that the disk now has this document, which a page sent, as that revision. The page's note goes if it says
   * nothing else, or if nothing has been noted since the save `arrived`; words typed since stay, now based on that
   * revision. Throws DeskError.
   */
  async clear(
    library: Library,
    saved: Document,
    rev: number,
    { arrived, page }: Noting = { arrived: 0 },
  ): Promise<void> {
    const name = this.#nameOf(library, saved.id, page);
    await this.#turns.take(name, async () => {
      const open = this.#open.get(name);
      if (!open) return;
      if (open.arrived < arrived || sayTheSame(open.last.document, saved)) {
        this.#open.delete(name);
        open.waiting = null; // the disk has these words; written now, they would open the file for nobody
        await open.file.remove().catch(fail(saved));
      } else {
        open.waiting = open.last = { ...open.last, rev };
        await this.#write(open);
      }
    });
  }

  /**
   * Words left by runs of the desk that have ended, and that are not what the library has, the last typed first. Notes of words
   * that it has are removed. Files that cannot be read are left out, and stay.
   */
  async leftovers(library: Library): Promise<Leftover[]> {
    const left: Leftover[] = [];
    for (const draft of await this.#earlier()) {
      const record = await lastRecord(path.join(this.#folder, draft)).catch(() => null);
      if (!record || !(await isOf(record, library))) continue;
      const { document, rev, at } = record;
      const stored = library.has(document.id) ? await library.read(document.id).catch(() => null) : null;
      if (stored && sayTheSame(stored.document, document)) await this.discard(draft);
      else left.push({ draft, document, rev, at, stored });
    }
    return left.sort((a, b) => (a.at < b.at ? 1 : -1));
  }

  /** Removes a leftover: once the editor has said no to it, or `note` has taken its words in again. Throws DeskError. */
  async discard(draft: string): Promise<void> {
    const run = named.exec(draft)?.[3];
    if (run === undefined || run === this.#run || (await this.#runs.others()).has(run))
      throw new DeskError('not-found', says('draft-gone'));
    await unlink(path.join(this.#folder, draft)).catch((error: unknown) => {
      if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw asDiskError(error, 'the draft journal');
    });
  }

  /** Every file of the journal, for those who look for what is still used. */
  async files(): Promise<string[]> {
    const names = await notesIn(this.#folder);
    return names.filter((name) => named.test(name)).map((name) => path.join(this.#folder, name));
  }

  /** The page that noted has closed: its notes now count as those of an earlier run, and are offered to the next page. */
  async turnOver(): Promise<void> {
    const before = this.#runs;
    this.#run = newRun();
    this.#runs = new LivingRuns(this.#folder, this.#run);
    this.#hasFolder = false; // the new run is noted with its first words
    await this.#letGo();
    await before.end();
  }

  /** Writes what waits, and lets go of the files. What was noted stays. */
  async close(): Promise<void> {
    clearInterval(this.#timer);
    await this.#letGo();
    await this.#runs.end();
  }

  async #letGo(): Promise<void> {
    const before = [...this.#open];
    this.#open.clear();
    for (const [name, open] of before)
      await this.#turns.take(name, async () => {
        await open.file.sync();
        await open.file.close();
      });
  }

  async #write(open: Open): Promise<void> {
    const record = open.waiting;
    if (!record) return; // a later state has been written in its place
    open.waiting = null;
    try {
      if (!this.#hasFolder) {
        await mkdir(this.#folder, { recursive: true });
        await this.#runs.begin();
      }
      this.#hasFolder = true;
      await open.file.add(record);
    } catch (error) {
      this.#hasFolder = false;
      fail(record.document)(error);
    }
  }

  async #sync(): Promise<void> {
    for (const [name, open] of this.#open)
      await this.#turns.take(name, () => open.file.sync()).catch(() => undefined); // tried again with the next note
  }

  async #earlier(): Promise<string[]> {
    const living = await this.#runs.others();
    return (await notesIn(this.#folder)).filter((name) => {
      const run = named.exec(name)?.[3];
      return run !== undefined && run !== this.#run && !living.has(run);
    });
  }

  #nameOf(library: Library, id: string, page = ''): string {
    const of = page === '' ? '' : `.${digits(page, 8)}`;
    return `${digits(library.files.root, 16)}.${id}.${this.#run}${of}.journal`;
  }
}

const digits = (of: string, count: number): string =>
  createHash('sha256').update(of).digest('hex').slice(0, count);

const newRun = (): string => randomBytes(4).toString('hex');

const recordOf = (library: Library, document: Document, rev: number): JournalRecord => ({
  schema: presentForms.current,
  root: library.files.root,
  library: library.settings.id,
  rev,
  at: new Date().toISOString(),
  document,
});

/**
 * A record belongs to the library with its id, however the path to its folder is spelled; where its folder still holds
 * that library, to the one there. Words of a library that is gone belong to what was restored of it; and whatever was
 * typed in this folder belongs here, although library.json may be lost.
 */
async function isOf({ root, library: id }: JournalRecord, library: Library): Promise<boolean> {
  if (await isSameFolder(root, library.files.root)) return true;
  const origin = library.identity.origins.find((one) => one.id === id);
  if (library.settings.id !== id && !origin) return false;
  for (const at of [root, origin?.path ?? root])
    if ((await idIn(at, library.files)) === id && !(await isSameFolder(at, library.files.root))) return false;
  return true;
}

const fail =
  (document: Document) =>
  (error: unknown): never => {
    throw asDiskError(
      error,
      `the draft of “${document.kind === 'brochure' ? document.title : document.headline}”`,
    );
  };
