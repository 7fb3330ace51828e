import { expect, it } from 'vitest';
import { localFolder } from './local-folder.ts';

const env = { LOCALAPPDATA: 'C:\\Users\\ada\\AppData\\Local' };

it('caches on Windows lie where no roaming profile takes them along', () => {
  expect(localFolder('win32', env, false)).toBe('C:\\Users\\ada\\AppData\\Local\\Liaison Desk Cache');
});
it('everything lies beside the settings elsewhere, and where their folder was chosen', () => {
  expect(localFolder('win32', env, true)).toBeNull();
  expect(localFolder('win32', {}, false)).toBeNull();
  expect(localFolder('win32', { LOCALAPPDATA: 'cache' }, false)).toBeNull();
  expect(localFolder('linux', env, false)).toBeNull();
  expect(localFolder('darwin', env, false)).toBeNull();
});
