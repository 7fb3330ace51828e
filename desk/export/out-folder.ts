/** The folder of an export: each file whole or not at all, its neighbours left alone. */
import { randomBytes } from 'node:crypto';
import { constants } from 'node:fs';
import { mkdir, open, stat, unlink, type FileHandle } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { errorCode } from '../storage/disk.ts';
import { mustStandInside, NoFolderOfOurs } from '../storage/own-folders.ts';
import { readRegular } from '../storage/regular-file.ts';
import { renameWithRetries } from '../storage/durable-file.ts';

const noRight = 'it may not be written to. Ask for the right to write there, or choose another folder.';
const sentences: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space, then export again.',
  EDQUOT: 'your share of the disk is full. Free some space, then export again.',
  EROFS: 'its disk cannot be written to. Choose another folder.',
  EACCES: noRight,
  EPERM: noRight,
  ENOTDIR: 'a file stands where a folder is needed. Choose another folder.',
  EEXIST: 'a file stands where a folder is needed. Choose another folder.',
  EISDIR: 'a folder stands where the file is to be. Move it away, or choose another folder.',
  ENOTEMPTY: 'a folder stands where the file is to be. Move it away, or choose another folder.',
  ENOENT: 'it is not there. Connect its drive, or choose another folder.',
  ELOOP: 'a link stands where the file is to be. Move it away, or choose another folder.',
  ENAMETOOLONG: 'the path is too long for this computer. Choose a folder with a shorter path.',
  EBUSY: 'another program holds the file. Close that program, then export again.',
};
const reasonOf = (error: unknown): string => {
  if (error instanceof NoFolderOfOurs && error.isLink) return error.message;
  const code = error instanceof NoFolderOfOurs ? 'ENOTDIR' : errorCode(error);
  return (
    sentences[code] ?? `the disk failed (${code || String(error)}). Export again, or choose another folder.`
  );
};

/** For a file that grows: never through a link. */
const appending =
  constants.O_WRONLY |
  constants.O_APPEND |
  constants.O_CREAT |
  ((constants as Partial<typeof constants>).O_NOFOLLOW ?? 0);

interface Batch {
  lines: string[];
  written: Promise<void>;
}

/** Writes the files of an export below one folder. */
export class OutFolder {
  readonly folder: string;
  /** Folders in it that are there. */
  readonly #made = new Map<string, Promise<unknown>>();
  #appended: Promise<FileHandle> | null = null;
  /** Lines that are still to be added, and the end of those before them. */
  #batch: Batch | null = null;
  #batches: Promise<unknown> = Promise.resolve();

  constructor(folder: string) {
    this.folder = path.resolve(folder);
  }

  /** Path on this computer. */
  pathOf(file: string): string {
    return path.join(this.folder, ...file.split('/'));
  }

  /**
   * Makes sure that the folder is there and takes files, before any work is done for it. A folder that is missing is made;
   * the one above it only where `withParents`, for it may be a drive that is not connected. Throws DeskError `disk`,
   * which names the folder.
   */
  async prepare(withParents = false): Promise<void> {
    try {
      if (!(await this.#isThere())) await mkdir(this.folder, { recursive: withParents });
      const trial = this.pathOf(`.${process.pid}-${randomBytes(6).toString('hex')}.tmp`);
      const handle = await open(trial, 'wx');
      await handle.close();
      await unlink(trial);
    } catch (error) {
      throw new DeskError('disk', `Nothing was exported into “${this.folder}”: ${reasonOf(error)}`, {
        cause: error,
      });
    }
  }

  async #isThere(): Promise<boolean> {
    try {
      if ((await stat(this.folder)).isDirectory()) return true;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return false;
      throw error;
    }
    throw Object.assign(new Error('a file'), { code: 'ENOTDIR' });
  }

  /** A file of at most `most` bytes that stands in the folder. Throws NoRegularFile, NoFolderOfOurs or Node's errors. */
  async read(file: string, most?: number): Promise<Buffer> {
    mustStandInside(this.folder, file);
    return readRegular(this.pathOf(file), most);
  }

  /** Removes a file; one that is gone already is as good. Throws DeskError `disk`. */
  async remove(file: string): Promise<void> {
    try {
      mustStandInside(this.folder, file);
      await unlink(this.pathOf(file));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw this.#stopped(file, error);
    }
  }

  /** Adds a line to a file that only the export reads; lines that come side by side go together. Throws DeskError `disk`. */
  async append(file: string, line: string): Promise<void> {
    this.#batch ??= this.#beginBatch(file);
    this.#batch.lines.push(line);
    try {
      await this.#batch.written;
    } catch (error) {
      throw this.#stopped(file, error);
    }
  }

  /** Takes lines for as long as the batch before it is being written. */
  #beginBatch(file: string): Batch {
    const lines: string[] = [];
    const written = this.#batches.then(async () => {
      this.#batch = null;
      this.#appended ??= open(this.pathOf(file), appending);
      await (await this.#appended).appendFile(lines.join(''));
    });
    this.#batches = written.catch(() => undefined);
    return { lines, written };
  }

  /** Removes that file, once what stands in it is known from elsewhere. */
  async endAppending(file: string): Promise<void> {
    const handle = await this.#appended?.catch(() => null);
    this.#appended = null;
    await handle?.close();
    await unlink(this.pathOf(file)).catch(() => undefined);
  }

  /**
   * Writes one file: a temporary beside it, its size checked, then renamed over it. A reader never finds half of it.
   * Unlike documents, exports can be made again, so the disk is not waited for. Throws DeskError `disk`.
   */
  async put(file: string, content: string | Uint8Array): Promise<void> {
    const target = this.pathOf(file);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const temporary = `${target}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    try {
      mustStandInside(this.folder, file);
      await this.#makeFolder(path.dirname(target));
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(bytes);
        const { size } = await handle.stat();
        if (size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
      } finally {
        await handle.close();
      }
      await renameWithRetries(temporary, target);
    } catch (error) {
      this.#made.delete(path.dirname(target)); // it may have been taken away
      await unlink(temporary).catch(() => undefined);
      throw this.#stopped(file, error);
    }
  }

  /** Once for each folder. */
  #makeFolder(folder: string): Promise<unknown> {
    const making = this.#made.get(folder) ?? mkdir(folder, { recursive: true });
    this.#made.set(folder, making);
    return making;
  }

  #stopped(file: string, error: unknown): DeskError {
    const why = `The export into “${this.folder}” stopped at “${file}”: ${reasonOf(error)}`;
    return new DeskError('disk', why, { cause: error });
  }
}
