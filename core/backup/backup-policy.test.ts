import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { generationsToDrop, isDue, type Generation } from './backup-policy.ts';
import { dayLength } from '../days/elapsed.ts';

const noon = Date.parse('2024-03-11T12:00:00Z');

describe('a backup is due', () => {
  it('where none has been made, and when the time between two is over', () => {
    expect(isDue(null, dayLength, noon)).toBe(true);
    expect(isDue(noon, dayLength, noon + dayLength - 1)).toBe(false);
    expect(isDue(noon, dayLength, noon + dayLength)).toBe(true);
  });

  it('once after each jump of the clock, and then as usual', () => {
    const ahead = noon + 365 * dayLength;
    expect(isDue(noon, dayLength, ahead)).toBe(true);
    expect(isDue(ahead, dayLength, noon)).toBe(true); // put right again
    expect(isDue(noon, dayLength, noon + 60_000)).toBe(false);
    expect(isDue(noon, dayLength, noon - 60_000)).toBe(false); // put right by a minute
  });

  it('within one time span of any clock, however it jumps', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -2e12, max: 2e12 }), { maxLength: 20 }), (jumps) => {
        let last = noon;
        for (const jump of jumps) {
          const now = last + jump;
          const waited = isDue(last, dayLength, now) ? now : now + dayLength + 3_600_000;
          expect(isDue(last, dayLength, waited)).toBe(true);
          last = waited;
        }
      }),
    );
  });
});

describe('thinning backups', () => {
  const left = (generations: Generation[], keep?: number): Generation[] => {
    const dropped = new Set(generationsToDrop(generations, keep));
    return generations.filter((generation) => !dropped.has(generation));
  };

  it('drops nothing while there are no more than ten', () => {
    const ten = Array.from({ length: 10 }, (_, generation) => ({ generation, createdAt: noon + generation }));
    expect(generationsToDrop(ten)).toEqual([]);
  });

  it('drops the oldest of one afternoon', () => {
    const many = Array.from({ length: 13 }, (_, generation) => ({
      generation,
      createdAt: noon + generation,
    }));
    expect(generationsToDrop(many).map(({ generation }) => generation)).toEqual([2, 1, 0]);
  });

  it('reaches back for months where a backup is made every day', () => {
    let kept: Generation[] = [];
    for (let day = 0; day < 300; day += 1)
      kept = left([...kept, { generation: day, createdAt: noon + day * dayLength }]);
    const ages = kept.map(({ generation }) => 299 - generation).sort((a, b) => a - b);
    expect(ages).toHaveLength(10);
    expect(ages.slice(0, 6)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(ages[7]).toBeGreaterThanOrEqual(11);
    expect(ages[9]).toBeGreaterThanOrEqual(40);
  });

  it('keeps the newest three by their number, whatever the clock said, and never more than ten', () => {
    const any = fc.array(fc.integer({ min: 0, max: 4e12 }), { maxLength: 40 });
    fc.assert(
      fc.property(any, (instants) => {
        const generations = instants.map((createdAt, generation) => ({ generation, createdAt }));
        const kept = left(generations);
        expect(kept).toHaveLength(Math.min(10, generations.length));
        expect(kept.slice(-3)).toEqual(generations.slice(-3));
      }),
    );
  });
});
