import { Node } from '@tiptap/pm/model';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { whatIsWrongInBody } from '../../core/body/body-check.ts';
import { flatBody } from '../../core/body/flat-body.ts';
import {
  isNodeName,
  markRules,
  nodeRules,
  type MarkName,
  type MarkRule,
  type NodeRule,
} from '../../core/body/schema.ts';
import { anyBody } from '../../core/body/testing/any-body.ts';
import type { BodyNode } from '../../core/document.ts';
import { bodySchema } from './body-extensions.ts';

type Spec = { attrs?: Record<string, { default?: unknown }> };
const defaultsOf = (spec: Spec): object =>
  Object.fromEntries(Object.entries(spec.attrs ?? {}).map(([name, attribute]) => [name, attribute.default]));
const attributesOf = ({ attributes, defaults }: MarkRule): [string[], object] => [
  Object.keys(attributes.shape).sort(),
  defaults,
];

/** Whether the editor's own schema takes a body, whatever the values of attributes. */
function editorTakes(body: BodyNode): boolean {
  try {
    Node.fromJSON(bodySchema, body).check();
    return true;
  } catch {
    return false;
  }
}

const words = (body: BodyNode): string =>
  flatBody(body)
    .map(({ node }) => node.text ?? '')
    .join('');
const editorKeepsWords = (body: BodyNode): boolean =>
  words(Node.fromJSON(bodySchema, body).toJSON() as BodyNode) === words(body);

/** A node with its marks, each with the attributes that are not what they would be without being said. */
const attributesOfNode = (node: BodyNode): string =>
  JSON.stringify(
    [
      { ...node, rule: isNodeName(node.type) ? (nodeRules[node.type] as MarkRule) : null },
      ...(node.marks ?? []).map((mark) => ({ ...mark, rule: markRules[mark.type as MarkName] as MarkRule })),
    ]
      .map(({ type, attrs, rule }) => [
        type,
        ...Object.entries(attrs ?? {})
          .filter(([key, value]) => rule?.defaults[key] !== value)
          .sort(),
      ])
      .sort(),
  );

/** The attributes of a body; words side by side that are marked alike count as one. */
const attributesIn = (body: BodyNode): string[] =>
  flatBody(body)
    .map(({ node }) => attributesOfNode(node))
    .filter((one, at, all) => !one.includes('["text"]') || one !== all[at - 1]);

const names = [...Object.keys(nodeRules), 'table', 'constructor'];
const marks = [...Object.keys(markRules), 'underline', 'toString'];

/** Small changes, most of which a schema refuses. */
const change = fc.oneof(
  fc.constantFrom(...names).map((type) => (node: BodyNode) => void (node.type = type)),
  fc.constant((node: BodyNode) => void delete node.content),
  fc.constant((node: BodyNode) => void (node.content = [])),
  fc.constant((node: BodyNode) => void node.content?.shift()),
  fc.constant((node: BodyNode) => void node.content?.reverse()),
  fc.constantFrom('', 'more').map((text) => (node: BodyNode) => void (node.text = text)),
  fc
    .constantFrom(...names)
    .map((type) => (node: BodyNode) => void (node.content = [...(node.content ?? []), { type }])),
  fc
    .subarray([...marks, 'bold'], { minLength: 1 })
    .map(
      (types) => (node: BodyNode) =>
        void (node.marks = types.map((type) =>
          type === 'link' ? { type, attrs: { href: 'https://x.org' } } : { type },
        )),
    ),
);

describe('the editor’s schema and the plain one', () => {
  it('name the same nodes, with the same content, groups, attributes and defaults', () => {
    const plain = Object.entries<NodeRule>(nodeRules).map(([name, rule]) => [
      name,
      rule.content,
      rule.group,
      ...attributesOf(rule),
    ]);
    const inEditor = Object.values(bodySchema.nodes).map(({ name, spec }) => [
      name,
      spec.content ?? '',
      spec.group ?? '',
      Object.keys(spec.attrs ?? {}).sort(),
      defaultsOf(spec),
    ]);
    expect(plain).toEqual(inEditor);
    // The plain one has no word for what else a node may say of marks.
    expect(Object.values(bodySchema.nodes).map(({ spec }) => spec.marks)).toEqual(plain.map(() => undefined));
  });

  it('name the same marks, the outer ones first', () => {
    const inEditor = Object.values(bodySchema.marks)
      .sort(
        (a, b) =>
          Object.keys(bodySchema.marks).indexOf(a.name) - Object.keys(bodySchema.marks).indexOf(b.name),
      )
      .map(({ name, spec }) => [name, Object.keys(spec.attrs ?? {}).sort(), defaultsOf(spec)]);
    const plain = Object.entries<MarkRule>(markRules).map(([name, rule]) => [name, ...attributesOf(rule)]);
    expect(plain).toEqual(inEditor);
    expect(Object.values(bodySchema.marks).map(({ spec }) => spec.excludes)).toEqual(
      plain.map(() => undefined),
    );
  });

  it('take every body that is made after them', () => {
    fc.assert(
      fc.property(anyBody, (body) => {
        expect(whatIsWrongInBody(body)).toBeNull();
        expect(editorTakes(body)).toBe(true);
        expect(editorKeepsWords(body)).toBe(true);
        expect(attributesIn(Node.fromJSON(bodySchema, body).toJSON() as BodyNode)).toEqual(
          attributesIn(body),
        );
      }),
      { numRuns: 100 },
    );
  });

  it('refuse the same bodies, and the plain one also those of which the editor would drop a part', () => {
    let [taken, refused] = [0, 0];
    fc.assert(
      fc.property(anyBody, fc.nat(), change, (whole, at, doTo) => {
        const body = structuredClone(whole);
        const nodes: BodyNode[] = [body];
        for (const node of nodes) nodes.push(...(node.content ?? []));
        const node = nodes[at % nodes.length] as BodyNode;
        doTo(node);
        // Attributes are judged by the plain schema alone.
        if (!isNodeName(node.type) || !nodeRules[node.type].attributes.safeParse(node.attrs ?? {}).success)
          delete node.attrs;
        const takes = editorTakes(body) && !hasStray(body);
        expect(whatIsWrongInBody(body) === null, JSON.stringify(body)).toBe(takes);
        if (takes) taken += 1;
        else refused += 1;
      }),
      { numRuns: 500 },
    );
    expect(Math.min(taken, refused)).toBeGreaterThan(25);
  });
});

/** True where a node that is no text has words, or a text has nodes in it: the editor would drop them unsaid. */
const hasStray = (body: BodyNode): boolean => {
  const nodes: BodyNode[] = [body];
  for (const node of nodes) nodes.push(...(node.content ?? []));
  return nodes.some(({ type, text, content = [] }) =>
    type === 'text' ? content.length > 0 : text !== undefined,
  );
};
