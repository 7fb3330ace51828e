import { describe, expect, it } from 'vitest';
import { Pace } from './pace.ts';

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
});
