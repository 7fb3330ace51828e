import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Comment } from '../document.ts';
import { anchoredAgain, followed, mergedComments, threadsOf } from './comments.ts';

const comment = (id: string, fields: Partial<Comment> = {}): Comment => ({
  ...{ id, by: 'Ines Marek', at: '2024-03-11T10:00:00.000Z', text: id, passage: null, resolved: false },
  ...fields,
});
const passage = { quote: 'permits', before: 'seized ', after: '.' };
const anyComments = fc
  .uniqueArray(
    fc.record({
      id: fc.constantFrom('a', 'b', 'c', 'd'),
      text: fc.constantFrom('x', 'y'),
      resolved: fc.boolean(),
    }),
    { selector: ({ id }) => id },
  )
  .map((all) => all.map(({ id, ...fields }) => comment(id, fields)));
const ids = (comments: readonly Comment[]): string[] => comments.map(({ id }) => id).sort();

it('are one conversation on the same passage, and one each on the whole item', () => {
  const threads = threadsOf([
    comment('answer', { passage, at: '2024-03-11T11:00:00.000Z', resolved: true }),
    comment('first', { passage }),
    comment('whole'),
    comment('other', { resolved: true }),
  ]);
  expect(threads.map(({ id, resolved, comments }) => [id, resolved, comments.length])).toEqual([
    ['first', false, 2],
    ['whole', false, 1],
    ['other', true, 1],
  ]);
});

it('stand where their passages stand now, and are the same ones where nothing has moved', () => {
  const before = [comment('a', { passage }), comment('b')];
  expect(anchoredAgain(before, () => ({ ...passage }))).toBe(before);
  expect(anchoredAgain(before, () => undefined)).toBe(before);
  const moved = { ...passage, before: 'took ' };
  expect(anchoredAgain(before, () => moved)[0]?.passage).toEqual(moved);
});

it('stay one conversation when their words move, where some of them are settled already', () => {
  const comments = [
    comment('first', { passage, resolved: true }),
    comment('answer', { passage, at: '2024-03-11T11:00:00.000Z' }),
    comment('settled', { passage: { ...passage, quote: 'ports' }, resolved: true }),
  ];
  expect(ids(followed(comments))).toEqual(['answer', 'first']);
  const moved = anchoredAgain(comments, (id) =>
    followed(comments).some((one) => one.id === id) ? { ...passage, before: 'took ' } : undefined,
  );
  expect(threadsOf(moved)).toHaveLength(2);
});

describe('comments that two people have changed', () => {
  it('lose nothing of what either said', () => {
    fc.assert(
      fc.property(anyComments, anyComments, (mine, theirs) => {
        expect(ids(mergedComments(mine, theirs))).toEqual(
          ids([...new Map([...mine, ...theirs].map((one) => [one.id, one])).values()]),
        );
      }),
    );
  });

  it('are those of the one who changed something, where the other did not', () => {
    fc.assert(
      fc.property(anyComments, anyComments, (base, changed) => {
        expect(mergedComments(changed, base, base).sort(byId)).toEqual([...changed].sort(byId));
        expect(mergedComments(base, changed, base).sort(byId)).toEqual([...changed].sort(byId));
      }),
    );
  });

  it('are settled and gone as either of them decided', () => {
    const base = [comment('a'), comment('b'), comment('c')];
    const mine = [comment('a', { resolved: true }), comment('b'), comment('new')];
    const theirs = [comment('a', { text: 'a, and more' }), comment('c')];
    expect(mergedComments(mine, theirs, base)).toEqual([
      comment('a', { text: 'a, and more', resolved: true }),
      comment('new'),
    ]);
  });
});

const byId = (a: Comment, b: Comment): number => (a.id < b.id ? -1 : 1);
