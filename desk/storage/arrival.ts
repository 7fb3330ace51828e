/** The order in which requests came. A save waits for the disk, and later requests may be done before it. */

let last = 0;

/** A number greater than every one before, for a request that has just come. */
export function arrival(): number {
  last += 1;
  return last;
}
