/** How deep lists and quotations stand in one another in a text, and how a text is brought within bounds. */
import type { BodyNode } from '../document.ts';
import { bodyOfFlat, flatBody, type FlatNode } from './flat-body.ts';
import { holdsBlocks, holdsWords, isList } from './schema.ts';

/** Lists and quotations in one another that can still be read on the sheet and on a page: each takes of its width. */
export const mostNested = 6;

/** Where what stands in a node goes to. */
interface Place {
  /** Depth of the node as it was. */
  was: number;
  /** Depth that its children get. */
  to: number;
  levels: number;
  /** The node in which they then stand. */
  inside: string;
  /** The list is left out in a place that takes no items: their words stay. */
  dropsItems: boolean;
}

/** True where more than `most` blocks stand in one another. Does not look at inline nodes, so it is cheap. */
export function isDeeper(body: BodyNode, most: number): boolean {
  let level: readonly BodyNode[] = [body];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > most) return true;
    const next: BodyNode[] = [];
    for (const { content, type } of level)
      if (content && !holdsWords(type)) for (const one of content) next.push(one);
    level = next;
  }
  return false;
}

/** Most lists and quotations in one another. */
export function nestingOf(body: BodyNode): number {
  let most = 0;
  const path: number[] = [];
  for (const { depth, node } of flatBody(body)) {
    const levels = (depth === 0 ? 0 : (path[depth - 1] ?? 0)) + (holdsBlocks(node.type) ? 1 : 0);
    path[depth] = levels;
    most = Math.max(most, levels);
  }
  return most;
}

/**
 * The same words in the same order, with at most `most` lists and quotations in one another: items of deeper lists
 * follow the item that they stood in, deeper quotations end in the one around them.
 */
export function flattened(body: BodyNode, most: number): BodyNode {
  const kept: FlatNode[] = [];
  const path: Place[] = [];
  for (const one of flatBody(body)) {
    const { depth, node } = one;
    while ((path.at(-1)?.was ?? -1) >= depth) path.pop();
    const parent = path.at(-1) ?? { was: -1, to: 0, levels: 0, inside: '', dropsItems: false };
    const isItem = node.type === 'listItem';
    if (isItem && parent.dropsItems) path.push({ ...parent, was: depth });
    else if (holdsBlocks(node.type) && parent.levels >= most) {
      const list = isList(node.type);
      const follows = list && parent.inside === 'listItem' && !parent.dropsItems;
      path.push({
        ...parent,
        was: depth,
        to: follows ? parent.to - 1 : parent.to,
        dropsItems: list && !follows,
      });
    } else {
      kept.push({ ...one, depth: parent.to });
      path.push({
        was: depth,
        to: parent.to + 1,
        levels: parent.levels + (holdsBlocks(node.type) ? 1 : 0),
        inside: node.type,
        dropsItems: false,
      });
    }
  }
  return bodyOfFlat(kept) ?? body;
}
