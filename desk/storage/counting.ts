/**
 * Numbers that go up by one, read from files and names that anybody may have written. A number so large that one could
 * not be added to it for ever is read as the largest that is believed, so that whatever is read can be followed.
 */

/** More than anybody reaches by counting; of fifteen digits, as names have them. */
export const largestCount = 900_000_000_000_000;

/** The number that counts for what was read: a whole one that others can follow. Nonsense is 0. */
export const believedCount = (read: number): number =>
  read >= 0 ? Math.min(Math.floor(read), largestCount) : 0;

/** A number as it is written: never one that could not be read again. */
export const writtenCount = (count: number): number => Math.min(count, largestCount + 1);
