/** Pastes into a table: cells go to cells, and what may not stand in a cell becomes lines, or goes below the table. */
import { Fragment, Slice } from '@tiptap/pm/model';
import { findTable, handlePaste, isInTable } from '@tiptap/pm/tables';
import type { EditorView } from '@tiptap/pm/view';
import type { BodyNode } from '../../core/document.ts';
import { inCell } from '../../core/paste/cells.ts';
import { asOwnStep } from '../undo/own-step.ts';

/** False where the cursor is in no table, or what is pasted may stand in a cell as it is. */
export function pasteInCell(view: EditorView, slice: Slice): boolean {
  const { state } = view;
  const table = isInTable(state) ? findTable(state.selection.$from) : null;
  if (!table || slice.content.childCount === 0) return false;
  if (handlePaste(view, new ClipboardEvent('paste'), slice)) return true;
  const { paragraphs, below, isPlainer } = inCell((slice.content.toJSON() ?? []) as BodyNode[]);
  const isOpen = slice.content.firstChild?.isInline === true;
  if (isOpen || !isPlainer) return false;
  const tr = asOwnStep(state.tr);
  const words = Fragment.fromJSON(state.schema, paragraphs);
  if (words.size > 0) tr.replaceSelection(Slice.maxOpen(words));
  if (below.length > 0)
    tr.insert(tr.mapping.map(table.pos + table.node.nodeSize), Fragment.fromJSON(state.schema, below));
  view.dispatch(tr.scrollIntoView().setMeta('paste', true).setMeta('uiEvent', 'paste'));
  return true;
}
