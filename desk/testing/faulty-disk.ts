/** The real disk, with a log of what is asked of it and faults where a test wants them. */
import { realDisk, type Disk, type DiskFile } from '../storage/disk.ts';

/** Called before each operation; throwing makes it fail. */
export type Fault = (operation: string, path: string) => void | Promise<void>;

export const failure = (code: string): Error =>
  Object.assign(new Error(`${code}: as the test wants it`), { code });

/** Gives the disk and its log: "open wx", "write", "sync", "stat", "close", "rename", "unlink", "open r", … */
export function faultyDisk(
  fault: Fault = () => undefined,
  more: Partial<Disk> = {},
): { disk: Disk; log: string[] } {
  const log: string[] = [];
  const step = async (operation: string, path: string): Promise<void> => {
    log.push(operation);
    await fault(operation, path);
  };
  const disk: Disk = {
    ...realDisk,
    open: async (path, flags) => {
      await step(`open ${flags}`, path);
      const file = await realDisk.open(path, flags);
      const wrapped: DiskFile = {
        writeFile: async (bytes) => {
          await step('write', path);
          await file.writeFile(bytes);
        },
        sync: async () => {
          await step(flags === 'r' ? 'sync folder' : 'sync', path);
          await file.sync();
        },
        stat: async () => {
          await step('stat', path);
          return file.stat();
        },
        close: () => file.close(),
      };
      return wrapped;
    },
    rename: async (from, to) => {
      await step('rename', to);
      await realDisk.rename(from, to);
    },
    unlink: async (path) => {
      await step('unlink', path);
      await realDisk.unlink(path);
    },
    ...more,
  };
  return { disk, log };
}
