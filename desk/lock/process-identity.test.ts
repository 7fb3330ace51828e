import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { identifyThisProcess, isGone, lookFor, type Identity } from './process-identity.ts';

const here: Identity = { host: 'PRESS-01', machine: 'm1', boot: 'b1', space: 's1', pid: 100, start: '5000' };
const other: Identity = { ...here, pid: 200, start: '7000' };
const there = { alive: true, start: '7000' };
const away = { alive: false, start: null };

describe('whether another process is gone', () => {
  it.each([
    ['it is gone when its computer has no such process', other, here, away, true],
    ['it is there while its process is', other, here, there, false],
    ['it is gone when another process has its number now', other, here, { alive: true, start: '9999' }, true],
    [
      'it is there where the system does not say when processes start',
      { ...other, start: null },
      here,
      there,
      false,
    ],
    ['it is gone when its computer was started again since', { ...other, boot: 'b0' }, here, there, true],
    ['nobody can tell on another computer', { ...other, host: 'PRESS-02' }, here, away, false],
    [
      'nobody can tell on another computer of the same name',
      { ...other, machine: 'm2', boot: 'b0' },
      here,
      away,
      false,
    ],
    ['nobody can tell from within another container', { ...other, space: 's2' }, here, away, false],
    [
      'the computer alone is enough where runs have no identity',
      { ...other, boot: null },
      { ...here, boot: null },
      away,
      true,
    ],
    [
      'nobody can tell where nothing tells computers apart',
      { ...other, boot: null, machine: null },
      { ...here, boot: null },
      away,
      false,
    ],
  ])('%s', (_, holder, me, seen, gone) => {
    expect(isGone(holder, me, seen)).toBe(gone);
  });

  it('sees itself, and sees another process go', async () => {
    const me = await identifyThisProcess();
    expect(isGone(me, me, await lookFor(me.pid))).toBe(false);
    const child = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)']);
    await new Promise((resolve) => child.on('spawn', resolve));
    const pid = child.pid ?? 0;
    const seen = await lookFor(pid);
    expect(seen.alive).toBe(true);
    child.kill('SIGKILL');
    await new Promise((resolve) => child.on('close', resolve));
    const gone: Identity = { ...me, pid, start: seen.start };
    expect(isGone(gone, me, await lookFor(pid))).toBe(true);
  });

  it.skipIf(process.platform !== 'linux')(
    'tells on Linux when a process started (skipped elsewhere)',
    async () => {
      const { start, boot } = await identifyThisProcess();
      expect(start).toMatch(/^\d+$/);
      expect(boot).toMatch(/^[0-9a-f-]{36}$/);
    },
  );
});
