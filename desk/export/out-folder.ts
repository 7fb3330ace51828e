/** The folder of an export: each file whole or not at all, its neighbours left alone. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, stat, unlink } from 'node:fs/promises';
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

/** Writes the files of an export below one folder and remembers which. */
export class OutFolder {
  readonly folder: string;
  /** Paths written so far, relative to the folder, with "/". */
  readonly files: string[] = [];

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

  /** Writes one file of the export. Throws DeskError `disk`. */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    await this.put(file, content);
    if (!this.files.includes(file)) this.files.push(file);
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
      await mkdir(path.dirname(target), { recursive: true });
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
      await unlink(temporary).catch(() => undefined);
      throw new DeskError(
        'disk',
        `The export into “${this.folder}” stopped at “${file}”: ${reasonOf(error)}`,
        { cause: error },
      );
    }
  }
}
