/** What has failed, each by a name, rests for a while before it is tried again: longer each time that it fails anew. */

/** The first pause and the longest, in milliseconds. */
const [first, longest] = [2_000, 10 * 60_000];

export class Pauses {
  readonly #last = new Map<string, number>();

  /** It has failed: `again` is called once the pause is over. */
  failed(name: string, again: () => void): void {
    const pause = Math.min(longest, (this.#last.get(name) ?? first / 4) * 4);
    this.#last.set(name, pause);
    setTimeout(again, pause);
  }

  /** It has gone well: the next pause is a short one. */
  wentWell(name: string): void {
    this.#last.delete(name);
  }
}
