import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Pauses } from './pauses.ts';

describe('what has failed', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is tried again after a pause that grows, up to ten minutes, and is short again once it went well', () => {
    const pauses = new Pauses();
    const pauseOf = (name: string): number => {
      const began = Date.now();
      let ended = 0;
      pauses.failed(name, () => (ended = Date.now()));
      vi.runAllTimers();
      return (ended - began) / 1000;
    };
    expect([1, 2, 3, 4, 5, 6].map(() => pauseOf('fr'))).toEqual([2, 8, 32, 128, 512, 600]);
    expect(pauseOf('en')).toBe(2);
    pauses.wentWell('fr');
    expect(pauseOf('fr')).toBe(2);
  });
});
