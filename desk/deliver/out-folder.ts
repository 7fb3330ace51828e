/** The folder of an export: each file whole or not at all, its neighbours left alone. */
import { randomBytes } from 'node:crypto';
import { mkdir, open, unlink } from 'node:fs/promises';
import path from 'node:path';
import { DeskError } from '../../core/contract.ts';
import { errorCode } from '../disk/disk.ts';
import { renamePatiently } from '../disk/write-durably.ts';

const sentences: Record<string, string> = {
  ENOSPC: 'the disk is full. Free some space, then export again.',
  EDQUOT: 'your share of the disk is full. Free some space, then export again.',
  EROFS: 'the disk cannot be written to. Choose another folder.',
  EACCES: 'the folder may not be written to. Ask for the right to write there or choose another folder.',
  EPERM: 'the folder may not be written to. Ask for the right to write there or choose another folder.',
  ENOTDIR: 'a file stands where a folder is needed. Choose another folder.',
  EEXIST: 'a file stands where a folder is needed. Choose another folder.',
  EISDIR: 'a folder stands where the file is to be. Move it away or choose another folder.',
  ENOTEMPTY: 'a folder stands where the file is to be. Move it away or choose another folder.',
  ENOENT: 'the folder is no longer there. Connect the drive or choose another folder.',
  ENAMETOOLONG: 'the path is too long for this computer. Choose a folder with a shorter path.',
  EBUSY: 'another program holds the file. Close that program, then export again.',
};

const failure = (error: unknown, file: string): DeskError =>
  new DeskError(
    'disk',
    `“${file}” was not written: ${sentences[errorCode(error)] ?? `the disk failed (${errorCode(error) || String(error)}). Export again or choose another folder.`}`,
    { cause: error },
  );

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
   * Writes one file: a temporary beside it, its size checked, then renamed over it. A reader never finds half of it.
   * Unlike documents, exports can be made again, so the disk is not waited for. Throws DeskError `disk`.
   */
  async write(file: string, content: string | Uint8Array): Promise<void> {
    const target = this.pathOf(file);
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
    const temporary = `${target}.${process.pid}-${randomBytes(6).toString('hex')}.tmp`;
    try {
      await mkdir(path.dirname(target), { recursive: true });
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(bytes);
        const { size } = await handle.stat();
        if (size !== bytes.length) throw Object.assign(new Error('short write'), { code: 'ENOSPC' });
      } finally {
        await handle.close();
      }
      await renamePatiently(temporary, target);
    } catch (error) {
      await unlink(temporary).catch(() => undefined);
      throw failure(error, file);
    }
    if (!this.files.includes(file)) this.files.push(file);
  }
}
