/** Tables as they are edited: cells are selected, walked through and left by keys. */
import { pasteInCell } from './paste-in-cell.ts';
import { Extension, type Editor, type KeyboardShortcutCommand } from '@tiptap/core';
import type { tableKeys } from '../../core/keys.ts';
import { Plugin, Selection, TextSelection, type Transaction } from '@tiptap/pm/state';
import {
  addRowAfter,
  CellSelection,
  deleteTable,
  findTable,
  goToNextCell,
  isInTable,
  tableEditing,
  TableMap,
} from '@tiptap/pm/tables';

/** To the end of the next cell, or of that before: what is typed there replaces nothing. After the last one, a new row. */
function walk(editor: Editor, direction: 1 | -1): boolean {
  const { state, view } = editor;
  if (!isInTable(state)) return false;
  const to = (tr: Transaction): void => view.dispatch(tr.setSelection(Selection.near(tr.selection.$to, -1)));
  if (goToNextCell(direction)(state, to)) return true;
  if (direction === 1 && view.editable) {
    addRowAfter(state, view.dispatch);
    goToNextCell(1)(view.state, to);
  }
  // Nowhere else does the key go from a table: the first cell is an end too.
  return true;
}

/** Enter in an empty last line of the last cell goes on below the table, and takes the line along. */
function leave(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, empty } = state.selection;
  const table = empty && isInTable(state) ? findTable($from) : null;
  if (!table || $from.parent.content.size > 0) return false;
  const cell = $from.node(-1);
  const isLast =
    $from.after(-1) === table.pos + table.node.nodeSize - 2 && $from.index(-1) === cell.childCount - 1;
  if (!isLast || cell.childCount < 2) return false;
  const end = table.pos + table.node.nodeSize;
  const tr = state.tr.delete($from.before(), $from.after());
  const after = tr.mapping.map(end);
  const paragraph = state.schema.nodes['paragraph'];
  if (paragraph && !tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, paragraph.create());
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, after + 1)).scrollIntoView());
  return true;
}

/** A table of which every cell is selected goes as a whole. */
function remove(editor: Editor): boolean {
  const { selection } = editor.state;
  if (!(selection instanceof CellSelection)) return false;
  const table = selection.$anchorCell.node(-1);
  const all = new Set(TableMap.get(table).map);
  let count = 0;
  selection.forEachCell(() => (count += 1));
  return count === all.size && deleteTable(editor.state, editor.view.dispatch);
}

/** All words of the cell first; then, as elsewhere, all words. */
function selectCell(editor: Editor): boolean {
  const { state, view } = editor;
  const { $from, $to } = state.selection;
  if (!isInTable(state) || state.selection instanceof CellSelection) return false;
  const depth = [...Array($from.depth).keys()]
    .map((at) => $from.depth - at)
    .find((at) => /cell$/.test(String($from.node(at).type.spec['tableRole'])));
  if (depth === undefined) return false;
  const [from, to] = [
    Selection.findFrom(state.doc.resolve($from.start(depth)), 1, true),
    Selection.findFrom(state.doc.resolve($from.end(depth)), -1, true),
  ];
  if (!from || !to || from.from === to.to || ($from.pos === from.from && $to.pos === to.to)) return false;
  view.dispatch(state.tr.setSelection(TextSelection.create(state.doc, from.from, to.to)));
  return true;
}

/** A shortcut of the table of keys, as Tiptap writes it. */
type InTiptap<Shortcut> = Shortcut extends `${infer Held}+${infer Rest}`
  ? `${Held}-${Lowercase<Rest> extends 'a' ? Lowercase<Rest> : Rest}`
  : Shortcut;

export const TableEditing = Extension.create({
  name: 'tableEditing',
  // Before the keys of lists, in which a table may stand.
  priority: 1_000,
  addProseMirrorPlugins: () => [
    new Plugin({ props: { handlePaste: (view, _event, slice) => pasteInCell(view, slice) } }),
    tableEditing(),
  ],
  addKeyboardShortcuts: () =>
    ({
      Tab: ({ editor }) => walk(editor, 1),
      'Shift-Tab': ({ editor }) => walk(editor, -1),
      Enter: ({ editor }) => leave(editor),
      Backspace: ({ editor }) => remove(editor),
      Delete: ({ editor }) => remove(editor),
      'Mod-a': ({ editor }) => selectCell(editor),
    }) satisfies Record<InTiptap<keyof typeof tableKeys> | 'Backspace', KeyboardShortcutCommand>,
});
