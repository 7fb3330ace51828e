/** The words of a text as one string, with the way from a place in it to a position in the editor and back. */
import type { Node } from '@tiptap/pm/model';
import { gap } from '../../core/finding/text-places.ts';

export interface FlatText {
  /** Blocks by "\n"; what is no text among words is one sign for each of its places. */
  text: string;
  /** Position of a place in the text. */
  positionOf(offset: number): number;
  /** Place of a position; null outside the words. */
  offsetOf(position: number): number | null;
}

/** A document that has not changed is not read again. */
const known = new WeakMap<Node, FlatText>();

export function flatText(doc: Node): FlatText {
  const found = known.get(doc);
  if (found) return found;
  const blocks: { offset: number; position: number; length: number }[] = [];
  const texts: string[] = [];
  let offset = 0;
  doc.descendants((node, position) => {
    if (!node.isTextblock) return true;
    let words = '';
    node.forEach((child) => (words += child.text ?? gap.repeat(child.nodeSize)));
    blocks.push({ offset, position: position + 1, length: words.length });
    texts.push(words);
    offset += words.length + 1;
    return false;
  });
  const flat: FlatText = {
    text: texts.join('\n'),
    positionOf: (at) => {
      const block = blocks.findLast((one) => one.offset <= at);
      return block ? block.position + Math.min(at - block.offset, block.length) : 0;
    },
    offsetOf: (position) => {
      const block = blocks.findLast((one) => one.position <= position);
      if (!block || position > block.position + block.length) return null;
      return block.offset + position - block.position;
    },
  };
  known.set(doc, flat);
  return flat;
}
