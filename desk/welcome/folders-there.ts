/** Whether folders are there, asked so that a drive which does not answer holds up nothing else. */
import { stat, type Stats } from 'node:fs';

/** Milliseconds that a folder has for showing itself: a drive that is away may keep everybody waiting for minutes. */
const timeout = 1_500;

/** Looks at a folder as Node does, and calls back. */
export type Look = (folder: string, done: (error: Error | null, found?: Stats) => void) => void;

/** Asks for one folder after another: each question that waits holds one of the few threads that read and write files. */
export class FoldersThere {
  readonly #look: Look;
  readonly #timeout: number;
  /** Questions without an answer yet. */
  readonly #waiting = new Set<string>();

  constructor(look: Look = stat, wait = timeout) {
    this.#look = look;
    this.#timeout = wait;
  }

  /**
   * Which of the folders are there. One that does not answer in time counts as gone; those after it are not asked for then, and
   * count as there: whoever opens one is told.
   */
  async of(folders: readonly string[]): Promise<Set<string>> {
    const there = new Set<string>();
    let isSlow = this.#waiting.size > 0;
    for (const folder of folders) {
      if (this.#waiting.has(folder)) continue;
      if (isSlow) {
        there.add(folder);
        continue;
      }
      const answer = await this.#ask(folder);
      if (answer === true) there.add(folder);
      isSlow = answer === 'none';
    }
    return there;
  }

  async #ask(folder: string): Promise<boolean | 'none'> {
    this.#waiting.add(folder);
    const question = new Promise<boolean>((resolve) => {
      this.#look(folder, (error, found) => {
        this.#waiting.delete(folder);
        resolve(error === null && found?.isDirectory() === true);
      });
    });
    let timer: NodeJS.Timeout | undefined;
    const tooLate = new Promise<'none'>((resolve) => {
      timer = setTimeout(() => {
        resolve('none');
      }, this.#timeout);
    });
    return Promise.race([question, tooLate]).finally(() => {
      clearTimeout(timer);
    });
  }
}
