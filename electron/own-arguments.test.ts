import { expect, it } from 'vitest';
import { ownArguments, switchesOf } from './own-arguments.ts';

it('leaves out the program, and the folder of the desk where it is not packed', () => {
  expect(ownArguments(['/opt/liaison-desk', '--x', 'a.txt'], true)).toEqual(['--x', 'a.txt']);
  expect(ownArguments(['electron', '--no-sandbox', '.', '--x', 'a.txt', '.'], false)).toEqual([
    '--no-sandbox',
    '--x',
    'a.txt',
    '.',
  ]);
  expect(ownArguments(['electron'], false)).toEqual([]);
});

it('starts again with the same switches, and with nothing that was opened already', () => {
  expect(switchesOf(['/opt/liaison-desk', '--x', 'a.txt', '--library=/srv/l', '/srv/l'], true)).toEqual([
    '--x',
  ]);
  expect(switchesOf(['electron', '--no-sandbox', '.', '--user-data-dir=/u', 'a.txt'], false)).toEqual([
    '.',
    '--no-sandbox',
    '--user-data-dir=/u',
  ]);
});
