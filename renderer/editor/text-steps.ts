/** Turns what happens in the text into steps of the desk's one Undo, in groups as editors make them. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import type { Selection, SelectionBookmark, Transaction } from '@tiptap/pm/state';
import { documentSteps } from '../state/document-steps.ts';
import { ownStep } from '../undo/own-step.ts';
import { messages } from '../words/messages.ts';
import { haveSameWords } from './same-words.ts';
import { replaceDifference } from './show-body.ts';
import { written } from './written.ts';
import type { BodyNode } from '../../core/document.ts';

/** Where the cursor was, and whether somebody was writing there. */
class Caret {
  readonly bookmark: SelectionBookmark;
  readonly focused: boolean;

  constructor(selection: Selection, focused: boolean) {
    this.bookmark = selection.getBookmark();
    this.focused = focused;
  }
}

/** What the last change of the text was. */
interface Last {
  after: Node;
  /** Places that it put words in, as pairs. */
  ranges: readonly (readonly [from: number, to: number])[];
  composition: unknown;
}

/** Hears every change of an editor, and records it as a step on the document. Gives a function that stops. */
export function recordSteps(editor: Editor, id: string): () => void {
  let last: Last | null = null;
  let selection = editor.state.selection;
  let group = 0;
  const hear = ({ transaction }: { transaction: Transaction }): void => {
    const before = selection;
    ({ selection } = editor.state);
    const { doc } = editor.state;
    if (!transaction.docChanged) return;
    if (transaction.getMeta('addToHistory') === false) {
      last = null;
      return;
    }
    if (!last || !belongs(transaction, last)) group += 1;
    const composition: unknown = transaction.getMeta('composition');
    last = { after: doc, ranges: rangesOf(transaction), composition: composition ?? last?.composition };
    const focused = editor.view.hasFocus();
    documentSteps.record({
      id,
      parts: { body: { before: () => written(transaction.before), after: () => written(doc) } },
      label: labelOf(transaction),
      joins: `body ${String(group)}`,
      carets: { before: new Caret(before, focused), after: new Caret(selection, focused) },
    });
  };
  editor.on('transaction', hear);
  return () => editor.off('transaction', hear);
}

/** True where a change goes on with the one before: next to it, or in the same composition of signs. */
function belongs(transaction: Transaction, { after, ranges, composition }: Last): boolean {
  if (transaction.before !== after || transaction.getMeta(ownStep) === true) return false;
  if (['paste', 'cut', 'drop'].includes(String(transaction.getMeta('uiEvent')))) return false;
  const now: unknown = transaction.getMeta('composition');
  if (now !== undefined && now === composition) return true;
  let isBeside = false;
  transaction.mapping.maps[0]?.forEach((start, end) => {
    for (const [from, to] of ranges) if (start <= to && end >= from) isBeside = true;
  });
  return isBeside;
}

function rangesOf({ mapping }: Transaction): [number, number][] {
  const ranges: [number, number][] = [];
  mapping.maps.at(-1)?.forEach((_from, _to, from, to) => ranges.push([from, to]));
  return ranges;
}

function labelOf(transaction: Transaction): string {
  const { undo } = messages;
  const event: unknown = transaction.getMeta('uiEvent');
  if (event === 'paste' || transaction.getMeta('paste') === true) return undo.pasting;
  if (event === 'cut') return undo.cutting;
  if (event === 'drop') return undo.moving;
  return haveSameWords(transaction.before, transaction.doc) ? undo.formatting : undo.typing;
}

/** Shows another text in an editor, as an edit that becomes no step; the cursor goes where it was. */
export function showStep(editor: Editor, body: BodyNode, caret: object | null): void {
  const { tr, schema } = editor.state;
  replaceDifference(tr, schema.nodeFromJSON(body));
  if (caret instanceof Caret)
    try {
      tr.setSelection(caret.bookmark.resolve(tr.doc));
    } catch {
      // The place is not there: the cursor stays beside what has changed.
    }
  editor.view.dispatch(tr.setMeta('addToHistory', false).setMeta('preventAutolink', true).scrollIntoView());
  if (caret instanceof Caret && caret.focused && document.activeElement === document.body)
    editor.view.focus();
}
