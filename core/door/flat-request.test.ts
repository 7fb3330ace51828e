import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../document.ts';
import { packRequest, unpackRequest } from './flat-request.ts';
import { isNestedDeeper } from '../depth.ts';

const nested = (depth: number): BodyNode => {
  let inner: BodyNode = {
    type: 'paragraph',
    content: [{ type: 'text', text: 'x', marks: [{ type: 'bold' }] }],
  };
  for (let level = 0; level < depth; level += 1) inner = { type: 'blockquote', content: [inner] };
  return { type: 'doc', content: [inner] };
};

describe('A request on its way to the desk', () => {
  it('is flat however deep its text is, and comes back as it was', () => {
    const request = { document: { id: 'a', body: nested(20_000) }, rev: 3 };
    const packed = packRequest(request);
    expect(isNestedDeeper(packed, 10)).toBe(false);
    const back = unpackRequest(JSON.parse(JSON.stringify(packed))) as typeof request;
    expect(packRequest(back)).toEqual(packed);
    expect(back.rev).toBe(3);
    const small = { kind: 'news', from: { headline: 'x', body: nested(3) } };
    expect(unpackRequest(packRequest(small))).toEqual(small);
  });

  it('leaves anything else alone, and never throws at what came', () => {
    for (const one of [undefined, null, 5, 'x', [], {}, { document: 5 }, { document: { body: 'x' } }])
      expect(packRequest(one)).toBe(one);
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const request = { document: { body: { $flat: value } } };
        expect(() => unpackRequest(request)).not.toThrow();
        expect(() => unpackRequest(value)).not.toThrow();
      }),
    );
    const bad = { document: { body: { $flat: [[1, true, { type: 'doc' }]] } } };
    expect(unpackRequest(bad)).toEqual(bad);
  });
});
