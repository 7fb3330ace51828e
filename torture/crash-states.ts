/** What a disk may hold after a crash, worked out from the operations that were asked of it. */
import path from 'node:path';
import type { DiskEvent } from './recording-disk.ts';

/** Folders (null) and files by their paths. */
export type Tree = Map<string, Uint8Array | null>;

/** A change of one folder's list of names. `after` names a change without which this one cannot be on the disk. */
interface Change {
  folder: string;
  /** Name that now leads to that file or folder, or from which it is gone. */
  path: string;
  to: Thing | null;
  /** What has to stand there for it to go; null: whatever stands there. */
  gone: Thing | null;
  after: Change | null;
  durable: boolean;
}

interface Thing {
  /** Null for a folder. */
  content: Uint8Array | null;
  synced: boolean;
}

/** What a crash leaves to chance. */
export interface Chances {
  changes: number;
  /** Sizes of the files whose content may be lost. */
  unsynced: number[];
}

/** How the content of an unsynced file comes back: its first bytes, then zero bytes up to its size, or nothing more. */
export interface Remains {
  bytes: number;
  zeros: boolean;
}

/** The disk just before event number `cut`. */
export class Crash {
  readonly chances: Chances;
  readonly #changes: Change[] = [];
  readonly #open: Change[];
  readonly #unsynced: Thing[];
  readonly #things: Map<string, Thing>;

  constructor(base: Tree, events: readonly DiskEvent[], cut: number) {
    this.#things = new Map([...base].map(([name, content]) => [name, { content, synced: true }]));
    const now = new Map(this.#things);
    const files: Thing[] = [];
    for (const event of events.slice(0, cut)) this.#take(event, now, files);
    this.#open = this.#changes.filter((change) => !change.durable);
    this.#unsynced = files.filter((file) => !file.synced && (file.content?.length ?? 0) > 0);
    this.chances = {
      changes: this.#open.length,
      unsynced: this.#unsynced.map((file) => file.content?.length ?? 0),
    };
  }

  /** The disk where only those of the unsynced changes got through, and those files came back so. */
  tree(kept: (change: number) => boolean, remains: (file: number) => Remains): Tree {
    const content = new Map<Thing, Uint8Array>();
    for (const [index, file] of this.#unsynced.entries()) {
      const { bytes, zeros } = remains(index);
      const whole = file.content ?? new Uint8Array();
      const left = new Uint8Array(zeros ? whole.length : bytes);
      left.set(whole.subarray(0, bytes));
      content.set(file, left);
    }
    const applied = new Set<Change>();
    const entries = new Map(this.#things);
    for (const change of this.#changes) {
      if (!change.durable && !kept(this.#open.indexOf(change))) continue;
      if (change.after && !applied.has(change.after)) continue;
      applied.add(change);
      if (change.to) entries.set(change.path, change.to);
      else if (change.gone === null || entries.get(change.path) === change.gone) entries.delete(change.path);
    }
    const tree: Tree = new Map();
    for (const [name, thing] of entries) tree.set(name, content.get(thing) ?? thing.content);
    return tree;
  }

  #take(event: DiskEvent, now: Map<string, Thing>, files: Thing[]): void {
    const change = (place: string, to: Thing | null, gone: Thing | null, after: Change | null): Change => {
      const made = { folder: path.dirname(place), path: place, to, gone, after, durable: false };
      this.#changes.push(made);
      return made;
    };
    switch (event.kind) {
      case 'create': {
        const file: Thing = { content: new Uint8Array(), synced: false };
        files[event.file] = file;
        now.set(event.path, file);
        change(event.path, file, null, null);
        return;
      }
      case 'mkdir': {
        const folder: Thing = { content: null, synced: true };
        now.set(event.path, folder);
        change(event.path, folder, null, null);
        return;
      }
      case 'write':
      case 'sync': {
        const file = files[event.file];
        if (!file) return;
        if (event.kind === 'sync') file.synced = true;
        else [file.content, file.synced] = [event.bytes, false];
        return;
      }
      case 'rename': {
        const moved = now.get(event.from);
        if (!moved) return;
        now.delete(event.from);
        now.set(event.to, moved);
        change(event.from, null, moved, change(event.to, moved, null, null));
        return;
      }
      case 'unlink':
        now.delete(event.path);
        change(event.path, null, null, null);
        return;
      case 'sync-folder':
        for (const made of this.#changes)
          if (made.folder === event.path) {
            made.durable = true;
            if (made.after) made.after.durable = true; // no file system forgets where it moved a file to
          }
    }
  }
}

/** Every state of a crash: each set of changes, and each remainder of unsynced content at each byte. */
export function* everyState(crash: Crash): Generator<Tree> {
  const { changes, unsynced } = crash.chances;
  for (let set = 0; set < 2 ** changes; set += 1)
    for (const remains of everyRemains(unsynced))
      yield crash.tree(
        (change) => (set & (1 << change)) !== 0,
        (file) => remains[file] ?? { bytes: 0, zeros: false },
      );
}

function* everyRemains(sizes: readonly number[]): Generator<Remains[]> {
  const [size, ...others] = sizes;
  if (size === undefined) {
    yield [];
    return;
  }
  for (const rest of everyRemains(others))
    for (let bytes = 0; bytes <= size; bytes += 1)
      for (const zeros of bytes === size ? [false] : [false, true]) yield [{ bytes, zeros }, ...rest];
}

/** One state of a crash by chance. */
export function someState(crash: Crash, random: () => number): Tree {
  const share = random();
  return crash.tree(
    () => random() < share,
    (file) => ({
      bytes: Math.floor(random() * ((crash.chances.unsynced[file] ?? 0) + 1)),
      zeros: random() < 0.5,
    }),
  );
}
