import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../testing/folder.ts';
import { twoWriters } from './two-writers.ts';

describe('Two desks on one library', () => {
  it('write over nothing unseen and read nothing torn with the lock, also where one is killed', async () => {
    const figures = await twoWriters(path.join(temporaryFolder(), 'a'), 'lock', 3_000);
    expect(figures).toMatchObject({ corrupt: 0, lost: 0, remark: '' });
    expect(figures.acknowledged).toBeGreaterThan(20);
    expect(figures.kills).toBeGreaterThan(0);
    expect(figures.waits).toBeGreaterThan(0);
  }, 60_000);

  it('read nothing torn without the lock; some saves are lost then, so the trial can fail', async () => {
    const figures = await twoWriters(path.join(temporaryFolder(), 'a'), 'no-lock', 3_000);
    expect(figures.corrupt).toBe(0);
    expect(figures.conflicts).toBeGreaterThan(0);
    expect(figures.lost).toBeGreaterThan(0);
  }, 60_000);
});
