/** A short digest of what readers get of a document: it differs as soon as a word, a picture or a link does. */
import { markRules, nodeRules, type MarkRule } from '../body/schema.ts';
import { isSame } from '../comparing/say-the-same.ts';
import type { BodyNode, Document } from '../document.ts';
import { fieldsOfKind, valueOf } from '../fields/fields.ts';
import { textsDigest } from '../text/texts-digest.ts';

/** What colleagues say to each other, which readers never see, and where it is filed, which is no word that anybody clears. */
const leftOut = new Set(['note', 'comments', 'tags']);

/** Sixteen hexadecimal digits. It tells changes apart; it is no protection against somebody who wants it to be the same. */
export function wordsDigest(document: Document): string {
  const words = fieldsOfKind(document.kind).flatMap(([name, { role }]) =>
    role === 'words' && !leftOut.has(name) ? [[name, inOrder(told(name, valueOf(document, name)))]] : [],
  );
  return textsDigest([JSON.stringify(words)]);
}

const told = (name: string, value: unknown): unknown => (name === 'body' ? plain(value as BodyNode) : value);

/** A text without what goes without saying: an editor writes it down, and what was imported leaves it out. */
function plain({ type, attrs, content = [], marks = [], text }: BodyNode): BodyNode {
  const said = (of: string, rules: typeof nodeRules | typeof markRules, given: BodyNode['attrs'] = {}) => {
    const defaults: Readonly<Record<string, unknown>> = Object.hasOwn(rules, of)
      ? ((rules as Readonly<Record<string, MarkRule>>)[of]?.defaults ?? {})
      : {};
    return Object.fromEntries(
      Object.entries(given).filter(([name, value]) => value !== null && value !== defaults[name]),
    );
  };
  return {
    type,
    attrs: said(type, nodeRules, attrs),
    content: joined(content.map(plain)),
    marks: marks
      .map((mark) => ({ type: mark.type, attrs: said(mark.type, markRules, mark.attrs) }))
      .sort((a, b) => (a.type < b.type ? -1 : 1)),
    text,
  };
}

/** Neighbouring words with the same marks are one. */
function joined(nodes: readonly BodyNode[]): BodyNode[] {
  const made: BodyNode[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (last?.text !== undefined && node.text !== undefined && isSame(last.marks, node.marks))
      made[made.length - 1] = { ...last, text: last.text + node.text };
    else made.push(node);
  }
  return made;
}

/** The same value however its parts were put together: a file and an editor order them differently. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => [name, inOrder(part)]),
  );
}
