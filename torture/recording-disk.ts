/** A disk that writes down what is asked of it, so that every crash on the way can be worked out afterwards. */
import path from 'node:path';
import { realDisk, type Disk } from '../desk/storage/disk.ts';

/** One operation that took place; files are numbered as they are made. `note` stands for what the test says itself. */
export type DiskEvent =
  | { kind: 'create'; path: string; file: number }
  | { kind: 'write'; file: number; bytes: Uint8Array }
  | { kind: 'sync'; file: number }
  | { kind: 'rename'; from: string; to: string }
  | { kind: 'unlink'; path: string }
  | { kind: 'mkdir'; path: string }
  | { kind: 'sync-folder'; path: string }
  | { kind: 'note'; text: string };

/** Steps of the recipe that a careless writer leaves out. */
export type LeftOut = 'file syncs' | 'folder syncs';

/** The real disk with a log. `leftOut` makes it careless: that sync then does nothing and says that all is well. */
export function recordingDisk(leftOut?: LeftOut): { disk: Disk; events: DiskEvent[] } {
  const events: DiskEvent[] = [];
  let files = 0;
  const disk: Disk = {
    ...realDisk,
    async open(place, flags) {
      const opened = await realDisk.open(place, flags);
      const real = opened;
      if (flags === 'r')
        return {
          writeFile: (bytes) => real.writeFile(bytes),
          sync: () => {
            if (leftOut !== 'folder syncs') events.push({ kind: 'sync-folder', path: place });
            return Promise.resolve();
          },
          stat: () => real.stat(),
          close: () => real.close(),
        };
      const file = files++;
      events.push({ kind: 'create', path: place, file });
      return {
        async writeFile(bytes) {
          await real.writeFile(bytes);
          events.push({ kind: 'write', file, bytes: Uint8Array.from(bytes) });
        },
        sync: () => {
          if (leftOut !== 'file syncs') events.push({ kind: 'sync', file });
          return Promise.resolve();
        },
        stat: () => real.stat(),
        close: () => real.close(),
      };
    },
    async rename(from, to) {
      await realDisk.rename(from, to);
      events.push({ kind: 'rename', from, to });
    },
    async unlink(place) {
      await realDisk.unlink(place);
      events.push({ kind: 'unlink', path: place });
    },
    async mkdir(place) {
      await realDisk.mkdir(place);
      events.push({ kind: 'mkdir', path: path.resolve(place) });
    },
  };
  return { disk, events };
}
