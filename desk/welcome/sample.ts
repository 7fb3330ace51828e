/** The sample: a copy of the shipped library in the desk's own folder, apart from anybody's real work. */
import { cp, mkdir, realpath, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { DeskError, says } from '../../core/desk-error.ts';
import { asDiskError } from '../storage/disk-error.ts';
import { renameWithRetries } from '../storage/durable-file.ts';

export class Sample {
  readonly #shipped: string | null;
  readonly #userData: string | null;

  /** `shipped`: folder of the library that comes with the desk, only ever read. Null where there is none. */
  constructor(shipped: string | null, userData: string | null) {
    this.#shipped = shipped;
    this.#userData = userData;
  }

  /** Which copy of the sample a folder holds, by whatever path; empty where it is not the sample's. */
  async copyIn(folder: string): Promise<string> {
    if (this.#userData === null) return '';
    const [asked, ours] = await Promise.all([folder, this.#folderIn(this.#userData)].map(real));
    if (asked === undefined || asked !== ours) return '';
    // A folder that was moved aside and one that came in its place are two, whatever they are called.
    const { ino, birthtimeNs } = await stat(asked, { bigint: true });
    return `${String(ino)}-${String(birthtimeNs)}`;
  }

  /** Folder of the sample, copied there where it is missing. Throws DeskError. */
  async provide(): Promise<string> {
    const { folder } = this.#places();
    if (!(await isThere(folder))) await renameWithRetries(await this.#copy(), folder).catch(rethrow);
    return folder;
  }

  /**
   * Puts a new copy in the place of the sample, which must not be open; gives the folder beside it into which the former
   * one was moved. Throws DeskError, and leaves the former one where it was then.
   */
  async renew(): Promise<string> {
    const { folder } = this.#places();
    return this.#exchange(folder, await this.#copy());
  }

  /** Puts a sample that was moved aside back in its place; what is there is moved aside in turn. Throws DeskError. */
  async bringBack(aside: string): Promise<void> {
    await this.#exchange(this.#places().folder, aside);
  }

  async #exchange(folder: string, next: string): Promise<string> {
    const aside = await freeBeside(folder);
    try {
      await renameWithRetries(folder, aside);
      await renameWithRetries(next, folder).catch(async (error: unknown) => {
        await renameWithRetries(aside, folder);
        throw error;
      });
    } catch (error) {
      rethrow(error);
    }
    return aside;
  }

  /** A fresh copy beside the sample; what an earlier desk left unfinished there is removed. */
  async #copy(): Promise<string> {
    const { folder, shipped } = this.#places();
    const fresh = `${folder}.new`;
    try {
      await mkdir(path.dirname(folder), { recursive: true });
      await rm(fresh, { recursive: true, force: true });
      await cp(shipped, fresh, { recursive: true });
    } catch (error) {
      rethrow(error);
    }
    return fresh;
  }

  #places(): { folder: string; shipped: string } {
    if (this.#userData === null || this.#shipped === null) throw new DeskError('failed', says('no-sample'));
    return { folder: this.#folderIn(this.#userData), shipped: this.#shipped };
  }

  #folderIn(userData: string): string {
    return path.join(userData, 'Sample library');
  }
}

/** A name beside the sample that nothing has yet. */
async function freeBeside(folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const aside = `${folder} put aside${number === 1 ? '' : ` ${String(number)}`}`;
    if (!(await isThere(aside))) return aside;
  }
}

const real = (folder: string): Promise<string> => realpath(folder).catch(() => path.resolve(folder));
const isThere = (folder: string): Promise<boolean> =>
  stat(folder).then(
    () => true,
    () => false,
  );
const rethrow = (error: unknown): never => {
  throw asDiskError(error, 'the sample');
};
