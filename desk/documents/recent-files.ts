/** The few documents that were last read or written, so that a file which has not changed is not read as JSON again. */
import type { InFile } from './stored-file.ts';

const most = 8;
/** In bytes: a text of book length and its like. */
const room = 64 * 1024 * 1024;

/** What the files of some places held when they were last read or written. */
export class RecentFiles<T> {
  readonly #files = new Map<string, InFile<T>>();
  #bytes = 0;

  has(place: string): boolean {
    return this.#files.has(place);
  }

  /** What is remembered of a file that holds these very bytes; null where it held others, or nothing is remembered. */
  withBytes(place: string, bytes: Uint8Array): InFile<T> | null {
    const known = this.#files.get(place);
    return known && Buffer.compare(known.bytes, bytes) === 0 ? known : null;
  }

  /** Remembers a file, or with null that it is not as it was. The one longest out of use is forgotten for it. */
  remember(place: string, found: InFile<T> | null): void {
    this.#forget(place);
    if (!found) return;
    this.#files.set(place, found);
    this.#bytes += found.bytes.length;
    for (const oldest of this.#files.keys()) {
      if (this.#files.size <= most && this.#bytes <= room) return;
      this.#forget(oldest);
    }
  }

  #forget(place: string): void {
    this.#bytes -= this.#files.get(place)?.bytes.length ?? 0;
    this.#files.delete(place);
  }
}
