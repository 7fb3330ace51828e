import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { InOrder } from './in-order.ts';

describe('requests of one page', () => {
  it('begin in the order in which they were sent, however they come', async () => {
    const orders = fc.shuffledSubarray([1, 2, 3, 4, 5, 6], { minLength: 6 });
    await fc.assert(
      fc.asyncProperty(orders, async (numbers) => {
        const order = new InOrder();
        const begun: number[] = [];
        const begin = (number: number) => (): Promise<number> => {
          begun.push(number);
          return Promise.resolve(number);
        };
        const answers = await Promise.all(numbers.map((number) => order.begin(number, begin(number))));
        expect(answers).toEqual(numbers);
        expect(begun).toEqual([1, 2, 3, 4, 5, 6]);
      }),
    );
  });
  it('do not wait for an earlier one to be done, only for it to begin', async () => {
    const order = new InOrder();
    let finish = (): void => undefined;
    const slow = order.begin(1, () => new Promise<void>((resolve) => (finish = resolve)));
    expect(await order.begin(2, () => Promise.resolve('done'))).toBe('done');
    finish();
    await slow;
  });
  it('stay in order where several wait for one that never comes', async () => {
    vi.useFakeTimers();
    try {
      const order = new InOrder();
      const begun: number[] = [];
      const begin = (number: number): Promise<void> =>
        order.begin(number, async () => {
          begun.push(number);
        });
      const all = [begin(5), begin(3), begin(6), begin(3)];
      await vi.advanceTimersByTimeAsync(2_000);
      await Promise.all(all);
      expect(begun).toEqual([3, 3, 5, 6]);
    } finally {
      vi.useRealTimers();
    }
  });
  it('go on where an earlier one never comes', async () => {
    vi.useFakeTimers();
    try {
      const order = new InOrder();
      const late = order.begin(2, () => Promise.resolve('late'));
      await vi.advanceTimersByTimeAsync(2_000);
      expect(await late).toBe('late');
      expect(await order.begin(1, () => Promise.resolve('after all'))).toBe('after all');
      expect(await order.begin(3, () => Promise.resolve('next'))).toBe('next');
    } finally {
      vi.useRealTimers();
    }
  });
});
