import { chmod, mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { browserSwitches } from './chromium-switches.ts';
import { installedBrowsers } from './installed-browsers.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'browsers-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true });
});

async function program(name: string): Promise<string> {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, '');
  await chmod(file, 0o755);
  return file;
}

describe('finding an installed browser', () => {
  it('looks into the usual places of Windows', async () => {
    const edge = await program('x86/Microsoft/Edge/Application/msedge.exe');
    const chrome = await program('programs/Google/Chrome/Application/chrome.exe');
    const environment = {
      ProgramFiles: path.join(folder, 'programs'),
      'ProgramFiles(x86)': path.join(folder, 'x86'),
      LOCALAPPDATA: path.join(folder, 'none'),
    };
    expect(installedBrowsers(environment, 'win32')).toEqual([chrome, edge]);
  });

  it('looks into the applications of a person on macOS', async () => {
    const chrome = await program('Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
    expect(installedBrowsers({ HOME: folder }, 'darwin')).toContain(chrome);
  });

  it.skipIf(process.platform === 'win32')(
    'looks along the PATH, Chrome first, each program once',
    async () => {
      const chromium = await program('bin/chromium');
      const chrome = await program('more/google-chrome');
      await symlink(chromium, path.join(folder, 'more/chromium-browser'));
      await mkdir(path.join(folder, 'more/microsoft-edge'));
      await writeFile(path.join(folder, 'more/chrome'), 'Nobody may run it.', { mode: 0o644 });
      const environment = {
        PATH: [path.join(folder, 'bin'), path.join(folder, 'more')].join(path.delimiter),
      };
      const found = installedBrowsers(environment, 'linux').filter((file) => file.startsWith(folder));
      expect(found).toEqual([chrome, chromium]);
    },
  );

  it('never takes a program from a folder that depends on where the desk is started', async () => {
    await program('chromium');
    const before = process.cwd();
    process.chdir(folder);
    try {
      const found = installedBrowsers({ PATH: ['.', '', 'bin'].join(path.delimiter) }, 'linux');
      expect(found.filter((file) => !file.startsWith('/opt') && !file.startsWith('/snap'))).toEqual([]);
    } finally {
      process.chdir(before);
    }
  });

  it('takes the one that LIAISON_DESK_BROWSER names and no other, and says where that is none', async () => {
    const own = await program('own');
    await program('bin/chromium');
    const environment = { PATH: path.join(folder, 'bin'), LIAISON_DESK_BROWSER: own };
    expect(installedBrowsers(environment)).toEqual([own]);
    const gone = path.join(folder, 'gone');
    expect(() => installedBrowsers({ ...environment, LIAISON_DESK_BROWSER: gone })).toThrow(
      `LIAISON_DESK_BROWSER names “${gone}”, which is no program.`,
    );
  });
});

describe('the switches of a browser', () => {
  it('take what LIAISON_DESK_BROWSER_FLAGS says, each once', () => {
    const switches = browserSwitches({ LIAISON_DESK_BROWSER_FLAGS: ' --no-sandbox --lang=fr --no-sandbox' });
    expect(switches).toContain('--lang=fr');
    expect(switches.filter((flag) => flag === '--no-sandbox')).toHaveLength(1);
  });

  it.skipIf(process.getuid?.() === 0)('keep the sandbox for everybody but root (skipped as root)', () => {
    expect(browserSwitches({})).toEqual([]);
  });
});
