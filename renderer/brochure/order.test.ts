import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areTogether, landings, stepped, together, withAdded, withPutIn } from './order.ts';

const groupOf = (id: string): string => id.slice(0, 1);
const ids = fc.uniqueArray(
  fc.tuple(fc.constantFrom('a', 'b', 'c'), fc.nat(9)).map(([group, n]) => `${group}${n}`),
  { minLength: 1 },
);

describe('items in groups', () => {
  it('keep every item, and their order within a group', () => {
    fc.assert(
      fc.property(ids, (given) => {
        const grouped = together(given, groupOf);
        expect(grouped.toSorted()).toEqual(given.toSorted());
        expect(areTogether(grouped, groupOf)).toBe(true);
        for (const group of ['a', 'b', 'c'])
          expect(grouped.filter((id) => groupOf(id) === group)).toEqual(
            given.filter((id) => groupOf(id) === group),
          );
      }),
    );
  });

  it('are still together after a step, and a step back undoes it', () => {
    fc.assert(
      fc.property(ids, fc.nat(), fc.constantFrom<1 | -1>(1, -1), (given, n, by) => {
        const before = together(given, groupOf);
        const id = before[n % before.length] ?? '';
        const step = stepped(before, id, by, groupOf);
        if (step === null) {
          expect(before.indexOf(id)).toBe(by === 1 ? before.length - 1 : 0);
          return;
        }
        expect(areTogether(step.ids, groupOf)).toBe(true);
        expect(step.ids).not.toEqual(before);
        if (step.moves === 'item' && groupOf(before[before.indexOf(id) + by] ?? '') === groupOf(id))
          expect(stepped(step.ids, id, by === 1 ? -1 : 1, groupOf)?.ids).toEqual(before);
      }),
    );
  });

  it('change places as groups at their edges', () => {
    expect(stepped(['a1', 'a2', 'b1', 'b2'], 'b1', -1, groupOf)).toEqual({
      ids: ['b1', 'b2', 'a1', 'a2'],
      moves: 'group',
    });
    expect(stepped(['a1', 'b1'], 'a1', 1, groupOf)).toEqual({ ids: ['b1', 'a1'], moves: 'item' });
  });

  it('leave those that are in no group at the end', () => {
    const rest = (id: string): string => (id.startsWith('x') ? '' : groupOf(id));
    expect(together(['x1', 'a1', 'b1', 'a2'], rest)).toEqual(['a1', 'a2', 'b1', 'x1']);
    expect(stepped(['a1', 'x1'], 'x1', -1, rest)).toBeNull();
  });

  it('take new ones at the end of their group, and are left alone where they are in pieces', () => {
    expect(withAdded(['a1', 'b1'], ['a2', 'c1'], groupOf)).toEqual(['a1', 'a2', 'b1', 'c1']);
    expect(withAdded(['a1', 'b1', 'a2'], ['b2'], groupOf)).toEqual(['a1', 'b1', 'a2', 'b2']);
    expect(stepped(['a1', 'b1', 'a2'], 'a2', -1, groupOf)?.ids).toEqual(['a1', 'a2', 'b1']);
  });

  it('take those that are put in where they belong, and nobody else moves', () => {
    fc.assert(
      fc.property(ids, ids, fc.nat(), fc.boolean(), (given, put, n, grouped) => {
        const before = grouped ? together(given, groupOf) : given;
        const after = withPutIn(before, put, n % (before.length + 1), groupOf);
        expect(after.toSorted()).toEqual([...new Set([...before, ...put])].toSorted());
        expect(after.filter((id) => !put.includes(id))).toEqual(before.filter((id) => !put.includes(id)));
        if (areTogether(before, groupOf)) expect(areTogether(after, groupOf)).toBe(true);
      }),
    );
  });

  it('take those that are put in at the place itself, or as near to it as their group stands', () => {
    const order = ['a1', 'a2', 'b1'];
    expect(withPutIn(order, ['a3'], 1, groupOf)).toEqual(['a1', 'a3', 'a2', 'b1']);
    expect(withPutIn(order, ['b2'], 0, groupOf)).toEqual(['a1', 'a2', 'b2', 'b1']);
    expect(withPutIn(order, ['c1'], 0, groupOf)).toEqual(['c1', 'a1', 'a2', 'b1']);
    expect(withPutIn(order, ['c1'], 1, groupOf)).toEqual(['a1', 'a2', 'c1', 'b1']);
    expect(withPutIn(order, ['b1'], 0, () => '')).toEqual(['b1', 'a1', 'a2']);
    expect(withPutIn([], ['b1', 'a1', 'b2'], 0, groupOf)).toEqual(['b1', 'b2', 'a1']);
  });

  it('say before which rows those that are put in will stand', () => {
    expect(landings(['a1', 'n1', 'n2', 'a2', 'n3'], ['n1', 'n2', 'n3'])).toEqual(['a2', null]);
  });
});
