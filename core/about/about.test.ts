import { expect, it } from 'vitest';
import { aboutLines } from './about.ts';

it('says version, commit and what the desk runs on, and leaves out what is not there', () => {
  const build = { version: '1.2.0', commit: 'abcdef012345' };
  const runtime = { node: '24.1.0', electron: '45.0.0', chromium: '150.0.1', system: 'linux x64' };
  expect(aboutLines(build, runtime)).toEqual([
    'Liaison Desk 1.2.0 (abcdef012345)',
    'Electron 45.0.0',
    'Chromium 150.0.1',
    'Node 24.1.0',
    'linux x64',
  ]);
  expect(aboutLines({ ...build, commit: '' }, { ...runtime, electron: null, chromium: null })).toEqual([
    'Liaison Desk 1.2.0',
    'Node 24.1.0',
    'linux x64',
  ]);
});
