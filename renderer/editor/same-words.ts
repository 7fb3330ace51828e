/** Compares texts of an editor by what has changed between them: blocks that were left alone are the same objects. */
import type { Node } from '@tiptap/pm/model';

/** True where two documents have the same words in a row, whatever their formats. */
export function haveSameWords(before: Node, after: Node): boolean {
  const least = Math.min(before.childCount, after.childCount);
  let start = 0;
  while (start < least && before.child(start) === after.child(start)) start += 1;
  let end = 0;
  while (
    end < least - start &&
    before.child(before.childCount - 1 - end) === after.child(after.childCount - 1 - end)
  )
    end += 1;
  return wordsOf(before, start, end) === wordsOf(after, start, end);
}

/** Words of the children but for some at the start and at the end. */
function wordsOf(doc: Node, start: number, end: number): string {
  let words = '';
  for (let i = start; i < doc.childCount - end; i += 1) words += doc.child(i).textContent;
  return words;
}
