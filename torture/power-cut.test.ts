import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { whyNoImages } from './mounting.ts';
import { powerCuts, type PowerCutOptions } from './power-cut.ts';

const why = whyNoImages();

describe.skipIf(why !== null)(`A power cut while the desk saves${why ? ` (skipped: ${why})` : ''}`, () => {
  let options: PowerCutOptions;
  beforeAll(async () => {
    const folder = await mkdtemp(path.join(tmpdir(), 'desk-power-'));
    options = { folder, cuts: 12, perImage: 6, longest: 60, mountOptions: [], sideBySide: 2, seed: 7 };
  });
  afterAll(() => rm(options.folder, { recursive: true, force: true }));

  it('loses no acknowledged save and damages no document, 12 times out of 12', async () => {
    const figures = await powerCuts('desk', options);
    expect(figures).toMatchObject({ trials: 12, corrupt: 0, lost: 0, failed: 0, remark: '' });
    expect(figures.acknowledged).toBeGreaterThan(12);
  }, 90_000);

  it('does the same 12 times out of 12 where ext4 does not help with renames', async () => {
    const figures = await powerCuts('desk', { ...options, mountOptions: ['noauto_da_alloc', 'commit=1'] });
    expect(figures).toMatchObject({ trials: 12, corrupt: 0, lost: 0, failed: 0, remark: '' });
    expect(figures.acknowledged).toBeGreaterThan(12);
  }, 90_000);

  it('is told from a store that does not wait for the disk: the trial can fail', async () => {
    const figures = await powerCuts('lowdb JSONFile', { ...options, cuts: 4, perImage: 2 });
    expect(figures.lost).toBeGreaterThan(0);
  }, 60_000);
});
