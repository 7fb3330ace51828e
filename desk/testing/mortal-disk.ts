/** The real disk, which fails after a number of operations: from then on no operation takes effect. */
import { realDisk, type Disk } from '../storage/disk.ts';

/** A disk and its span of life. */
export interface MortalDisk {
  disk: Disk;
  /** It does so many operations more, then fails all others; the first of these may happen although it fails. */
  dieAfter(operations: number, lastHappens: boolean): void;
  /** True once an operation has failed: answers of the desk after that do not count as acknowledged. */
  hasDied(): boolean;
  /** It works again. */
  revive(): void;
}

export function mortalDisk(): MortalDisk {
  let left = Number.POSITIVE_INFINITY;
  let lastHappens = false;
  const live = async <T>(operation: () => Promise<T>, release?: (done: T) => Promise<void>): Promise<T> => {
    left -= 1;
    if (left === -1 && lastHappens) {
      const done = await operation();
      await release?.(done);
    }
    if (left < 0) throw Object.assign(new Error('EIO: the disk is dead'), { code: 'EIO' });
    return operation();
  };
  const disk: Disk = {
    ...realDisk,
    open: async (place, flags) => {
      const file = await live(
        () => realDisk.open(place, flags),
        (opened) => opened.close(), // nobody else will
      );
      return {
        writeFile: (bytes) => live(() => file.writeFile(bytes)),
        sync: () => live(() => file.sync()),
        stat: () => live(() => file.stat()),
        close: () => file.close(),
      };
    },
    rename: (from, to) => live(() => realDisk.rename(from, to)),
    unlink: (place) => live(() => realDisk.unlink(place)),
    readFile: (place) => live(() => realDisk.readFile(place)),
    mkdir: (place) => live(() => realDisk.mkdir(place)),
  };
  return {
    disk,
    dieAfter: (operations, happens) => {
      left = operations;
      lastHappens = happens;
    },
    hasDied: () => left < 0,
    revive: () => {
      left = Number.POSITIVE_INFINITY;
    },
  };
}
