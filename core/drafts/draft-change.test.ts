import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginDocument } from '../fields/fields.ts';
import { anyDocument } from '../fields/testing/any-document.ts';
import { documentSchema, type BodyNode, type Document } from '../document.ts';
import { changeBetween, draftChangeSchema, withChange } from './draft-change.ts';

const made = { id: 'one', at: '2024-03-11T09:00:00.000Z' };
const whole = anyDocument.map((any) => ({ ...beginDocument(any.kind, made), ...any, id: 'one' }) as Document);
const two = fc.tuple(whole, whole).filter(([a, b]) => a.kind === b.kind);
const line = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const news = (...content: BodyNode[]): Document =>
  documentSchema.parse({ ...beginDocument('news', made), body: { type: 'doc', content } });

describe('The change of a draft', () => {
  it('makes the one state of the other, whatever they hold and also after its way over the bridge', () => {
    fc.assert(
      fc.property(two, ([before, after]) => {
        const change = draftChangeSchema.parse(structuredClone(changeBetween(before, after)));
        expect(withChange(before, change)).toEqual(after);
      }),
    );
  });

  it('makes a body of another by its blocks, as they are typed, joined, split and moved', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c').map(line), { maxLength: 6 });
    fc.assert(
      fc.property(words, words, fc.array(fc.nat(5)), (first, second, shared) => {
        // Some of the blocks are the same objects, as an editor leaves them.
        const later = second.map((block, index) =>
          shared.includes(index) ? (first[index] ?? block) : block,
        );
        const [before, after] = [news(...first, line('end')), news(...later, line('end'))];
        const change = changeBetween(before, after);
        expect(withChange(before, draftChangeSchema.parse(change))).toEqual(after);
      }),
    );
  });

  it('holds the one paragraph that was typed in, and nothing where nothing was', () => {
    const [a, b, c] = [line('one'), line('two'), line('three')];
    const before = { ...beginDocument('news', made), body: { type: 'doc', content: [a, b, c] } } as Document;
    const after = { ...before, body: { type: 'doc', content: [a, line('two and'), c] } } as Document;
    expect(changeBetween(before, after)).toEqual({
      fields: {},
      removed: [],
      at: 1,
      count: 1,
      body: { type: 'doc', content: [line('two and')] },
    });
    expect(changeBetween(before, { ...before })).toEqual({ fields: {}, removed: [], at: 0, count: 0 });
  });

  it('is none between two documents, and never makes another document of one', () => {
    const before = news(line('one'));
    expect(changeBetween(before, { ...before, id: 'two' })).toBeNull();
    const odd = { fields: { id: 'two', kind: 'brief' }, removed: ['id', 'kind'], at: 0, count: 0 };
    expect(withChange(before, odd)).toMatchObject({ id: 'one', kind: 'news' });
  });
});
