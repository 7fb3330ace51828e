import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { changesIn, declarationsOf } from './compare-declarations.ts';
import { rowsOf, schedule, tableBelow, whyUnsupported } from './electron-page.ts';
import { usedApis } from './used-apis.ts';

const root = path.resolve(import.meta.dirname, '../..');
const used = usedApis();

it('has a row in docs/electron.md for everything that the desk uses of Electron, and none for anything else', () => {
  // A difference? `node scripts/electron-line/list-apis.ts` prints the table. Look at what is new in Electron's documentation first.
  expect(tableBelow('What is used')).toEqual(rowsOf(used));
});

it('says what has changed only of what is used', () => {
  const changed = tableBelow('What has changed in it, from 33 to 45').map(([name = '']) => name);
  expect(changed.length).toBeGreaterThan(5);
  for (const names of changed)
    for (const name of names.split(', ')) expect([name, used.has(name)]).toEqual([name, true]);
});

it('finds members, options, events, roles and what is taken apart, and nothing that is not Electron’s', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'electron-line-'));
  const file = path.join(folder, 'shell.ts');
  writeFileSync(
    file,
    `import { app, BrowserWindow, ipcMain, type MenuItemConstructorOptions } from 'electron';
     const more = { fullscreen: true };
     const window = new BrowserWindow({ ...more, webPreferences: { sandbox: true } });
     window.webContents.on('unresponsive', () => undefined);
     ipcMain.on('a:channel', () => undefined);
     const { name } = app;
     const item: MenuItemConstructorOptions = { role: 'services' };
     export const own = { name, item, own: [name].map((one) => one) };`,
  );
  try {
    expect([...usedApis([file]).keys()]).toEqual([
      'App.name',
      'BaseWindowConstructorOptions.fullscreen',
      'BrowserWindow',
      'BrowserWindow.webContents',
      'BrowserWindowConstructorOptions.webPreferences',
      'IpcMain.on',
      'MenuItemConstructorOptions.role',
      'MenuItemConstructorOptions.role “services”',
      'WebContents.on',
      "WebContents.on('unresponsive')",
      'WebPreferences.sandbox',
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('knows every part in use in the declarations of this Electron, and sees a change in one', () => {
  const text = readFileSync(path.join(root, 'node_modules/electron/electron.d.ts'), 'utf8');
  const now = declarationsOf(text);
  for (const name of used.keys()) expect([name, now(name)]).toEqual([name, expect.any(String)]);
  const later = declarationsOf(
    text.replaceAll('openPath(path: string)', 'openPath(path: string, how: string)'),
  );
  expect(changesIn(used.keys(), now, later).map(({ name }) => name)).toEqual(['Shell.openPath']);
});

it('is on a line of Electron that is still mended today', () => {
  const { devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as {
    devDependencies: { electron: string };
  };
  const major = Number(/\d+/.exec(devDependencies.electron)?.[0]);
  expect(whyUnsupported(major, new Date().toISOString().slice(0, 10), schedule())).toBeNull();
});

it('fails on the day on which a line ends, not before, and says what to do', () => {
  const lines = schedule();
  for (const { major, released, ends } of lines) {
    expect([released, ends].every((day) => /^\d{4}-\d{2}-\d{2}$/.test(day))).toBe(true);
    expect(released < ends).toBe(true);
    const before = new Date(Date.parse(ends) - 86_400_000).toISOString().slice(0, 10);
    expect(whyUnsupported(major, before, lines)).toBeNull();
    expect(whyUnsupported(major, ends, lines)).toContain(
      `Electron ${major} is no longer mended since ${ends}`,
    );
  }
  expect(whyUnsupported(99, '2026-11-26', lines)).toContain('no row for Electron 99');
  // A line ends when the third after it comes out.
  for (const [at, { ends }] of lines.entries()) {
    const third = lines[at + 3];
    if (third) expect(ends).toBe(third.released);
  }
});
