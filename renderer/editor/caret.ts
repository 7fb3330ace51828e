/** Where the caret goes beside blocks that can be selected as a whole, so that what comes next never takes their place. */
import { NodeSelection, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';

/**
 * Puts the caret into words right below a block that ends at `position`: into the text block there, else into a new
 * paragraph. `fresh`: words that stand there already are not touched, a paragraph of its own is made.
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

/** The block that is selected as a whole; null where words are selected, or a caret stands. */
export const selectedBlock = (selection: Selection): NodeSelection | null =>
  selection instanceof NodeSelection && selection.node.isBlock ? selection : null;

/** Puts the caret where words go that are typed while a block is selected: to the end of its own words, else below it. */
export function caretBeside(transaction: Transaction, block: NodeSelection): Transaction {
  const words = Selection.findFrom(transaction.doc.resolve(block.to), -1, true);
  return words !== null && words.from > block.from
    ? transaction.setSelection(words)
    : caretBelow(transaction, block.to, true);
}
