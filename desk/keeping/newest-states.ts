/**
 * The newest state of each document as this computer saved it last, beside the document itself: the words that would be
 * lost where another program puts an older file in its place, or takes it away.
 */
import { createHash, randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Document } from '../../core/document.ts';
import type { Stored } from '../../core/contract.ts';
import { Pace } from '../disk/pace.ts';
import type { SecondCopy } from '../library/second-copies.ts';
import { seal } from '../library/envelope.ts';
import { unsortedNamesIn, type LibraryFiles } from '../library/library-files.ts';

/** Where they are in a library, where the desk has no folder of its own for them. */
export const newestFolder = '.desk/newest';

/** `<id>.<revision>.<first 16 digits of the digest>.<computer>.json` */
const named = /^([a-z0-9][a-z0-9-]{0,63})\.(\d{1,15})\.([0-9a-f]{16})\.([0-9a-f]{8})\.json$/;
/** A folder that syncs brings those of other computers along, which are for them to look after. */
const thisComputer = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);

/** A state as the name of its file tells it. */
export interface NewestState {
  name: string;
  /** The folder in which it is kept. */
  folder: string;
  id: string;
  rev: number;
  /** First 16 digits of the digest. */
  digest: string;
}

export const hasDigest = ({ digest }: Pick<NewestState, 'digest'>, sha256: string): boolean =>
  sha256.slice(0, 16) === digest;

/**
 * The files. They are written without waiting for the disk: they have to outlive the desk, not a power cut, which leaves
 * the documents themselves. Nothing here fails: what cannot be kept is as if it were not there.
 */
export class NewestStates {
  readonly #files: LibraryFiles;
  /** The folder that is written to comes first. */
  readonly #folders: readonly string[];
  #known: Promise<Map<string, NewestState[]>> | null = null;
  #hasFolder = false;

  /** `outside`: a folder of the desk's own for the states of this library; `.desk/newest` where left out. */
  constructor(files: LibraryFiles, outside?: string) {
    this.#files = files;
    const inside = path.join(files.root, newestFolder);
    this.#folders = outside === undefined ? [inside] : [outside, inside];
  }

  /** Begins to write a state, which counts once it is settled. */
  begin(document: Document, rev: number, sha256: string, bytes: Uint8Array): SecondCopy {
    const { disk } = this.#files;
    const [folder = ''] = this.#folders;
    const name = `${document.id}.${rev}.${sha256.slice(0, 16)}.${thisComputer}.json`;
    const target = path.join(folder, name);
    const temporary = `${target}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    const write = async (): Promise<boolean> => {
      if (!this.#hasFolder) await mkdir(folder, { recursive: true });
      this.#hasFolder = true;
      const file = await disk.open(temporary, 'wx');
      try {
        await file.writeFile(bytes);
      } finally {
        await file.close();
      }
      return true;
    };
    const writing = write().catch(() => (this.#hasFolder = false));
    const forget = (): Promise<void> => disk.unlink(temporary).catch(() => undefined);
    return {
      settle: async (replaced) => {
        if (!(await writing)) return forget();
        const isThere = await disk.rename(temporary, target).then(
          () => true,
          () => false,
        );
        if (!isThere) return forget();
        const known = await this.#all();
        const before = known.get(document.id) ?? [];
        const now = { name, folder, id: document.id, rev, digest: sha256.slice(0, 16) };
        known.set(document.id, [...before.filter((state) => state.name !== name), now]);
        // The save that made the new state began with that one: nobody waits for it to go.
        for (const state of before)
          if (replaced !== null && state.name !== name && hasDigest(state, replaced)) void this.remove(state);
      },
      drop: async () => {
        await writing;
        await forget();
      },
    };
  }

  /** Keeps a state that was read; nothing where it is there already. */
  async note({ document, rev, savedAt }: Stored, sha256: string): Promise<void> {
    const there = (await this.#all()).get(document.id) ?? [];
    if (there.some((state) => hasDigest(state, sha256))) return;
    const bytes = new TextEncoder().encode(
      JSON.stringify(seal(document, rev, savedAt, this.#files.forms.current)),
    );
    await this.begin(document, rev, sha256, bytes).settle(null);
  }

  /** Those of this computer, by document. */
  async byDocument(): Promise<ReadonlyMap<string, readonly NewestState[]>> {
    return this.#all();
  }

  /** Those of a document that can be read, whichever computer saved them. */
  async of(id: string): Promise<{ state: NewestState; stored: Stored }[]> {
    const found: { state: NewestState; stored: Stored }[] = [];
    for (const state of (await this.#read(() => true)).get(id) ?? []) {
      const stored = await this.words(state);
      if (stored) found.push({ state, stored });
    }
    return found;
  }

  /** The words of a state; null where they cannot be read or are not whole. */
  async words({ folder, name, id, rev }: NewestState): Promise<Stored | null> {
    const found = await this.#files.readKept(path.join(folder, name), id).catch(() => null);
    return found?.rev === rev ? { document: found.document, rev, savedAt: found.savedAt } : null;
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
    const left = (known.get(state.id) ?? []).filter((one) => one !== state && one.name !== state.name);
    if (left.length > 0) known.set(state.id, left);
    else known.delete(state.id);
    await this.#files.disk.unlink(path.join(state.folder, state.name)).catch(() => undefined);
  }

  /** Lets the states of a document go. */
  async forget(id: string): Promise<void> {
    for (const state of (await this.#all()).get(id) ?? []) await this.remove(state);
  }

  /** Reads the folders again, after another desk had the library. */
  lookAgain(): void {
    this.#known = null;
  }

  #all(): Promise<Map<string, NewestState[]>> {
    this.#known ??= this.#read((computer) => computer === thisComputer);
    return this.#known;
  }

  async #read(isOurs: (computer: string) => boolean): Promise<Map<string, NewestState[]>> {
    const states = new Map<string, NewestState[]>();
    const pace = new Pace();
    for (const folder of this.#folders)
      for (const name of await unsortedNamesIn(folder).catch(() => [])) {
        if (pace.isOver) await pace.rest();
        const [, id, rev, digest, computer = ''] = named.exec(name) ?? [];
        if (id === undefined || digest === undefined || !isOurs(computer)) continue;
        const state = { name, folder, id, rev: Number(rev), digest };
        states.set(id, [...(states.get(id) ?? []), state]);
      }
    return states;
  }
}
