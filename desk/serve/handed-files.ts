/** Files that a browser hands over, and exports that it takes away: both pass through a folder of the desk's own. */
import { createHash, randomUUID } from 'node:crypto';
import { lstat, mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../../core/desk-error.ts';
import { safeFileName } from '../../core/text/file-name.ts';
import type { ExportResult } from '../../core/export/export-request.ts';
import { errorCode } from '../storage/disk.ts';
import { saveBody } from './bodies.ts';

/** Most folders that are kept for what passes through: each holds one file that came in, or one export. */
const mostFolders = 200;

/** Bytes of a name that are taken over; its ending is of no use to anybody who reads the file. */
const longestName = 200;

/** A file that may be taken away: its place on the disk, its name in the export, and when it was written. */
export interface GivenFile {
  name: string;
  place: string;
  changed: Date;
}

/** What an export wrote. */
type Exported = Pick<ExportResult, 'folder' | 'files'>;

export class HandedFiles {
  #home: Promise<string> | null = null;
  /** The oldest first. */
  readonly #folders: string[] = [];
  readonly #exports = new Map<string, Exported>();

  /** Takes in a file; gives its path, which ends in its name. Throws DeskError. */
  async take(request: IncomingMessage, name: string): Promise<string> {
    const own = safeFileName(path.win32.basename(path.basename(name)), longestName, 'file');
    const file = path.join(await this.#newFolder(), own);
    try {
      await saveBody(request, file);
    } catch (error) {
      throw notTaken(error);
    }
    return file;
  }

  /** True of a file that was taken in. */
  async has(file: string): Promise<boolean> {
    return this.#home !== null && path.resolve(file).startsWith((await this.#home) + path.sep);
  }

  /** An empty folder for an export that is to be downloaded. */
  async downloadFolder(): Promise<string> {
    return this.#newFolder();
  }

  /** Remembers what an export wrote; only that can be taken away. */
  noteExport(result: Exported): void {
    this.#exports.set(idOf(result.folder), result);
  }

  /** The name of an export for addresses; null where this desk has exported nothing into the folder. */
  exportId(folder: string): string | null {
    const id = idOf(folder);
    return this.#exports.has(id) ? id : null;
  }

  /** The name for all files of an export, and the files; null for an unknown export, or where one of them is gone. */
  async filesOf(id: string): Promise<{ name: string; files: GivenFile[] } | null> {
    const result = this.#exports.get(id);
    if (!result) return null;
    const given = await Promise.all(result.files.map((name) => this.#given(result, name)));
    const files = given.filter((file) => file !== null);
    if (files.length < given.length) return null; // what is called everything has to be everything
    const isOwn = await this.has(result.folder);
    return {
      name: isOwn ? 'Liaison Desk export' : path.basename(result.folder) || 'Export',
      files,
    };
  }

  /** One file of an export; null where the export did not write it, or it is gone. */
  async file(id: string, name: string): Promise<GivenFile | null> {
    const result = this.#exports.get(id);
    return result?.files.includes(name) ? this.#given(result, name) : null;
  }

  /** Removes everything that passed through. */
  async close(): Promise<void> {
    const home = this.#home;
    this.#home = null;
    if (home) await remove(await home);
  }

  /** A regular file, reached without a link that leads out of the export's folder. */
  async #given({ folder }: Exported, name: string): Promise<GivenFile | null> {
    const place = path.join(folder, ...name.split('/'));
    try {
      const stats = await lstat(place);
      if (!stats.isFile()) return null;
      const [real, root] = await Promise.all([realpath(place), realpath(folder)]);
      return real.startsWith(root + path.sep) ? { name, place: real, changed: stats.mtime } : null;
    } catch {
      return null;
    }
  }

  /** A folder for one thing that passes through; the oldest one makes room for it. */
  async #newFolder(): Promise<string> {
    this.#home ??= mkdtemp(path.join(tmpdir(), 'liaison-desk-')).then((folder) => realpath(folder));
    const folder = path.join(await this.#home, randomUUID());
    // Some computers tidy their temporary folders while programs run.
    await mkdir(folder, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
      throw notTaken(error);
    });
    this.#folders.push(folder);
    for (const old of this.#folders.splice(0, this.#folders.length - mostFolders)) await remove(old);
    return folder;
  }
}

const notTaken = (error: unknown): DeskError =>
  error instanceof DeskError
    ? error
    : new DeskError(
        'disk',
        `There is no room for files that pass through: the disk failed (${errorCode(error) || String(error)}). Free some space in “${tmpdir()}”, then try again.`,
        { cause: error },
      );

const remove = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 3 }).catch(() => undefined);

const idOf = (folder: string): string =>
  createHash('sha256').update(path.resolve(folder)).digest('hex').slice(0, 16);
