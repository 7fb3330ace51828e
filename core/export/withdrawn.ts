/** Pages that earlier exports left in a folder and that no longer belong there. */

/** What becomes of them: they stay, are removed, or say that they are no longer available. */
export const withdrawals = ['keep', 'remove', 'replace'] as const;
export type Withdrawal = (typeof withdrawals)[number];

/**
 * `deleted`: the document is no longer in the library. `left-out`: it is, and is no longer exported. `moved`: it lies under
 * another name now. `past`: nothing stands on that page any more, as on one of a year. `proof`: it is a proof's, and what is
 * exported now is for the public. `unknown`: it cannot be told.
 */
export type WhyWithdrawn = 'deleted' | 'left-out' | 'moved' | 'past' | 'proof' | 'unknown';

export interface WithdrawnFile {
  /** Relative to the folder, with "/". */
  file: string;
  /** Title of the page; the file's name where it has none. */
  headline: string;
  why: WhyWithdrawn;
  /** What became of it. */
  done: 'kept' | 'removed' | 'replaced';
}
