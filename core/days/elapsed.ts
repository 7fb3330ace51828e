/** Counts time that has certainly passed, even if the clock of the computer was changed in between. */

export const dayLength = 86_400_000;

/**
 * The most time that is counted between two readings of the clock, in milliseconds. A clock that jumped a year ahead
 * adds no more than this; one that jumped back adds nothing. A library left alone for longer keeps things longer.
 */
export const longestGap = 7 * dayLength;

/** A count of time passed, and what the clock said when it was last looked at (milliseconds since 1970). */
export interface Elapsed {
  passed: number;
  seen: number;
}

/** The count after another look at the clock. It never goes back. */
export const lookAtClock = ({ passed, seen }: Elapsed, now: number): Elapsed => ({
  passed: passed + Math.min(Math.max(now - seen, 0), longestGap),
  seen: now,
});

/** Whole days in a count. */
export const daysIn = ({ passed }: Elapsed): number => Math.floor(passed / dayLength);
