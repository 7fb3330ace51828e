import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fromParts, isLong, toParts } from './long-lists.ts';

describe('a list sent in parts', () => {
  it('comes as it went', () => {
    fc.assert(
      fc.property(
        fc.array(fc.jsonValue({ maxDepth: 2 }), { maxLength: 20 }),
        fc.integer({ max: 60, min: 1 }),
        (few, times) => {
          const list = Array.from({ length: times }, () => few).flat();
          expect(fromParts([...toParts(list)])).toEqual(JSON.parse(JSON.stringify(list)));
        },
      ),
    );
  });

  it('goes in several, of which none is long', () => {
    const list = Array.from({ length: 1_001 }, (_, at) => ({ id: `d${at}`, headline: 'Lone \ud83d half' }));
    expect(isLong(list)).toBe(true);
    const parts = [...toParts(list)];
    expect(parts).toHaveLength(5);
    for (const part of parts) expect(isLong(JSON.parse(part))).toBe(false);
    expect(fromParts(parts)).toEqual(list);
    expect([isLong([]), isLong('a'.repeat(1_000)), isLong({ length: 1_000 })]).toEqual([false, false, false]);
  });
});
