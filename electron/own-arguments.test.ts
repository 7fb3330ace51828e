import { expect, it } from 'vitest';
import { ownArguments } from './own-arguments.ts';

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
