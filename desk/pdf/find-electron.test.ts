import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { electronSwitches } from './chromium-switches.ts';
import { findElectron } from './find-electron.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'electron-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});
const names = ['electron', 'electron.exe', 'Electron.app/Contents/MacOS/Electron'];

describe('finding Electron', () => {
  it('looks in the folder that ELECTRON_OVERRIDE_DIST_PATH names', async () => {
    for (const name of names) {
      await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
      await writeFile(path.join(folder, name), '');
    }
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toContain(folder);
  });

  it('finds none in an empty folder', () => {
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  });

  it('takes no folder for a program', async () => {
    for (const name of names) await mkdir(path.join(folder, name), { recursive: true });
    expect(findElectron({ ELECTRON_OVERRIDE_DIST_PATH: folder })).toBeNull();
  });
});

describe('the switches of a printing process', () => {
  it('take what LIAISON_DESK_ELECTRON_FLAGS says, each once', () => {
    const given = { LIAISON_DESK_ELECTRON_FLAGS: ' --no-sandbox  --disable-gpu --no-sandbox' };
    const switches = electronSwitches(given);
    expect(switches).toContain('--disable-gpu');
    expect(switches.filter((flag) => flag === '--no-sandbox')).toHaveLength(1);
  });

  it.skipIf(process.platform !== 'linux')('need no screen on Linux', () => {
    expect(electronSwitches({})).toContain('--ozone-platform=headless');
  });

  it.skipIf(process.getuid?.() === 0)('keep the sandbox for everybody but root (skipped as root)', () => {
    expect(electronSwitches({})).not.toContain('--no-sandbox');
  });
});
