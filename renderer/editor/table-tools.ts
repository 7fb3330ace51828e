/** What is done to tables: THE table of it, for the menu of the toolbar. */
import type { Editor } from '@tiptap/core';
import type { Node } from '@tiptap/pm/model';
import { Selection, TextSelection, type Command } from '@tiptap/pm/state';
import {
  addColumnAfter,
  addColumnBefore,
  addRowAfter,
  addRowBefore,
  deleteColumn,
  deleteRow,
  deleteTable,
  findTable,
  isInTable,
  toggleHeader,
} from '@tiptap/pm/tables';
import { gapAt } from './insert-pictures.ts';

/** Rows of a new table, with its head. */
const newRows = 3;
/** Columns that a new table may have. */
export const newColumns = [2, 3, 4, 5, 6] as const;

/** Puts a table with a head where the cursor is; nothing that stands there goes. */
export function insertTable(editor: Editor, columns: number): void {
  const { schema, tr, selection } = editor.state;
  const { table, tableRow, tableHeader, tableCell } = schema.nodes;
  if (!table || !tableRow || !tableHeader || !tableCell) return;
  const row = (type: typeof tableCell): Node =>
    tableRow.create(
      null,
      Array.from({ length: columns }, () => type.createAndFill() as Node),
    );
  const rows = Array.from({ length: newRows }, (_, at) => row(at === 0 ? tableHeader : tableCell));
  const made = table.create(null, rows);
  const { from, to } = gapAt(tr, selection.to, made);
  tr.replaceWith(from, to, made);
  // Table, row, cell, paragraph.
  tr.setSelection(TextSelection.create(tr.doc, from + 4));
  editor.view.dispatch(tr.scrollIntoView());
  editor.view.focus();
}

const by =
  (command: Command) =>
  (editor: Editor): void => {
    command(editor.state, editor.view.dispatch);
    editor.view.focus();
  };

/** The cursor stays in the table where a part of it stays. */
const less =
  (command: Command) =>
  (editor: Editor): void => {
    const before = findTable(editor.state.selection.$from);
    command(editor.state, editor.view.dispatch);
    const { state, view } = editor;
    const table = before && state.doc.nodeAt(before.pos);
    if (before && table?.type === before.node.type && !isInTable(state)) {
      const end = state.doc.resolve(before.pos + table.nodeSize - 1);
      view.dispatch(state.tr.setSelection(Selection.near(end, -1)));
    }
    view.focus();
  };

/** The caption of the table in which the cursor is. */
function writeCaption(editor: Editor): void {
  const table = findTable(editor.state.selection.$from);
  const shown = table && editor.view.nodeDOM(table.pos);
  if (shown instanceof HTMLElement) shown.querySelector<HTMLInputElement>('input.caption')?.focus();
}

export const tableTools = {
  rowAbove: by(addRowBefore),
  rowBelow: by(addRowAfter),
  columnBefore: by(addColumnBefore),
  columnAfter: by(addColumnAfter),
  headerRow: by(toggleHeader('row')),
  headerColumn: by(toggleHeader('column')),
  caption: writeCaption,
  deleteRow: less(deleteRow),
  deleteColumn: less(deleteColumn),
  deleteTable: by(deleteTable),
} as const satisfies Record<string, (editor: Editor) => void>;
export type TableTool = keyof typeof tableTools;
