import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText, checkBody } from './body.ts';
import type { BodyNode } from '../document.ts';
import { bodyOfFlat, flatBody } from './flat-body.ts';
import { flattened, nestingOf } from './nesting.ts';

const words = (text: string): BodyNode => ({ type: 'paragraph', content: [{ type: 'text', text }] });
const quoted = (depth: number): BodyNode => {
  let inner = words('innermost');
  for (let level = depth; level > 0; level -= 1)
    inner = { type: 'blockquote', content: [words(`level ${level}`), inner] };
  return { type: 'doc', content: [inner] };
};
const text = (body: BodyNode): string[] => flatBody(body).flatMap(({ node }) => node.text ?? []);

/** Any text that the schema takes, of lists, quotations and paragraphs. */
const anyBody = fc.letrec<{ block: BodyNode; item: BodyNode; paragraph: BodyNode }>((tie) => ({
  paragraph: fc.integer({ min: 0, max: 999 }).map((number) => words(`w${number}`)),
  item: fc
    .tuple(tie('paragraph'), fc.array(tie('block'), { maxLength: 2 }))
    .map(([first, rest]) => ({ type: 'listItem', content: [first, ...rest] })),
  block: fc.oneof(
    { maxDepth: 7, depthSize: 'max' },
    tie('paragraph'),
    fc
      .array(tie('block'), { minLength: 1, maxLength: 2 })
      .map((content): BodyNode => ({ type: 'blockquote', content })),
    fc
      .tuple(
        fc.constantFrom('bulletList', 'orderedList'),
        fc.array(tie('item'), { minLength: 1, maxLength: 2 }),
      )
      .map(([type, content]): BodyNode => ({ type, content })),
  ),
})).block;

describe('A text that is nested too deep', () => {
  it('keeps every word, in order, within the depth asked for', () => {
    fc.assert(
      fc.property(anyBody, fc.integer({ min: 0, max: 4 }), (block, most) => {
        const body: BodyNode = { type: 'doc', content: [block] };
        const flat = flattened(body, most);
        expect(nestingOf(flat)).toBeLessThanOrEqual(most);
        expect(text(flat)).toEqual(text(body));
        expect(() => checkBody(flat)).not.toThrow();
        if (nestingOf(body) <= most) expect(flat).toEqual(body);
      }),
      { numRuns: 300 },
    );
  });

  it('is brought within bounds however deep it is', () => {
    const deep = quoted(30_000);
    const flat = flattened(deep, 12);
    expect(nestingOf(flat)).toBe(12);
    expect(bodyText(flat)).toContain('level 30000');
    expect(text(flat)).toHaveLength(30_001);
  });

  it('lets items of deeper lists follow the item that they stood in', () => {
    const item = (...content: BodyNode[]): BodyNode => ({ type: 'listItem', content });
    const list = (...content: BodyNode[]): BodyNode => ({ type: 'bulletList', content });
    const body: BodyNode = {
      type: 'doc',
      content: [
        list(item(words('one'), list(item(words('one a')), item(words('one b')))), item(words('two'))),
      ],
    };
    expect(flattened(body, 1)).toEqual({
      type: 'doc',
      content: [list(item(words('one')), item(words('one a')), item(words('one b')), item(words('two')))],
    });
  });
});

describe('A body as a flat list', () => {
  it('comes back as it was, however deep', () => {
    const deep = quoted(30_000);
    const back = bodyOfFlat(flatBody(deep)) as BodyNode;
    expect(flatBody(back)).toEqual(flatBody(deep));
  });

  it('is told from a list that came of no body', () => {
    const node = { type: 'paragraph' };
    expect(bodyOfFlat([])).toBeNull();
    expect(bodyOfFlat([{ depth: 1, node, holds: true }])).toBeNull();
    expect(
      bodyOfFlat([
        { depth: 0, node, holds: true },
        { depth: 2, node, holds: false },
      ]),
    ).toBeNull();
    expect(
      bodyOfFlat([
        { depth: 0, node, holds: true },
        { depth: 0, node, holds: false },
      ]),
    ).toBeNull();
    expect(
      bodyOfFlat([
        { depth: 0, node, holds: false },
        { depth: 1, node, holds: false },
      ]),
    ).toBeNull();
  });
});
