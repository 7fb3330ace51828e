/**
 * Requests of one page in the order in which it sent them. A browser sends them over several connections, so a note of
 * newer words could come before an older save; inside Electron they come in order by themselves.
 */

/** Longest that a request waits for an earlier one, in milliseconds: that one may have been given up by the browser. */
const timeout = 2_000;

export class InOrder {
  #next = 1;
  readonly #waiting = new Map<number, () => void>();

  /**
   * Waits until every request with a smaller number has begun, then runs `begin`, which does its first steps at once,
   * and gives what it gives. Numbers count from 1.
   */
  async begin<T>(number: number, begin: () => Promise<T>): Promise<T> {
    if (number > this.#next) await this.#turn(number);
    const work = begin();
    if (number >= this.#next) {
      this.#next = number + 1;
      this.#waiting.get(this.#next)?.();
    }
    return work;
  }

  #turn(number: number): Promise<void> {
    return new Promise((resolve) => {
      const go = (): void => {
        clearTimeout(timer);
        if (this.#waiting.get(number) === go) this.#waiting.delete(number);
        resolve();
      };
      const timer = setTimeout(() => {
        // Older ones that wait as well have not been given up: they go first.
        const older = [...this.#waiting.keys()].filter((one) => one < number).sort((a, b) => a - b);
        for (const one of older) this.#waiting.get(one)?.();
        go();
      }, timeout);
      this.#waiting.get(number)?.(); // a number that came twice
      this.#waiting.set(number, go);
    });
  }
}
