import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fillDisk, dayWithFullDisk } from './full-disk.ts';
import { whyNoSmallDisk } from './mounting.ts';

const why = whyNoSmallDisk();

describe.skipIf(why !== null)(`A full disk${why ? ` (skipped: ${why})` : ''}`, () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'desk-full-'));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('gives an error and leaves the old file whole, or takes the whole new one, whatever space is left', async () => {
    const figures = await fillDisk('desk', path.join(folder, 'desk'));
    expect(figures).toMatchObject({ corrupt: 0, lost: 0, failed: 0, remark: '' });
    expect(figures.refused).toBeGreaterThan(5);
    expect(figures.complete).toBeGreaterThan(5);
    expect(figures.refused + figures.complete).toBe(figures.trials);
  });

  it('lets a library be opened and read, and the same save succeed once space is freed', async () => {
    const { listed, error, version } = await dayWithFullDisk(path.join(folder, 'day'));
    expect(listed).toBe(1);
    expect(String(error)).toContain('The disk is full');
    expect(version).toBe(3);
  });

  it('is told from a store that does not look whether all was written: the trial can fail', async () => {
    const figures = await fillDisk('write-file-atomic', path.join(folder, 'other'));
    expect(figures.corrupt).toBeGreaterThan(0);
  });
});
