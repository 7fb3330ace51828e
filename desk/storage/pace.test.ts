import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Pace, sortAtPace } from './pace.ts';

describe('work at a pace', () => {
  it('lets others pass once a stretch is over, and begins a new one', async () => {
    const pace = new Pace(0);
    const order: string[] = [];
    setImmediate(() => order.push('other'));
    while (!pace.isOver);
    await pace.rest();
    order.push('mine');
    expect(order).toEqual(['other', 'mine']);
    expect(new Pace(60_000).isOver).toBe(false);
  });

  it('resumes one waiting piece of work in each turn, and all that share a pace together', async () => {
    let turn = 0;
    const turning = (): void => {
      turn += 1;
      next = setImmediate(turning);
    };
    let next = setImmediate(turning);
    const [first, second] = [new Pace(0), new Pace(0)];
    const turns = await Promise.all(
      [first, first, second, second].map((pace) => pace.rest().then(() => turn)),
    );
    clearImmediate(next);
    expect(turns[1]).toBe(turns[0]);
    expect(turns[3]).toBe(turns[2]);
    expect(turns[2]).toBeGreaterThan(turns[0] ?? 0);
  });

  it('sorts as the language does, keeping the order of equals', async () => {
    const thing = fc.record({ key: fc.nat(40), at: fc.nat() });
    await fc.assert(
      fc.asyncProperty(
        fc.array(thing, { maxLength: 30 }),
        fc.integer({ min: 1, max: 120 }),
        async (some, times) => {
          const things = Array.from({ length: times }, () => some)
            .flat()
            .map((one, at) => ({ key: (one.key * (at % 7)) % 41, at }));
          const compare = (a: { key: number }, b: { key: number }): number => a.key - b.key;
          expect(await sortAtPace(things, compare)).toEqual([...things].sort(compare));
        },
      ),
      { numRuns: 50 },
    );
  });
});
