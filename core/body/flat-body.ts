/** A body as a flat list of nodes, each with its depth: it can be sent and changed without recursion, however deeply it is nested. */
import type { BodyNode } from '../document.ts';

/** A node without what stands in it, and how many nodes it stands in; in the order of the text. */
export interface FlatNode {
  depth: number;
  node: Omit<BodyNode, 'content'>;
  /** True where the node has a list of nodes, even an empty one. */
  holds: boolean;
}

/** The nodes of a body, one after another. */
export function flatBody(body: BodyNode): FlatNode[] {
  const flat: FlatNode[] = [];
  const waiting: { depth: number; node: BodyNode }[] = [{ depth: 0, node: body }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { content, ...node } = next.node;
    flat.push({ depth: next.depth, node, holds: content !== undefined });
    for (let i = (content?.length ?? 0) - 1; i >= 0; i -= 1)
      waiting.push({ depth: next.depth + 1, node: content?.[i] as BodyNode });
  }
  return flat;
}

/** The body that a list came of; null where it came of none. */
export function bodyOfFlat(flat: readonly FlatNode[]): BodyNode | null {
  const path: BodyNode[] = [];
  for (const { depth, node, holds } of flat) {
    if (path.length === 0 ? depth !== 0 : depth < 1 || depth > path.length) return null;
    const made: BodyNode = holds ? { ...node, content: [] } : { ...node };
    if (depth > 0) {
      const parent = path[depth - 1] as BodyNode;
      if (!parent.content) return null;
      parent.content.push(made);
    }
    path.length = depth;
    path.push(made);
  }
  return path[0] ?? null;
}
