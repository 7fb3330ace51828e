import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../desk/testing/folder.ts';
import { crashesInSequences } from './crash-sequence.ts';
import { everyCrashOfOneSave } from './one-save.ts';

describe('Every crash that one save can meet', () => {
  it.each(['an old version', 'nothing'] as const)(
    'gives the old or the new version of a save over %s, and the new one after the acknowledgement',
    async (over) => {
      const figures = await everyCrashOfOneSave(path.join(temporaryFolder(), 'a'), over);
      expect(figures).toMatchObject({ corrupt: 0, lost: 0, failed: 0, remark: '' });
      expect(figures.trials).toBeGreaterThan(1_000);
    },
  );

  it('catches a writer that does not sync the file', async () => {
    const figures = await everyCrashOfOneSave(
      path.join(temporaryFolder(), 'a'),
      'an old version',
      'file syncs',
    );
    expect(figures.corrupt).toBeGreaterThan(0);
  });

  it('catches a writer that does not sync the folder', async () => {
    const figures = await everyCrashOfOneSave(
      path.join(temporaryFolder(), 'a'),
      'an old version',
      'folder syncs',
    );
    expect(figures.corrupt).toBe(0);
    expect(figures.lost).toBeGreaterThan(0);
  });
});

describe('Crashes by chance while stories are made, saved, removed and restored', () => {
  const options = { sequences: 4, steps: 14, perOperation: 2, seed: 11 };

  it('leave every story as it was acknowledged, or as the step under way would have it', async () => {
    const figures = await crashesInSequences({ ...options, folder: path.join(temporaryFolder(), 'a') });
    expect(figures).toMatchObject({ corrupt: 0, lost: 0, failed: 0, remark: '' });
    expect(figures.trials).toBeGreaterThan(300);
  });

  it.each(['file syncs', 'folder syncs'] as const)('catch a library without %s', async (leftOut) => {
    const folder = path.join(temporaryFolder(), 'a');
    const figures = await crashesInSequences({ ...options, folder, sequences: 2, leftOut });
    expect(figures.corrupt + figures.lost).toBeGreaterThan(0);
  });
});
