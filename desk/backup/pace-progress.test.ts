import { expect, it } from 'vitest';
import type { BackupProgress } from '../../core/backup/backup.ts';
import { paceProgress } from './pace-progress.ts';

it('progress is told at the ends of each step, and between them not for every file', () => {
  const told: string[] = [];
  const clock = { now: 0 };
  const tell = paceProgress(
    ({ step, done }) => told.push(`${step} ${String(done)}`),
    () => clock.now,
  );
  const steps: BackupProgress['step'][] = ['copying', 'trying'];
  for (const step of steps)
    for (let done = 1; done <= 100; done += 1) {
      clock.now += 2;
      tell({ step, done, total: 100 });
    }
  expect(told).toEqual([
    'copying 1',
    'copying 41',
    'copying 81',
    'copying 100',
    'trying 1',
    'trying 41',
    'trying 81',
    'trying 100',
  ]);
});
