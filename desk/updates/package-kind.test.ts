import { expect, it } from 'vitest';
import { packageKindOf, type Running } from './package-kind.ts';

const kind = (running: Partial<Running>, type = ''): string =>
  packageKindOf(
    { system: 'linux', executable: '/opt/liaison-desk/liaison-desk', resources: '', env: {}, ...running },
    () => type,
  );

it('tells what the desk was installed from', () => {
  expect(kind({}, 'deb\n')).toBe('deb');
  expect(kind({}, 'rpm')).toBe('rpm');
  expect(kind({}, 'snap')).toBe('none');
  expect(kind({})).toBe('none');
  const win = { system: 'win32', executable: 'C:\\p\\Liaison Desk.exe' } as const;
  expect(kind({ ...win, isThere: (file) => file === 'C:\\p\\Uninstall Liaison Desk.exe' })).toBe('nsis');
  expect(kind({ ...win, isThere: () => false })).toBe('msi');
  expect(kind({ ...win, env: { PORTABLE_EXECUTABLE_FILE: 'C:\\x.exe' } })).toBe('portable');
  const mac = '/Applications/Liaison Desk.app/Contents/MacOS/Liaison Desk';
  expect(kind({ system: 'darwin', executable: mac })).toBe('mac');
  expect(kind({ system: 'darwin', executable: '/x/Electron' })).toBe('none');
});

it('takes itself for an AppImage only where it runs from one, not where another one has started it', () => {
  const env = { APPIMAGE: '/home/x/desk.AppImage', APPDIR: '/tmp/.mount_desk' };
  expect(kind({ env, executable: '/tmp/.mount_desk/liaison-desk' })).toBe('appimage');
  const others = { APPIMAGE: '/home/x/Files.AppImage', APPDIR: '/tmp/.mount_files' };
  expect(kind({ env: others }, 'deb')).toBe('deb');
  expect(kind({ env: others })).toBe('none');
  expect(kind({ env: { APPIMAGE: '/home/x/Files.AppImage' } }, 'rpm')).toBe('rpm');
  expect(kind({ env: { ...others, APPDIR: '/' } })).toBe('none');
});
