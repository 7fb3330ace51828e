/** Inserts pictures into a text in order, without replacing any content. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';
import type { Picture } from '../../core/document.ts';
import { caretBelow } from './caret.ts';

/** Range of the document to be replaced: an empty paragraph, or nothing. */
type Gap = { from: number; to: number };

/** Where blocks such as a given one are inserted for a position; a paragraph around it is split. */
export function gapAt(transaction: Transaction, position: number, picture: Node): Gap {
  const $at = transaction.doc.resolve(position);
  if ($at.parent.inlineContent) {
    const { parent, parentOffset } = $at;
    const around = $at.node(-1);
    const index = $at.index(-1);
    if (parent.content.size === 0 && parent.type.name === 'paragraph')
      if (around.canReplaceWith(index, index + 1, picture.type))
        return { from: $at.before(), to: $at.after() };
    if (parentOffset === 0 && around.canReplaceWith(index, index, picture.type))
      return { from: $at.before(), to: $at.before() };
    if (parentOffset < parent.content.size && parentOffset > 0) {
      transaction.split(position);
      return { from: position + 1, to: position + 1 };
    }
    return fitting(transaction, $at.after(), picture);
  }
  return fitting(transaction, position, picture);
}

/** The nearest position that accepts a picture: here, or after the enclosing block. */
function fitting(transaction: Transaction, position: number, picture: Node): Gap {
  for (let at = position; ;) {
    const $at = transaction.doc.resolve(at);
    const fits = $at.parent.canReplaceWith($at.index(), $at.index(), picture.type);
    if (fits || $at.depth === 0) return { from: at, to: at };
    at = $at.after();
  }
}

/**
 * Inserts pictures at a position. `follow`: the caret moves to text below the last one; else it stays where it
 * is.
 */
export function insertPictures(
  transaction: Transaction,
  pictures: readonly Picture[],
  position: number,
  follow: boolean,
): Transaction {
  const type = transaction.doc.type.schema.nodes['picture'];
  const nodes = type ? pictures.map((picture) => type.create(picture)) : [];
  const [first] = nodes;
  if (!first) return transaction;
  const { from, to } = gapAt(transaction, position, first);
  transaction.replaceWith(from, to, nodes);
  const end = from + nodes.reduce((size, node) => size + node.nodeSize, 0);
  return follow ? caretBelow(transaction, end, false).scrollIntoView() : transaction;
}
