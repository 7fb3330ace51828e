import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bestFirst } from './best-first.ts';

it('puts the greatest score first, and leaves equal ones in their order', () => {
  const score = fc.oneof(
    fc.nat(3_000).map((thousandths) => thousandths / 1_000),
    fc.nat(400_000_000).map((thousandths) => thousandths / 1_000),
  );
  fc.assert(
    fc.property(fc.array(score, { maxLength: 200 }), fc.integer({ min: 1, max: 9 }), (scores, step) => {
      const numbers = scores.map((_, number) => number).filter((number) => number % step === 0);
      const expected = numbers.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
      expect([...bestFirst(Uint32Array.from(numbers), Float64Array.from(scores))]).toEqual(expected);
    }),
  );
});
