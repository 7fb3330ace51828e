import { expect, it } from 'vitest';
import { shortPath } from './short-path.ts';

it.each([
  ['/home/ada/Documents/Liaison library', 'Documents/Liaison library'],
  ['C:\\Users\\ada\\Documents\\Liaison library', 'Documents\\Liaison library'],
  ['\\\\server\\share\\Office', 'share\\Office'],
  ['/Office', 'Office'],
  ['/srv/back\\slash/Office', 'back\\slash/Office'],
  ['', ''],
])('%s is shown as %s', (folder, shown) => {
  expect(shortPath(folder)).toBe(shown);
});
