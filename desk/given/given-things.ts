/** What was given to the desk from outside, until the window takes it in. */
import { stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { isLibraryFileName, type Given } from '../../core/given/given.ts';
import { errorCode } from '../storage/disk.ts';
import { shortened, type Named } from './named-paths.ts';

/** Most sentences that are told at once. */
const mostTold = 4;

/** Things that wait. Looking at them reads nothing of what is in them, and writes nothing. */
export class GivenThings {
  #library: string | null = null;
  #files: string[] = [];
  #refused: string[] = [];

  /** Tells libraries from files: a folder, or the folder in which a `.desk-library` file lies, is a library. */
  async add({ paths, refused }: Named): Promise<void> {
    const kinds = await Promise.all(paths.map(kindOf));
    this.#refused.push(...refused);
    const libraries: string[] = [];
    for (const [at, kind] of kinds.entries()) {
      const name = paths[at] ?? '';
      if (kind === 'folder') libraries.push(name);
      else if (kind === 'file') {
        if (isLibraryFileName(name)) libraries.push(name);
        else if (!this.#files.includes(name)) this.#files.push(name);
      } else this.#refused.push(kind);
    }
    const [first, second] = [...new Set(libraries)];
    if (first === undefined) return;
    this.#library = first;
    if (second !== undefined)
      this.#refused.push(
        `One library is open at a time: “${shortened(first)}” is opened, and “${shortened(second)}” is not.`,
      );
  }

  /** What waits. The sentences are told once, and no more of them than somebody would read. */
  tell(): Given {
    const refused = this.#refused.slice(0, mostTold);
    const more = this.#refused.length - refused.length;
    if (more > 0) refused.push(`The same goes for ${more} more.`);
    this.#refused = [];
    return { library: this.#library !== null, files: this.#files.length, refused };
  }

  /** The library that waits, which then waits no more; null where none does. */
  takeLibrary(): string | null {
    const library = this.#library;
    this.#library = null;
    return library;
  }

  /** The files that wait, which then wait no more. */
  takeFiles(): string[] {
    const files = this.#files;
    this.#files = [];
    return files;
  }
}

/** Milliseconds that a path has for showing itself: a drive that is away must not hold up the start. */
const patience = 8_000;

/** What a path leads to, or a sentence that says why that cannot be taken in. */
async function kindOf(name: string): Promise<'folder' | 'file' | (string & {})> {
  const shown = shortened(name);
  try {
    const found = await Promise.race([stat(name), wait(patience, null, { ref: false })]);
    if (found === null)
      return `“${shown}” does not answer, so it was not opened. Check the drive or the network.`;
    if (found.isDirectory()) return 'folder';
    return found.isFile() ? 'file' : `“${shown}” is neither a folder nor a file, so it was not opened.`;
  } catch (error) {
    return errorCode(error) === 'ENOENT'
      ? `There is no file or folder “${shown}”. Check its name.`
      : `“${shown}” cannot be opened (${errorCode(error)}). Check its place and your permissions.`;
  }
}
