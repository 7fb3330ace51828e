/** The few file operations that saving needs, so that a test can make any of them fail. */
import * as fs from 'node:fs';
import { mkdir, rename, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { readRegular } from './regular-file.ts';

/** An open file, as far as saving needs it. */
export interface DiskFile {
  writeFile(bytes: Uint8Array): Promise<void>;
  sync(): Promise<void>;
  stat(): Promise<{ size: number }>;
  close(): Promise<void>;
}

/** What saving asks of a file system; failures are Node's errors with a `code`. */
export interface Disk {
  open(path: string, flags: 'wx' | 'r'): Promise<DiskFile>;
  rename(from: string, to: string): Promise<void>;
  unlink(path: string): Promise<void>;
  /** A whole regular file; throws NoRegularFile (regular-file.ts) where something else stands there. */
  readFile(path: string): Promise<Uint8Array>;
  mkdir(path: string): Promise<void>;
  /** Operating system, as `process.platform` names it. */
  platform: string;
  /** How long a rename is tried again while another program holds the file, in milliseconds. */
  renameTimeout: number;
}

const openFile = promisify(fs.open);
const closeFile = promisify(fs.close);
const syncFile = promisify(fs.fsync);
const writeBytes = promisify(fs.write);

/** What was only read is closed at once, as nothing waits to be written. */
async function closeRead(file: number): Promise<void> {
  fs.closeSync(file);
}

/** A pipe in the place of a folder is not waited for; Windows has no such flag. */
const nonBlocking = fs.constants.O_RDONLY | ((fs.constants.O_NONBLOCK as number | undefined) ?? 0);

/** An open file of this computer. Each wait for the disk costs a save about as much as the writing of 5 KB. */
async function open(path: string, flags: 'wx' | 'r'): Promise<DiskFile> {
  const file = await openFile(path, flags === 'r' ? nonBlocking : flags);
  return {
    async writeFile(bytes) {
      for (let from = 0; from < bytes.length;)
        from += (await writeBytes(file, bytes, from, bytes.length - from)).bytesWritten;
    },
    sync: () => syncFile(file),
    // The state of an open file is in memory, so the synchronous call does not wait for the disk.
    stat: () => Promise.resolve(fs.fstatSync(file)),
    close: () => (flags === 'r' ? closeRead(file) : closeFile(file)),
  };
}

/** The disk of this computer. */
export const realDisk: Disk = {
  open,
  rename,
  unlink,
  readFile: (path) => readRegular(path),
  mkdir: async (path) => {
    await mkdir(path);
  },
  platform: process.platform,
  renameTimeout: 8_000,
};

/** The `code` of a Node error ("ENOSPC"), or an empty string. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
