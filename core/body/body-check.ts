/**
 * Checks a body against its schema, in one walk over plain values. ProseMirror would do it too, but builds its own tree
 * of every text for that, and would let the words of a node pass that cannot have any.
 */
import type { BodyNode } from '../document.ts';
import { isMarkName, isNodeName, markRules, nodeRules, termsOf, type NodeName, type Term } from './schema.ts';

type Mark = NonNullable<BodyNode['marks']>[number];

/** A sentence on one thing in a body that its schema does not allow; null where all is well. */
export function whatIsWrongInBody(body: BodyNode): string | null {
  for (const nodes = [body]; nodes.length > 0;) {
    const node = nodes.pop() as BodyNode;
    const wrong = wrongInNode(node);
    if (wrong !== null) return wrong;
    if (node.content) for (const child of node.content) nodes.push(child);
  }
  return null;
}

function wrongInNode(node: BodyNode): string | null {
  const { type, text, content = [], marks = [] } = node;
  if (!isNodeName(type)) return `There is no “${type}” in a text`;
  if (type === 'text' && !text) return 'A piece of text is empty';
  // The editor would drop words in other places without saying so.
  if (type !== 'text' && text !== undefined) return `“${type}” has words that stand in no text`;
  return (
    wrongAttribute(type, nodeRules[type].attributes, node.attrs) ??
    wrongMarks(type, marks) ??
    wrongContent(type, content)
  );
}

type Rules =
  (typeof nodeRules)[NodeName]['attributes'] | (typeof markRules)[keyof typeof markRules]['attributes'];

function wrongAttribute(type: string, rules: Rules, attrs: BodyNode['attrs']): string | null {
  if (attrs === undefined) return null;
  const issue = rules.safeParse(attrs).error?.issues[0];
  if (!issue) return null;
  return `“${type}”${issue.path.length > 0 ? ` has “${issue.path.join('.')}”` : ''}: ${issue.message}`;
}

function wrongMarks(type: string, marks: readonly Mark[]): string | null {
  for (const [index, mark] of marks.entries()) {
    if (!isMarkName(mark.type)) return `No words can be “${mark.type}”`;
    if (marks.findIndex((other) => other.type === mark.type) < index)
      return `“${type}” is marked “${mark.type}” twice`;
    const wrong = wrongAttribute(mark.type, markRules[mark.type].attributes, mark.attrs);
    if (wrong !== null) return wrong;
  }
  return null;
}

const takes = (term: Term, node: BodyNode | undefined): boolean =>
  node !== undefined && term.names.has(node.type as NodeName);

function wrongContent(type: NodeName, content: readonly BodyNode[]): string | null {
  let at = 0;
  for (const term of termsOf[type]) {
    let count = 0;
    while (count < term.most && takes(term, content[at])) {
      count += 1;
      at += 1;
    }
    if (count < term.least)
      return `“${type}” lacks ${[...term.names].map((name) => `“${name}”`).join(' or ')}`;
  }
  const left = content[at];
  if (left) return `“${left.type}” stands in “${type}”, where it does not belong`;
  // Marks are for what stands among words; ProseMirror says the same of every node but the whole.
  const marked = content.find((child) => (child.marks?.length ?? 0) > 0);
  return marked && nodeRules[type].content !== 'inline*' ? `“${marked.type}” is marked like words` : null;
}
