import { describe, expect, it } from 'vitest';
import { Trail } from './trail.ts';

const all = (): boolean => true;

describe('the way back', () => {
  it('leads through what was opened, and forward again', () => {
    const trail = new Trail();
    for (const id of ['a', 'b', 'c']) trail.visit(id);
    expect(trail.go(-1, all, 'c')).toBe('b');
    trail.visit('b'); // it is opened by that, and stays where it is on the way
    expect(trail.go(-1, all, 'b')).toBe('a');
    expect(trail.go(-1, all, 'a')).toBeNull();
    expect(trail.go(1, all, 'a')).toBe('b');
    expect(trail.go(1, all, 'b')).toBe('c');
    expect(trail.go(1, all, 'c')).toBeNull();
  });

  it('forgets what was gone back from once something else is opened', () => {
    const trail = new Trail();
    for (const id of ['a', 'b', 'c']) trail.visit(id);
    trail.go(-1, all, 'c');
    trail.visit('d');
    expect(trail.go(1, all, 'd')).toBeNull();
    expect(trail.go(-1, all, 'd')).toBe('b');
  });

  it('passes over what was deleted, and over what is in sight', () => {
    const trail = new Trail();
    for (const id of ['a', 'b', 'a', 'c', 'd']) trail.visit(id);
    expect(trail.go(-1, (id) => id !== 'c', 'd')).toBe('a');
    expect(trail.go(-1, (id) => id !== 'b', 'a')).toBeNull();
  });

  it('begins with the last one where nothing is in sight', () => {
    const trail = new Trail();
    for (const id of ['a', 'b']) trail.visit(id);
    expect(trail.go(-1, all, null)).toBe('b');
    trail.clear();
    expect(trail.go(-1, all, null)).toBeNull();
  });
});
