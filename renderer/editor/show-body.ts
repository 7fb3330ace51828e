/** Shows another body in an editor that is being written in. */
import type { Node } from '@tiptap/pm/model';
import type { Transaction } from '@tiptap/pm/state';

/**
 * Turns the document of a transaction into `next`; the cursor stays at its text where that still exists.
 * Not an undo step and not an edit, so nothing is saved because of it. Autolink does not run.
 */
export function showBody(transaction: Transaction, next: Node): Transaction {
  const { doc, selection } = transaction;
  const index = Math.min(selection.$from.index(0), doc.childCount - 1);
  const place = sameBlock(doc.child(index), index, next);
  if (place === null) replaceDifference(transaction, next);
  else {
    // Changes after the cursor's block are applied first, as they do not move positions before it.
    const start = startOf(doc, index);
    const end = start + doc.child(index).nodeSize;
    transaction.replaceWith(end, doc.content.size, next.content.cut(startOf(next, place + 1)));
    transaction.replaceWith(0, start, next.content.cut(0, startOf(next, place)));
  }
  return transaction
    .setMeta('addToHistory', false)
    .setMeta('preventUpdate', true)
    .setMeta('preventAutolink', true);
}

/** Where the same block stands in another document, as near as there is one; null where there is none. */
function sameBlock(block: Node, index: number, doc: Node): number | null {
  let found: number | null = null;
  doc.forEach((child, _offset, at) => {
    if (child.eq(block) && (found === null || Math.abs(at - index) < Math.abs(found - index))) found = at;
  });
  return found;
}

/** Position before a block of the document, or its end. */
function startOf(doc: Node, index: number): number {
  let position = 0;
  for (let i = 0; i < index; i += 1) position += doc.child(i).nodeSize;
  return position;
}

/** Replaces only what differs. */
export function replaceDifference(transaction: Transaction, next: Node): void {
  const { doc } = transaction;
  const start = doc.content.findDiffStart(next.content);
  const end = doc.content.findDiffEnd(next.content);
  if (start === null || end === null) return;
  // With repeated text, the search from the start and the one from the end may overlap.
  const shared = Math.max(0, start - Math.min(end.a, end.b));
  try {
    transaction.replace(start, end.a + shared, next.slice(start, end.b + shared));
  } catch {
    // The parts do not fit together; the whole does.
  }
  if (!transaction.doc.eq(next)) transaction.replaceWith(0, transaction.doc.content.size, next.content);
}
