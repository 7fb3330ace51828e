import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { Growing } from './growing.ts';

const frames: (() => void)[] = [];
beforeEach(() => {
  vi.stubGlobal('requestAnimationFrame', (work: () => void) => frames.push(work));
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('shows a few more in each frame until all that was asked for are there', () => {
  const shown = [25];
  const growing = new Growing(25, (count) => shown.push(count));
  growing.more(100);
  growing.more(100);
  for (let next = frames.shift(); next; next = frames.shift()) next();
  expect(shown.at(-1)).toBe(225);
  const steps = shown.slice(1).map((count, i) => count - (shown[i] ?? 0));
  expect(Math.max(...steps)).toBeLessThanOrEqual(12);
});
