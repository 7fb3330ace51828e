/** Runs jobs of one key one after another, and jobs of different keys side by side. */
export class Turns {
  readonly #last = new Map<string, Promise<unknown>>();

  /** Gives what the job gives, once every earlier job of that key has ended, well or not. */
  async take<T>(key: string, job: () => Promise<T>): Promise<T> {
    const before = this.#last.get(key) ?? Promise.resolve();
    const mine = before.then(job, job);
    const settled = mine.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(key, settled);
    try {
      return await mine;
    } finally {
      if (this.#last.get(key) === settled) this.#last.delete(key);
    }
  }
}
