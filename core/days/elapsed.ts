/** Days that have surely passed, whatever the clock of the computer was set to in between. */

export const dayLength = 86_400_000;

/**
 * Longest time between two looks at the clock that is believed, in milliseconds. A clock that jumped a year ahead
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
