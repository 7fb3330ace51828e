/** What a save asks of those who keep a second copy of the newest state of each document. */
import type { Document } from '../../core/document.ts';

/** A second copy that is being written while the document's own file is. */
export interface SecondCopy {
  /** The document stands in its file: the copy counts, and takes the place of that of the state with this digest. */
  settle(replaced: string | null): Promise<void>;
  /** The document was not saved. */
  drop(): Promise<void>;
}

/** Begins a copy of a file with these bytes. It never fails: a copy that cannot be made keeps no save from being made. */
export type BeginSecondCopy = (
  document: Document,
  rev: number,
  sha256: string,
  bytes: Uint8Array,
) => SecondCopy;

export const noSecondCopy: BeginSecondCopy = () => ({
  settle: () => Promise.resolve(),
  drop: () => Promise.resolve(),
});
