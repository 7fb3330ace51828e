import type { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { bodySchema } from './body-extensions.ts';
import { haveSameWords } from './same-words.ts';

const docOf = (blocks: readonly Node[]): Node => bodySchema.node('doc', null, [...blocks]);
const block = (words: string, isBold = false): Node =>
  bodySchema.node(
    'paragraph',
    null,
    words === '' ? [] : [bodySchema.text(words, isBold ? [bodySchema.mark('bold')] : [])],
  );

describe('two states of a text', () => {
  it('have the same words exactly where all their words in a row are the same', () => {
    const words = fc.array(fc.tuple(fc.constantFrom('', 'a', 'ab', 'b'), fc.boolean()), { minLength: 1 });
    const some = fc.constantFrom(block('a'), block('a', true), block('ab'), block('b'), block(''));
    fc.assert(
      fc.property(fc.array(some, { minLength: 1 }), fc.array(some, { minLength: 1 }), words, (a, b, more) => {
        const shared = more.map(([text, isBold]) => block(text, isBold));
        const [before, after] = [docOf([...shared, ...a, ...shared]), docOf([...shared, ...b, ...shared])];
        expect(haveSameWords(before, after)).toBe(before.textContent === after.textContent);
      }),
    );
  });

  it('are compared by the changed block alone', () => {
    const kept = Array.from({ length: 300 }, (_, n) => block(`Paragraph ${String(n)}`));
    const read = kept.map((one) => vi.spyOn(one, 'textContent', 'get'));
    expect(haveSameWords(docOf([...kept, block('e'), ...kept]), docOf([...kept, block('ee'), ...kept]))).toBe(
      false,
    );
    expect(read.flatMap((spy) => spy.mock.calls)).toEqual([]);
  });
});
