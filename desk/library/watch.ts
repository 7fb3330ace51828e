/** Notices changes that others make in the files of an open library: a syncing service, a text editor, another desk. */
import { lstat, watch as watchFolder, type FSWatcher, type Stats } from 'node:fs';
import path from 'node:path';
import type { Kind } from '../../core/document.ts';
import { folders, settingsFile } from '../../core/places.ts';
import { atOnce } from '../storage/at-once.ts';
import { isSameMark, markOf, type FileMark } from '../storage/file-mark.ts';
import { Pace } from '../storage/pace.ts';
import { readDocumentName } from '../documents/document-name.ts';
import type { Library } from './library.ts';

export interface WatchOptions {
  /** Milliseconds without further changes after which a changed file is read; programs write in several steps. */
  quiet?: number | undefined;
  /** Milliseconds between looks at every file, for what the system does not tell (network drives); more in a large library. */
  sweepEvery?: number | undefined;
  /** False: never ask the system, only look. */
  notified?: boolean | undefined;
}

/** A file in the folder of a kind, or null for library.json. */
type Watched = { kind: Kind; name: string } | null;

/** Longest time that an opening takes, in milliseconds. */
const openingTime = 600_000;
const kinds = Object.keys(folders) as Kind[];
/** Files looked at side by side. */
const sideBySide = 32;

/**
 * Watches an open library. What it finds goes into the library, whose listeners hear of it (`outside`, `saved`,
 * `removed`). Saves of this desk are told from others by their content. Close it before the library is let go.
 */
export class LibraryWatch {
  readonly #library: Library;
  readonly #quiet: number;
  readonly #watchers: FSWatcher[] = [];
  readonly #waiting = new Map<string, Watched>();
  /** Each file as it was when it was last looked at, by path. */
  readonly #seen = new Map<string, FileMark>();
  #timer: NodeJS.Timeout | null = null;
  readonly #sweepEvery: number;
  readonly #opened = Date.now();
  #sweeping: NodeJS.Timeout | null = null;
  #work: Promise<void> = Promise.resolve();
  #closed = false;

  constructor(library: Library, { quiet = 200, sweepEvery = 60_000, notified = true }: WatchOptions = {}) {
    this.#library = library;
    this.#quiet = quiet;
    if (notified) {
      const foreign = new Set(library.files.foreignFolders().map(({ path: folder }) => folder));
      for (const kind of kinds)
        if (!foreign.has(folders[kind])) this.#notice(path.join(library.files.root, folders[kind]), kind);
      this.#notice(library.files.root, null);
    }
    this.#sweepEvery = sweepEvery;
    void this.look();
  }

  /** Looks at every file whose size or time has changed since the last look; call it when the window comes to the front. */
  look(): Promise<void> {
    return this.#inTurn(() => this.#sweep());
  }

  close(): void {
    this.#closed = true;
    if (this.#sweeping) clearTimeout(this.#sweeping);
    if (this.#timer) clearTimeout(this.#timer);
    for (const watcher of this.#watchers) watcher.close();
  }

  #notice(folder: string, kind: Kind | null): void {
    try {
      const watcher = watchFolder(folder, { persistent: false }, (_, name) => {
        if (name === null) void this.look();
        else if (kind !== null) this.#wait(kind, name);
        else if (name === settingsFile) this.#wait(null, name);
      });
      watcher.on('error', () => {
        watcher.close(); // the folder is gone, or the system has no more watches: looking goes on
      });
      this.#watchers.push(watcher);
    } catch {
      return; // likewise
    }
  }

  #wait(kind: Kind | null, name: string): void {
    if (kind === null) this.#waiting.set(settingsFile, null);
    else if (['document', 'misnamed'].includes(readDocumentName(name).kind))
      this.#waiting.set(`${kind}/${name}`, { kind, name });
    else return;
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const waiting = [...this.#waiting.values()];
      this.#waiting.clear();
      void this.#inTurn(() => this.#lookAt(waiting));
    }, this.#quiet);
    this.#timer.unref();
  }

  async #lookAt(files: readonly Watched[]): Promise<void> {
    await atOnce(files, 4, async (file) => {
      if (this.#closed) return;
      if (file === null) await this.#library.lookAtSettingsAgain().catch(() => undefined);
      // A disk that fails is no change; the next sweep looks again.
      else await this.#library.lookAtFile(file.kind, file.name).catch(() => this.#seen.clear());
    });
  }

  async #sweep(): Promise<void> {
    if (this.#sweeping) clearTimeout(this.#sweeping);
    const began = performance.now();
    const changed = await this.#changedSince();
    await this.#lookAt([...changed.values()]);
    const pause = Math.max(this.#sweepEvery, 50 * (performance.now() - began));
    this.#sweeping = setTimeout(() => void this.look(), pause);
    this.#sweeping.unref();
  }

  /** Files by path that are not as they were at the last look, or are gone; null stands for library.json. */
  async #changedSince(): Promise<Map<string, Watched>> {
    const { files } = this.#library;
    const changed = new Map<string, Watched>();
    const there = new Set<string>();
    const isFirst = this.#seen.size === 0;
    const look = async (place: string, file: Watched): Promise<void> => {
      const found = await statOf(`${files.root}${path.sep}${place}`);
      if (!found) return;
      there.add(place);
      const mark = markOf(found);
      const seen = this.#seen.get(place);
      if (seen && isSameMark(seen, mark)) return;
      this.#seen.set(place, mark);
      // The library has just read every file: at the first look only those are read again that may be newer.
      const isRecent = Math.max(found.mtimeMs, found.ctimeMs) > this.#opened - openingTime;
      if (!isFirst || isRecent) changed.set(place, file);
    };
    const known = await files.documentFiles();
    await look(settingsFile, null);
    await atOnce(known, sideBySide, ({ kind, name }) => look(`${folders[kind]}/${name}`, { kind, name }));
    const pace = new Pace();
    for (const { kind, id } of this.#library.list()) {
      const place = `${folders[kind]}/${id}.json`;
      if (!there.has(place)) changed.set(place, { kind, name: `${id}.json` });
      if (pace.isOver) await pace.rest();
    }
    if (this.#seen.size === there.size) return changed; // none that was seen is gone
    for (const place of this.#seen.keys()) {
      if (pace.isOver) await pace.rest();
      if (there.has(place)) continue;
      this.#seen.delete(place);
      const kind = kinds.find((one) => place.startsWith(`${folders[one]}/`));
      if (kind) changed.set(place, { kind, name: path.posix.basename(place) });
    }
    return changed;
  }

  #inTurn(job: () => Promise<void>): Promise<void> {
    this.#work = this.#work.then(() => (this.#closed ? undefined : job())).catch(() => undefined);
    return this.#work;
  }
}

/** Null where there is no such file. Half the work of Node's own promise, of which a large library needs very many. */
const statOf = (file: string): Promise<Stats | null> =>
  new Promise((resolve) => {
    lstat(file, (error, found) => {
      resolve(error ? null : found);
    });
  });
