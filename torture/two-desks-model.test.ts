import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { twoDesksRuns } from './two-desks-model.ts';

describe('Two desks, a service that restores, deletes and renames, and kills', () => {
  it('lose no acknowledged word in 60 histories', async () => {
    await twoDesksRuns(path.join(temporaryFolder(), 'model'), 60, 8);
  }, 120_000);

  it('lose some where the newest states are not kept: the trial can fail', async () => {
    const runs = twoDesksRuns(path.join(temporaryFolder(), 'model'), 60, 8, 'bare');
    await expect(runs).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/was acknowledged by desk \d, and is gone/) as string },
    });
  }, 120_000);
});
