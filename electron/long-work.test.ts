import { expect, it } from 'vitest';
import type { DeskApi } from '../core/contract.ts';
import { DeskError } from '../core/desk-error.ts';
import { longAfter, LongWork } from './long-work.ts';

/** A desk whose exports take so many milliseconds of a clock that only this test moves. */
function follow(takes: number, result: () => unknown) {
  const told: unknown[] = [];
  let now = 0;
  const work: LongWork = new LongWork({
    progress: (part) => told.push(part),
    ended: (what, how) => told.push(`${what} ${how}`),
    now: () => now,
  });
  const api = work.following({
    export: () => {
      work.hear('export-progress', { done: 0, total: 4, step: 'A headline' });
      now += takes;
      work.hear('export-progress', { done: 1, total: 4, step: 'A headline' });
      work.hear('attention-changed', {});
      return Promise.resolve().then(result);
    },
  } as unknown as DeskApi);
  return { told, ask: () => api.export({} as never).catch(() => undefined) };
}

it('shows how far long work is, and tells that it has ended', async () => {
  const { told, ask } = follow(longAfter, () => ({}));
  await ask();
  expect(told).toEqual([0.25, null, 'export done']);
});

it('says nothing of short work', async () => {
  const { told, ask } = follow(longAfter - 1, () => ({}));
  await ask();
  expect(told).toEqual([null]);
});

it('tells of work that failed, and not of work that was called off', async () => {
  const failing = (code: 'failed' | 'cancelled') =>
    follow(longAfter, () => {
      throw new DeskError(code, 'Words of a document.');
    });
  const [failed, cancelled, left] = [failing('failed'), failing('cancelled'), follow(longAfter, () => null)];
  for (const { ask } of [failed, cancelled, left]) await ask();
  expect([failed.told, cancelled.told, left.told]).toEqual([
    [0.25, null, 'export failed'],
    [0.25, null],
    [0.25, null],
  ]);
});
