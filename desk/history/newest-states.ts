/**
 * The newest state of each document as this computer saved it last, beside the document itself: the words that would be
 * lost where another program puts an older file in its place, or takes it away.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir, unlink, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Stored } from '../../core/library/stored.ts';
import { idSource, ownPlaces } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { believedCount } from '../storage/counting.ts';
import { mustStandInside, whyNoFolder } from '../storage/own-folders.ts';
import { Turns } from '../storage/in-turn.ts';
import { Pace } from '../storage/pace.ts';
import { seal } from '../documents/envelope.ts';
import { readDocumentFile, unsortedNamesIn, type LibraryFiles } from '../documents/library-files.ts';
import { WrongShape, type InFile } from '../documents/stored-file.ts';
import { syncFolder } from '../storage/durable-file.ts';
import { bytesOf, NewestLog, readLog, removeLog, type Logged } from './newest-log.ts';

/** `<id>.<revision>.<first 16 digits of the digest>.<computer>.json` */
const named = new RegExp(`^(${idSource})\\.(\\d{1,15})\\.([0-9a-f]{16})\\.([0-9a-f]{8})\\.json$`);
/** `<computer>.<run of a desk>.log` */
const logNamed = /^([0-9a-f]{8})\.[0-9a-f]{12}\.log$/;
/** A folder that syncs brings those of other computers along, which are for them to look after. */
const thisComputer = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
/** In bytes; a log that has grown larger is replaced by a file for each state. */
const largestLog = 4 * 1024 * 1024;

/** A state, and where it is kept: in a file of its own, or in the log of a run. */
export interface NewestState {
  id: string;
  rev: number;
  /** First 16 digits of the digest. */
  digest: string;
  kept: { file: string } | Logged;
}

export const hasDigest = ({ digest }: Pick<NewestState, 'digest'>, sha256: string): boolean =>
  sha256.slice(0, 16) === digest;

/** Milliseconds after a save in which its state is brought to the disk. */
const syncAfter = 1_000;

/**
 * The states. No save waits until the disk has them: a power cut leaves the documents themselves, and a moment later the
 * states as well. What cannot be kept is as if it were not there; nothing here fails.
 */
export class NewestStates {
  readonly #files: LibraryFiles;
  readonly #turns = new Turns();
  /** The folder that is written to comes first. */
  readonly #folders: readonly [string, ...string[]];
  #log: NewestLog;
  #known: Promise<Map<string, NewestState[]>> | null = null;
  #hasFolder = false;
  #syncing: NodeJS.Timeout | null = null;

  /** `outside`: a folder of the desk's own for the states of this library; `.desk/newest` where left out. */
  constructor(files: LibraryFiles, outside?: string) {
    this.#files = files;
    const inside = path.join(files.root, ownPlaces.newest);
    this.#folders = outside === undefined ? [inside] : [outside, inside];
    this.#log = this.#newLog();
  }

  /** Keeps what a file has just been given; `replaced` is the digest of the state from which it was made, or null. */
  async add(
    { document: { id }, rev, sha256, bytes }: InFile<Stored['document']>,
    replaced: string | null,
  ): Promise<void> {
    try {
      const digest = sha256.slice(0, 16);
      const replaces = replaced?.slice(0, 16) ?? null;
      if (!this.#hasFolder) await this.#makeFolder();
      this.#hasFolder = true;
      const known = await this.#all();
      const kept = await this.#logNow({ id, rev, digest, replaces }, bytes);
      const before = (known.get(id) ?? []).filter((one) => one.digest !== replaces && one.digest !== digest);
      known.set(id, [...before, { id, rev, digest, kept }]);
      this.#syncing ??= setTimeout(() => void this.#syncNow(), syncAfter).unref();
      if (this.#log.size > largestLog) await this.settle();
    } catch {
      this.#hasFolder = false;
    }
  }

  /** Keeps a state that was read; nothing where it is there already. */
  async note({ document, rev, savedAt }: Stored, sha256: string): Promise<void> {
    const there = (await this.#all()).get(document.id) ?? [];
    if (there.some((state) => hasDigest(state, sha256))) return;
    const envelope = seal(document, rev, savedAt, this.#files.forms.current);
    const bytes = new TextEncoder().encode(JSON.stringify(envelope));
    await this.add({ document, rev, savedAt, sha256, bytes }, null);
  }

  /** Those of this computer, by document. */
  byDocument(): Promise<ReadonlyMap<string, readonly NewestState[]>> {
    return this.#all();
  }

  /** Those of a document that can be read, whichever computer saved them. */
  async of(id: string): Promise<{ state: NewestState; stored: Stored }[]> {
    const others = (await this.#inFiles((computer) => computer !== thisComputer)).get(id) ?? [];
    const found: { state: NewestState; stored: Stored }[] = [];
    for (const state of [...((await this.#all()).get(id) ?? []), ...others]) {
      const stored = await this.words(state);
      if (stored) found.push({ state, stored });
    }
    return found;
  }

  /** The words of a state; null where they cannot be read or are not whole. */
  async words(state: NewestState): Promise<Stored | null> {
    const { rev } = state;
    const found = await this.#read(state).catch(() => null);
    return found?.rev === believedCount(rev)
      ? { document: found.document, rev, savedAt: found.savedAt }
      : null;
  }

  /** True where a newer desk of this computer has kept it: it is whole, and not for this one to let go. */
  async isOfNewerDesk(state: NewestState): Promise<boolean> {
    return this.#read(state).then(
      () => false,
      (error: unknown) => error instanceof WrongShape && error.newer,
    );
  }

  /** Throws Node's errors, DamagedFile or WrongShape. */
  async #read({ kept, id }: NewestState): Promise<Stored | null> {
    const { disk, forms } = this.#files;
    const inLog = 'at' in kept ? { ...disk, readFile: () => bytesOf(kept) } : disk;
    return readDocumentFile(kept.file, null, id, inLog, forms);
  }

  /** The words of the state with that digest, or null. */
  async find(id: string, sha256: string): Promise<Stored | null> {
    for (const state of (await this.#all()).get(id) ?? []) {
      const words = hasDigest(state, sha256) ? await this.words(state) : null;
      if (words) return words;
    }
    return null;
  }

  /** Lets a state go: its words are elsewhere. */
  async remove(state: NewestState): Promise<void> {
    const known = await this.#all();
    const { id, rev, digest, kept } = state;
    const left = (known.get(id) ?? []).filter((one) => one.digest !== digest);
    if (left.length > 0) known.set(id, left);
    else known.delete(id);
    // Should the desk end now, the log has to say that it is gone.
    if ('at' in kept)
      await this.#logNow({ id, rev, digest, replaces: null }, new Uint8Array()).catch(() => undefined);
    else await unlink(kept.file).catch(() => undefined);
  }

  /** Lets the states of a document go. */
  async forget(id: string): Promise<void> {
    for (const state of (await this.#all()).get(id) ?? []) await this.remove(state);
  }

  /** Gives each state a file of its own, in place of the logs: when a library is opened or closed. */
  settle(): Promise<void> {
    return this.#turns.take('settle', () => this.#settle());
  }

  async #settle(): Promise<void> {
    const known = await this.#all();
    // What is saved from now on goes into a log of its own: the others are removed below.
    const before = this.#log;
    const now = (this.#log = this.#newLog());
    await before.close(); // once what was on its way into it is there
    const logs = (await this.#logs()).filter((file) => file !== now.file);
    const inLogs = [...known.values()].flat().filter(({ kept }) => 'at' in kept && kept.file !== now.file);
    let isWhole = true;
    await atOnce(inLogs, 8, async (state) => {
      isWhole &&= await this.#giveFile(state).then(
        () => true,
        () => false,
      );
    });
    if (!isWhole) return; // the logs stay until there is room
    if (inLogs.length > 0) await syncFolder(this.#folders[0]).catch(() => undefined);
    for (const log of logs) await removeLog(log);
    await this.#sweep(known);
  }

  /** Lets go of every file; what `settle` has not given one of its own stays in the log. */
  async close(): Promise<void> {
    await this.#syncNow();
    await this.#log.close().catch(() => undefined);
  }

  /** Reads the folders again, after another desk had the library. */
  forgetWhatWasRead(): void {
    this.#known = null;
  }

  /** Into the log of the present; one that is being put away takes nothing more. */
  async #logNow(head: Parameters<NewestLog['add']>[0], bytes: Uint8Array): Promise<Logged> {
    const log = this.#log;
    try {
      return await log.add(head, bytes);
    } catch (error) {
      if (log === this.#log) throw error;
      return this.#logNow(head, bytes);
    }
  }

  async #syncNow(): Promise<void> {
    clearTimeout(this.#syncing ?? undefined);
    this.#syncing = null;
    await this.#log.sync().catch(() => undefined);
  }

  async #giveFile(state: NewestState): Promise<void> {
    if (!('at' in state.kept)) return;
    const bytes = await bytesOf(state.kept);
    const file = path.join(this.#folders[0], `${state.id}.${state.rev}.${state.digest}.${thisComputer}.json`);
    await writeFile(file, bytes, { flush: true }); // the log that has them goes
    state.kept = { file };
  }

  /** Files of states that newer ones have replaced. */
  async #sweep(known: ReadonlyMap<string, readonly NewestState[]>): Promise<void> {
    const kept = new Set([...known.values()].flat().map((state) => state.kept.file));
    for (const states of (await this.#inFiles((computer) => computer === thisComputer)).values())
      for (const state of states)
        if (!kept.has(state.kept.file)) await unlink(state.kept.file).catch(() => undefined);
  }

  #all(): Promise<Map<string, NewestState[]>> {
    this.#known ??= this.#readAll();
    return this.#known;
  }

  async #readAll(): Promise<Map<string, NewestState[]>> {
    const states = await this.#inFiles((computer) => computer === thisComputer);
    for (const log of await this.#logs())
      for (const logged of await readLog(log)) {
        const { id, rev, digest, replaces, length } = logged;
        const before = (states.get(id) ?? []).filter(
          (one) => one.digest !== digest && one.digest !== replaces,
        );
        const now = length > 0 ? [...before, { id, rev, digest, kept: logged }] : before;
        if (now.length > 0) states.set(id, now);
        else states.delete(id);
      }
    return states;
  }

  async #inFiles(isMeant: (computer: string) => boolean): Promise<Map<string, NewestState[]>> {
    const states = new Map<string, NewestState[]>();
    const pace = new Pace();
    for (const folder of this.#folders)
      for (const name of await this.#namesIn(folder)) {
        if (pace.isOver) await pace.rest();
        const [, id, rev, digest, computer = ''] = named.exec(name) ?? [];
        if (id === undefined || digest === undefined || !isMeant(computer)) continue;
        const state = { id, rev: Number(rev), digest, kept: { file: path.join(folder, name) } };
        states.set(id, [...(states.get(id) ?? []), state]);
      }
    return states;
  }

  /** A folder of the desk's own may be reached through links; one in a library may not. */
  #isOurs(folder: string): boolean {
    const inside = path.join(this.#files.root, ownPlaces.newest);
    return folder !== inside || whyNoFolder(this.#files.root, inside) === null;
  }

  async #namesIn(folder: string): Promise<string[]> {
    return this.#isOurs(folder) ? unsortedNamesIn(folder).catch(() => []) : [];
  }

  /** Throws Node's errors, or NoFolderOfOurs. */
  async #makeFolder(): Promise<void> {
    const [folder] = this.#folders;
    if (!this.#isOurs(folder)) mustStandInside(this.#files.root, `${ownPlaces.newest}/`);
    await mkdir(folder, { recursive: true });
  }

  /** Logs of this computer, those of runs that have ended among them. */
  async #logs(): Promise<string[]> {
    const logs: string[] = [];
    for (const folder of this.#folders)
      for (const name of (await this.#namesIn(folder)).sort())
        if (logNamed.exec(name)?.[1] === thisComputer) logs.push(path.join(folder, name));
    return logs;
  }

  #newLog(): NewestLog {
    return new NewestLog(
      path.join(this.#folders[0], `${thisComputer}.${randomBytes(6).toString('hex')}.log`),
    );
  }
}
