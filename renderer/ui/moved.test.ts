import fc from 'fast-check';
import { expect, it } from 'vitest';
import { moved } from './moved.ts';

it('moves an entry and keeps all others in order', () => {
  expect(moved(['a', 'b', 'c', 'd'], 3, 1)).toEqual(['a', 'd', 'b', 'c']);
  expect(moved(['a', 'b'], 0, -1)).toEqual(['a', 'b']);
});

it('is undone by moving back', () => {
  const scene = fc.array(fc.integer(), { minLength: 1 }).chain((list) => {
    const place = fc.integer({ min: 0, max: list.length - 1 });
    return fc.tuple(fc.constant(list), place, place);
  });
  fc.assert(
    fc.property(scene, ([list, from, to]) => {
      expect(moved(moved(list, from, to), to, from)).toEqual(list);
    }),
  );
});
