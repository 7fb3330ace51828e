import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { draftsRuns } from './drafts-model.ts';

describe('Several pages of a desk that type, save and are gone', () => {
  it('lose no acknowledged draft in 25 histories', async () => {
    await draftsRuns(path.join(temporaryFolder(), 'model'), 25, 7);
  }, 60_000);

  it('lose some where the desk does not know one page from another: the trial can fail', async () => {
    const runs = draftsRuns(path.join(temporaryFolder(), 'model'), 60, 7, 'as one');
    await expect(runs).rejects.toMatchObject({
      cause: { message: expect.stringMatching(/was acknowledged in a draft, and is gone/) as string },
    });
  }, 60_000);
});
