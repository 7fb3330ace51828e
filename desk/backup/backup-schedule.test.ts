import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { BackupSchedule, type ScheduleOptions } from './backup-schedule.ts';
import type { BackupPlan } from '../../core/backup/backup.ts';
import { createLibrary, openLibrary } from '../opening/open-library.ts';
import { newsItem } from '../testing/documents.ts';
import { temporaryFolder } from '../testing/folder.ts';

const day = 86_400_000;

async function desk(options: ScheduleOptions = {}) {
  const base = temporaryFolder();
  const library = await createLibrary(path.join(base, 'library'));
  const [out, userData] = [path.join(base, 'out'), path.join(base, 'desk')];
  mkdirSync(out);
  const clock = { now: Date.parse('2024-03-11T10:00:00Z') };
  const told: BackupPlan[] = [];
  const open = (): Promise<BackupSchedule> =>
    BackupSchedule.open(library, userData, {
      now: () => clock.now,
      told: (plan) => told.push(plan),
      retryAfter: 0,
      ...options,
    });
  return { base, library, out, userData, clock, told, open, schedule: await open() };
}

describe('the schedule of backups', () => {
  it('makes none until the editor has chosen a folder and a rhythm', async () => {
    const { schedule, out } = await desk();
    expect(schedule.plan).toEqual({ folder: null, every: 'never', last: null, trouble: null });
    expect(await schedule.check()).toBe(false);
    await expect(schedule.backUp()).rejects.toMatchObject({ code: 'refused' });
    await schedule.choose({ folder: out, every: 'never' });
    expect(await schedule.check()).toBe(false);
    await schedule.choose({ folder: out, every: 'day' });
    expect(await schedule.check()).toBe(true);
    expect(readdirSync(out)).toHaveLength(1);
  });

  it('remembers from one start to the next when the last one was made', async () => {
    const { schedule, out, clock, open } = await desk();
    await schedule.choose({ folder: out, every: 'day' });
    await schedule.check();
    clock.now += day - 1;
    const later = await open();
    expect(later.plan).toEqual(schedule.plan);
    expect(await later.check()).toBe(false);
    clock.now += 1;
    expect(await later.check()).toBe(true);
    expect((await later.backups()).map(({ file }) => file)[0]).toBe(later.plan.last?.file);
    expect(await later.backups()).toHaveLength(2);
  });

  it('makes one too many and never too few where the clock jumps', async () => {
    const { schedule, out, clock } = await desk();
    await schedule.choose({ folder: out, every: 'week' });
    const made: boolean[] = [];
    for (const jump of [0, 365 * day, -365 * day, 60_000, 6 * day, day]) {
      clock.now += jump;
      made.push(await schedule.check());
    }
    expect(made).toEqual([true, true, true, false, false, true]);
  });

  it('says that the drive is away, makes no folder in its place, and goes on once it is back', async () => {
    const { schedule, out, told, base } = await desk();
    await schedule.choose({ folder: out, every: 'day' });
    renameSync(out, `${out}-away`);
    expect(await schedule.check()).toBe(false);
    expect(told.at(-1)?.trouble).toContain('is not there');
    expect(readdirSync(base).sort()).toEqual(['desk', 'library', 'out-away']);
    expect(await schedule.backups()).toEqual([]);
    renameSync(`${out}-away`, out);
    expect(await schedule.check()).toBe(true);
    expect(told.at(-1)).toMatchObject({ trouble: null, last: { documents: 0 } });
    await expect(schedule.choose({ folder: path.join(base, 'no'), every: 'day' })).rejects.toMatchObject({
      code: 'disk',
    });
  });

  it('waits after a failure before it tries again by itself, but not when the editor asks', async () => {
    const { schedule, out, userData } = await desk({ retryAfter: 60_000 });
    await schedule.choose({ folder: out, every: 'day' });
    rmSync(out, { recursive: true });
    expect(await schedule.check()).toBe(false);
    mkdirSync(out);
    expect(await schedule.check()).toBe(false);
    await schedule.backUp();
    expect(schedule.plan.trouble).toBeNull();
    expect(readdirSync(userData)).toEqual(['backups.json']);
  });

  it('still finds the backups where library.json and all copies of it are lost', async () => {
    const { schedule, out, library, userData } = await desk();
    await library.create(newsItem());
    await schedule.choose({ folder: out, every: 'week' });
    await schedule.check();
    const { root } = library.files;
    for (const lost of ['library.json', '.desk/settings']) rmSync(path.join(root, lost), { recursive: true });
    const opened = await openLibrary(root);
    expect(opened.settings.id).not.toBe(library.settings.id);
    const later = await BackupSchedule.open(opened, userData);
    expect(later.plan).toEqual(schedule.plan);
    expect(await later.backups()).toHaveLength(1);
    // Another library in the same folder has nothing to do with these backups.
    rmSync(root, { recursive: true });
    const other = await BackupSchedule.open(await createLibrary(root), userData);
    expect(other.plan.folder).toBeNull();
  });

  it('makes one at a time', async () => {
    const { schedule, out } = await desk();
    await schedule.choose({ folder: out, every: 'day' });
    const [first, byItself, second] = await Promise.all([
      schedule.backUp(),
      schedule.check(),
      schedule.backUp(),
    ]);
    expect([first.header.generation, byItself, second.header.generation]).toEqual([1, false, 2]);
  });

  it('gives up what it makes by itself when the library is closed', async () => {
    const { schedule, out } = await desk({ first: 0, look: 0 });
    await schedule.choose({ folder: out, every: 'hour' });
    const checking = schedule.check();
    await schedule.close();
    expect(await checking).toBe(false);
    expect(schedule.plan.trouble).toBeNull();
    expect(readdirSync(out)).toEqual([]);
  });

  it('says so where what it remembered is damaged', async () => {
    const { schedule, out, userData, open } = await desk();
    await schedule.choose({ folder: out, every: 'day' });
    writeFileSync(path.join(userData, 'backups.json'), '{"cut off');
    const later = await open();
    expect(later.plan).toMatchObject({
      every: 'never',
      trouble: expect.stringContaining('Choose the folder again'),
    });
    await later.choose({ folder: out, every: 'day' });
    expect((await open()).plan).toMatchObject({ every: 'day', trouble: null });
  });

  it('looks at the clock by itself once it is started', async () => {
    let made: (plan: BackupPlan) => void = () => undefined;
    const first = new Promise<BackupPlan>((resolve) => (made = resolve));
    const told = (plan: BackupPlan): void => {
      if (plan.last) made(plan);
    };
    const { schedule, out } = await desk({ first: 1, told });
    await schedule.choose({ folder: out, every: 'day' });
    schedule.start();
    expect((await first).last?.documents).toBe(0);
    await schedule.close();
  });
});
