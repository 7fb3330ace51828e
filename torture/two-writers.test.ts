import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { twoWriters } from './two-writers.ts';

type Figures = Awaited<ReturnType<typeof twoWriters>>;

/** A busy machine may let the two meet only after a while: the trial is made longer until they have. */
async function untilTheyMeet(
  guard: 'lock' | 'no-lock',
  met: (figures: Figures) => boolean,
): Promise<Figures> {
  const root = temporaryFolder();
  let figures = await twoWriters(path.join(root, '3'), guard, 3_000);
  for (const seconds of [8, 20]) {
    if (met(figures) || figures.corrupt > 0) break;
    figures = await twoWriters(path.join(root, String(seconds)), guard, seconds * 1_000);
  }
  return figures;
}

describe('Two desks on one library', () => {
  it('write over nothing unseen and read nothing torn with the lock, also where one is killed', async () => {
    const figures = await untilTheyMeet('lock', ({ acknowledged, kills, waits }) =>
      [acknowledged > 20, kills > 0, waits > 0].every(Boolean),
    );
    expect(figures).toMatchObject({ corrupt: 0, lost: 0, remark: '' });
    expect(figures.acknowledged).toBeGreaterThan(20);
    expect(figures.kills).toBeGreaterThan(0);
    expect(figures.waits).toBeGreaterThan(0);
  }, 90_000);

  it('read nothing torn without the lock; some saves are lost then, so the trial can fail', async () => {
    const figures = await untilTheyMeet('no-lock', ({ conflicts, lost }) => conflicts > 0 && lost > 0);
    expect(figures.corrupt).toBe(0);
    expect(figures.conflicts).toBeGreaterThan(0);
    expect(figures.lost).toBeGreaterThan(0);
  }, 90_000);
});
