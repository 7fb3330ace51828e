import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeRequest, encodeRequest } from './wire.ts';

const sent = (request: unknown): Uint8Array => {
  const parts = encodeRequest(request).map((part) =>
    typeof part === 'string' ? new TextEncoder().encode(part) : part,
  );
  const body = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    body.set(part, at);
    at += part.length;
  }
  return body;
};

describe('a request on its way', () => {
  it('arrives as it was sent, with the bytes of its files', () => {
    const request = fc.record({
      words: fc.string({ unit: 'grapheme' }),
      files: fc.array(fc.record({ name: fc.string(), bytes: fc.uint8Array() })),
    });
    fc.assert(
      fc.property(request, (asked) => {
        expect(decodeRequest(sent(asked))).toEqual(asked);
      }),
    );
  });
  it('is plain JSON where no file goes with it', () => {
    expect(encodeRequest({ words: 'a\nb' })).toEqual(['{"words":"a\\nb"}']);
  });
  it.each([
    ['no JSON', 'hello'],
    ['nothing', ''],
    ['half of it', '{"words":'],
    ['bytes that did not come', '{"bytes":{"$bytes":[0,9]}}\nabc'],
    ['bytes that are named twice', '[{"$bytes":[0,3]},{"$bytes":[0,3]}]\nabc'],
    ['broken text', Uint8Array.of(34, 0xff, 0xfe, 34)],
  ])('is refused where the body is %s', (_what, body) => {
    const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
    expect(() => decodeRequest(bytes)).toThrow();
  });
});
