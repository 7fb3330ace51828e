import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { killTrials } from './kill.ts';

describe('A desk that is killed while it saves', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-kill-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));
  const options = { perStore: 10, longest: 40, sideBySide: 2, seed: 20_240_311 };

  it('loses no acknowledged save and leaves no damaged or temporary file, 40 times out of 40', async () => {
    const figures = await killTrials('desk', { ...options, folder: path.join(folder, 'desk'), kills: 40 });
    expect(figures).toMatchObject({ trials: 40, corrupt: 0, lost: 0, remark: '' });
    expect(figures.acknowledged).toBeGreaterThan(160);
  }, 120_000);

  it('is told from a store that writes over the old file: the trial can fail', async () => {
    const figures = await killTrials('bare writeFile', {
      ...options,
      folder: path.join(folder, 'bare'),
      kills: 10,
    });
    expect(figures.corrupt + figures.lost).toBeGreaterThan(0);
  }, 60_000);
});
