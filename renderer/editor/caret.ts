/** Places the caret beside blocks that can be selected as a whole, so that the next input never replaces them. */
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Puts the caret into text right below a block that ends at `position`: into the text block there, else into a new
 * paragraph. `fresh`: always makes a new paragraph, even where there is text already.
 */
export function caretBelow(transaction: Transaction, position: number, fresh: boolean): Transaction {
  const paragraph = transaction.doc.type.schema.nodes['paragraph'];
  for (let at = position; ;) {
    const $at = transaction.doc.resolve(at);
    const next = $at.nodeAfter;
    if (next?.isTextblock && (!fresh || next.content.size === 0))
      return transaction.setSelection(TextSelection.create(transaction.doc, at + 1));
    if (paragraph && $at.parent.canReplaceWith($at.index(), $at.index(), paragraph)) {
      transaction.insert(at, paragraph.create());
      return transaction.setSelection(TextSelection.create(transaction.doc, at + 1));
    }
    if ($at.depth === 0) return transaction.setSelection(Selection.near($at));
    at = $at.after();
  }
}

/** The block that is selected as a whole; null for a text selection or a caret. */
export const selectedBlock = (selection: Selection): NodeSelection | null =>
  selection instanceof NodeSelection && selection.node.isBlock ? selection : null;

/** Moves the caret to where typing goes while a block is selected: the end of the block's own text, else below it. */
export function caretBeside(transaction: Transaction, block: NodeSelection): Transaction {
  const words = Selection.findFrom(transaction.doc.resolve(block.to), -1, true);
  return words !== null && words.from > block.from
    ? transaction.setSelection(words)
    : caretBelow(transaction, block.to, true);
}
