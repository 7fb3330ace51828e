import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BodyError, checkBody } from './body/body.ts';
import { deepestBody, isNestedDeeper } from './depth.ts';
import { bodyNodeSchema, newsItemSchema, type BodyNode } from './document.ts';
import { newsItem } from './writing/testing/sample.ts';

/** A paragraph in so many quotations. */
function nested(levels: number): BodyNode {
  let node: BodyNode = { type: 'paragraph', content: [{ type: 'text', text: 'Deep down.' }] };
  for (let level = 0; level < levels; level += 1) node = { type: 'blockquote', content: [node] };
  return { type: 'doc', content: [node] };
}

const depthOf = (value: unknown): number =>
  typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depthOf)) : 0;

describe('how deep a value is nested', () => {
  it('is told as a reader that calls itself would tell it', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 0, max: 8 }), (value, most) => {
        expect(isNestedDeeper(value, most)).toBe(depthOf(value) > most);
      }),
    );
  });

  it('is told of values that no such reader could go through', () => {
    expect(isNestedDeeper(nested(500_000), 1_000)).toBe(true);
    expect(isNestedDeeper({ ...nested(3), more: Array.from({ length: 100_000 }, () => []) }, 12)).toBe(false);
  });
});

describe('a text', () => {
  it('may be nested as deep as is said, and no deeper', () => {
    // The text itself, its paragraph and the whole are three more.
    const deepest = nested(deepestBody - 3);
    expect(checkBody(deepest)).toBe(deepest);
    expect(bodyNodeSchema.safeParse(deepest).success).toBe(true);
    for (const levels of [deepestBody, 700, 100_000]) {
      expect(() => checkBody(nested(levels))).toThrow(BodyError);
      const parsed = newsItemSchema.safeParse(newsItem('one', { body: nested(levels) }));
      expect(parsed.error?.issues[0]?.message).toMatch(
        /^More than 200 parts of the text stand in one another/,
      );
    }
  });

  const marked = (type: string, attrs: Record<string, unknown>): BodyNode => ({
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'here', marks: [{ type, attrs }] }] }],
  });
  const block = (type: string, attrs: Record<string, unknown>): BodyNode => ({
    type: 'doc',
    content: [
      {
        type,
        attrs,
        content: type === 'orderedList' ? [{ type: 'listItem', content: [{ type: 'paragraph' }] }] : [],
      },
    ],
  });

  it.each([
    ['a link to a number', marked('link', { href: 5 })],
    ['a link to a list', marked('link', { href: ['https://www.unodc.org'] })],
    ['a link to nothing', marked('link', { href: null })],
    [
      'an attribute of a link that is unknown',
      marked('link', { href: 'https://www.unodc.org', onclick: 'x' }),
    ],
    ['a bold with attributes', marked('bold', { weight: 900 })],
    ['a heading of a level in words', block('heading', { level: 'two' })],
    ['a list that begins nowhere', block('orderedList', { start: 1.5 })],
    ['a paragraph that is aligned', block('paragraph', { align: 'right' })],
    ['an attribute called like what every object has', marked('bold', { constructor: 1 })],
  ])('with %s is refused', (_, body) => {
    expect(() => checkBody(body)).toThrow(BodyError);
  });

  it('with the attributes that the editor writes is taken', () => {
    const link = { href: 'https://www.unodc.org', target: null, rel: null, class: null, title: null };
    for (const body of [
      marked('link', link),
      block('heading', { level: 2 }),
      block('orderedList', { start: 3, type: null }),
    ])
      expect(checkBody(body)).toBe(body);
  });
});
