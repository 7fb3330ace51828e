import { expect, it } from 'vitest';
import { readOnce } from './read-once.ts';

it('reads a text once, however often it is asked for, and others by themselves', () => {
  const read: string[] = [];
  const lengthOf = readOnce((text) => {
    read.push(text);
    return { length: text.length };
  });
  expect([lengthOf('abc'), lengthOf('ab'), lengthOf('abc')]).toEqual([
    { length: 3 },
    { length: 2 },
    { length: 3 },
  ]);
  expect(lengthOf('abc')).toBe(lengthOf('abc'));
  expect(read).toEqual(['abc', 'ab']);
});
