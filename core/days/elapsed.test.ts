import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayLength, daysIn, longestGap, lookAtClock } from './elapsed.ts';

const start = { passed: 0, seen: Date.parse('2024-03-01T09:00:00Z') };

describe('the count of days', () => {
  it('follows the clock of a desk that is used every day', () => {
    let count = start;
    for (let day = 1; day <= 40; day += 1) count = lookAtClock(count, start.seen + day * dayLength);
    expect(daysIn(count)).toBe(40);
  });

  it('stands still while the clock is back, and goes on from there', () => {
    const back = lookAtClock(start, start.seen - 365 * dayLength);
    expect(daysIn(back)).toBe(0);
    expect(daysIn(lookAtClock(back, back.seen + 2 * dayLength))).toBe(2);
  });

  it('believes no more than a week of a clock that jumped ahead and back again', () => {
    const ahead = lookAtClock(start, start.seen + 365 * dayLength);
    const right = lookAtClock(ahead, start.seen + 60_000);
    expect(daysIn(right)).toBe(7);
  });

  it('never goes back and never believes more than a week at a look', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e13, max: 1e13 }), { maxLength: 30 }), (looks) => {
        let count = start;
        for (const now of looks) {
          const next = lookAtClock(count, now);
          expect(next.passed).toBeGreaterThanOrEqual(count.passed);
          expect(next.passed - count.passed).toBeLessThanOrEqual(longestGap);
          count = next;
        }
      }),
    );
  });
});
