/** The few file operations that saving needs, so that a test can make any of them fail. */
import { mkdir, open, readFile, rename, unlink } from 'node:fs/promises';

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
  readFile(path: string): Promise<Uint8Array>;
  mkdir(path: string): Promise<void>;
  /** Operating system, as `process.platform` names it. */
  platform: string;
  /** How long a rename is tried again while another program holds the file, in milliseconds. */
  patience: number;
}

/** The disk of this computer. */
export const realDisk: Disk = {
  open: (path, flags) => open(path, flags),
  rename,
  unlink,
  readFile: (path) => readFile(path),
  mkdir: async (path) => {
    await mkdir(path);
  },
  platform: process.platform,
  patience: 8_000,
};

/** The `code` of a Node error ("ENOSPC"), or an empty string. */
export const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
