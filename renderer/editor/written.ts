/** The body to be saved: without the empty paragraph that the editor adds after a final picture, and within the nesting limit. */
import type { Node } from '@tiptap/pm/model';
import { deepestBody } from '../../core/depth.ts';
import type { BodyNode } from '../../core/document.ts';
import { flattened, isDeeper, mostNested } from '../../core/body/nesting.ts';

const isBlankLine = (node: BodyNode | undefined): boolean =>
  node?.type === 'paragraph' && (node.content ?? []).length === 0;

/** Without attributes that have no value: the way to the desk would hand them over, and no text holds any. */
function withoutUndefined(node: BodyNode): BodyNode {
  const { attrs, content } = node;
  const inner = content?.map(withoutUndefined);
  const isSame = inner?.every((child, index) => child === content?.[index]) ?? true;
  const isWhole = attrs === undefined || !Object.values(attrs).includes(undefined);
  if (isSame && isWhole) return node;
  return {
    ...node,
    ...(isWhole
      ? {}
      : { attrs: Object.fromEntries(Object.entries(attrs).filter(([, value]) => value !== undefined)) }),
    ...(isSame ? {} : { content: inner }),
  };
}

/** Gives the same object where nothing has to change. Nesting beyond the limit is flattened, not refused. */
const bounded = (body: BodyNode): BodyNode =>
  withoutUndefined(isDeeper(body, deepestBody - 2) ? flattened(body, mostNested) : body);

function withoutBlankEnd(body: BodyNode): BodyNode {
  const content = body.content ?? [];
  const before = content.at(-2);
  if (!isBlankLine(content.at(-1)) || before === undefined || before.type === 'paragraph') return body;
  return { ...body, content: content.slice(0, -1) };
}

/** What each block of an editor has become. An editor never changes a block: it makes another in its place. */
const blocks = new WeakMap<Node, readonly BodyNode[]>();

function writtenBlock(block: Node): readonly BodyNode[] {
  const known = blocks.get(block);
  if (known) return known;
  const made = bounded({ type: 'doc', content: [block.toJSON() as BodyNode] }).content ?? [];
  blocks.set(block, made);
  return made;
}

/** The body of an editor's text. Blocks that were not changed since are the same objects as before. */
export const written = (doc: Node): BodyNode =>
  withoutBlankEnd({ type: 'doc', content: doc.children.flatMap(writtenBlock) });
