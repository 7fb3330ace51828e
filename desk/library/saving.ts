/** What stands in the place of a document that is about to be written over. */
import type { Document } from '../../core/document.ts';
import { isSameMark, markOf, type FileMark } from '../storage/file-mark.ts';
import { regularStats } from '../storage/regular-file.ts';
import type { Found } from '../documents/stored-file.ts';

/**
 * A look at what stands in a place, which may take its time while the new file is written. `settle` is asked right before
 * the new one takes the place: another program may have put a file there since the look began.
 */
export class Standing {
  /** What stood there, or null; it fails as the look does, where it is waited for. */
  readonly found: Promise<Found<Document> | null>;
  readonly #file: string;
  readonly #look: () => Promise<Found<Document> | null>;
  #mark: FileMark | null;

  constructor(file: string, look: () => Promise<Found<Document> | null>) {
    this.#file = file;
    this.#look = look;
    this.#mark = markAt(file);
    this.found = look();
    this.found.catch(() => undefined);
  }

  /** Looks again for as long as the file is another one than was looked at. Throws what the look throws. */
  async settle(): Promise<void> {
    for (let mark = markAt(this.#file); !isSame(mark, this.#mark); mark = markAt(this.#file)) {
      this.#mark = mark;
      await this.#look();
    }
  }
}

const markAt = (file: string): FileMark | null => {
  const stats = regularStats(file);
  return stats && markOf(stats);
};

const isSame = (a: FileMark | null, b: FileMark | null): boolean =>
  a === null || b === null ? a === b : isSameMark(a, b);
