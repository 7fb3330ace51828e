/** Random bodies for tests, generated from the schema, so that a new node or mark is tried without a change here. */
import fc from 'fast-check';
import type { BodyNode } from '../../document.ts';
import { markRules, nodeRules, termsOf, type MarkName, type NodeName } from '../schema.ts';

const words = fc
  .array(fc.integer({ min: 0, max: 99_999 }), { minLength: 1, maxLength: 3 })
  .map((numbers) => numbers.map((number) => `w${number}`).join(' '));
const src = fc.constantFrom('media/0123456789abcdef.png', 'media/fedcba9876543210.jpg');

const reach = fc.record(
  { colspan: fc.integer({ min: 1, max: 3 }), rowspan: fc.integer({ min: 1, max: 3 }) },
  { requiredKeys: [] },
);

/** Attributes of what has any. */
const attributes: Partial<Record<NodeName | MarkName, fc.Arbitrary<Record<string, unknown>>>> = {
  heading: fc.record({ level: fc.integer({ min: 1, max: 6 }) }),
  orderedList: fc.record(
    {
      start: fc.oneof(fc.integer({ min: 1, max: 20 }), fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 })),
      type: fc.constantFrom(null, '1', 'a', 'A', 'i', 'I', 'circle'),
    },
    { requiredKeys: [] },
  ),
  picture: fc.record(
    {
      src,
      alt: words,
      caption: words,
      credit: words,
      licence: words,
      decorative: fc.constant(true),
      crop: fc.constantFrom('0 0 50 50', '12.5 10 80 90'),
      focus: fc.constantFrom('0 0', '50 30'),
    },
    { requiredKeys: ['src', 'alt', 'caption', 'credit'] },
  ),
  table: fc.record({ caption: fc.oneof(words, fc.constant('')) }, { requiredKeys: [] }),
  tableHeader: reach,
  tableCell: reach,
  language: fc.record({ lang: fc.constantFrom('fr', 'ar', 'zh-Hant') }),
  link: fc.record(
    {
      href: fc.constantFrom('https://example.org/a', 'https://example.org/b', 'mailto:office@example.org'),
      title: fc.option(words),
      target: fc.constantFrom(null, '_blank'),
      rel: fc.constantFrom(null, 'nofollow'),
      class: fc.constantFrom(null, 'x'),
    },
    { requiredKeys: ['href'] },
  ),
};

const marks: fc.Arbitrary<BodyNode['marks']> = fc
  .subarray(Object.keys(markRules) as MarkName[])
  .chain((names) =>
    fc.tuple(
      ...names.map((type): fc.Arbitrary<NonNullable<BodyNode['marks']>[number]> => {
        const attrs = attributes[type];
        return attrs ? attrs.map((given) => ({ type, attrs: given })) : fc.constant({ type });
      }),
    ),
  );

const isLeafOrWords = (name: NodeName): boolean => ['', 'inline*'].includes(nodeRules[name].content);
const made = new Map<string, fc.Arbitrary<BodyNode>>();

/** A node of a name, in which at most so many levels of blocks stand in one another. */
function nodeOf(name: NodeName, depth: number): fc.Arbitrary<BodyNode> {
  const key = `${name} ${depth}`;
  const known = made.get(key);
  if (known) return known;
  const attrs = attributes[name] ?? fc.constant(undefined);
  const isInline = nodeRules[name].group === 'inline';
  const content = fc.tuple(
    ...termsOf[name].map(({ names, least, most }) => {
      const fitting = [...names].filter((each) => depth > 0 || isLeafOrWords(each));
      const one = fc.oneof(
        ...(fitting.length > 0 ? fitting : [...names]).map((each) => nodeOf(each, depth - 1)),
      );
      return fc.array(one, { minLength: least, maxLength: Math.min(most, least + 2) });
    }),
  );
  const node = fc
    .record({ attrs, content, marks: isInline ? marks : fc.constant(undefined), text: words })
    .map(({ attrs: given, content: parts, marks: on, text }): BodyNode => ({
      type: name,
      ...(given === undefined ? {} : { attrs: given }),
      ...(parts.flat().length > 0 ? { content: parts.flat() } : {}),
      ...(on === undefined || on.length === 0 ? {} : { marks: on }),
      ...(name === 'text' ? { text } : {}),
    }));
  made.set(key, node);
  return node;
}

/** Any body that the schema takes, with words that can be told apart. */
export const anyBody: fc.Arbitrary<BodyNode> = nodeOf('doc', 3);
