import { expect, it } from 'vitest';
import { sayProgress, sayStep } from './backup-words.ts';

it('says how far a backup is, in files', () => {
  expect(sayProgress(null)).toBe('Starting…');
  expect(sayProgress({ step: 'copying', done: 120, total: 840 })).toBe('Copying 120 of 840 files');
  expect(sayProgress({ step: 'trying', done: 1, total: 1 })).toBe('Verifying the backup: 1 of 1 file');
  expect(sayProgress({ step: 'restoring', done: 1_200, total: 12_000 })).toBe(
    'Restoring: 1,200 of 12,000 files checked',
  );
  expect(sayStep({ step: 'trying', done: 1, total: 9 })).toBe('Verifying the backup');
});
