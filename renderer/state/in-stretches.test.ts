import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { inStretches } from './in-stretches.ts';

/** Work of so many steps, each of some milliseconds by the clock. */
function* work(steps: number, ms: number): Generator<void, string> {
  for (let step = 0; step < steps; step += 1) {
    now += ms;
    yield;
  }
  return 'done';
}
let now = 0;

describe('work in stretches', () => {
  beforeEach(() => {
    vi.useFakeTimers();
    now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now);
  });
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('is over in one go where it is short', () => {
    const finish = vi.fn();
    inStretches(work(3, 1), finish);
    expect(finish).toHaveBeenCalledWith('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('lets other work in after each stretch', () => {
    const finish = vi.fn();
    inStretches(work(10, 4), finish);
    let turns = 0;
    while (vi.getTimerCount() > 0) {
      vi.advanceTimersToNextTimer();
      turns += 1;
    }
    expect(finish).toHaveBeenCalledTimes(1);
    expect(turns).toBe(5);
  });

  it('never ends once it was stopped', () => {
    const finish = vi.fn();
    inStretches(work(10, 4), finish)();
    vi.runAllTimers();
    expect(finish).not.toHaveBeenCalled();
  });
});
