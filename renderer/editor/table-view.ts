/** Node view of a table: its caption is a field above the rows. */
import type { Editor, NodeViewRenderer } from '@tiptap/core';
import { Selection } from '@tiptap/pm/state';
import { messages } from '../words/messages.ts';
import { TableNode } from './table-nodes.ts';

function captionField(editor: Editor, positionOf: () => number | undefined): HTMLInputElement {
  const field = document.createElement('input');
  field.type = 'text';
  field.className = 'caption';
  field.placeholder = messages.editor.table.addCaption;
  field.setAttribute('aria-label', messages.editor.table.caption);
  const write = (): void => {
    const position = positionOf();
    if (position === undefined) return;
    if (editor.isEditable) {
      const { tr } = editor.state;
      editor.view.dispatch(tr.setNodeAttribute(position, 'caption', field.value));
    } else field.value = String(editor.state.doc.nodeAt(position)?.attrs['caption'] ?? '');
  };
  /** To the words before the table, or to its first cell. */
  const leave = (into: boolean): void => {
    const position = positionOf();
    if (position === undefined) return;
    const { doc, tr } = editor.state;
    const to = Selection.near(doc.resolve(into ? position + 1 : position), into ? 1 : -1);
    editor.view.dispatch(tr.setSelection(to).scrollIntoView());
    editor.view.focus();
  };
  field.addEventListener('input', write);
  field.addEventListener('keydown', (event) => {
    if (event.isComposing) return;
    if (event.key === 'Enter' || event.key === 'ArrowDown' || event.key === 'Escape') {
      event.preventDefault();
      leave(true);
    } else if (event.key === 'ArrowUp') {
      event.preventDefault();
      leave(false);
    }
  });
  return field;
}

const tableView: NodeViewRenderer = ({ node, getPos, editor }) => {
  const dom = document.createElement('table');
  const caption = document.createElement('caption');
  caption.contentEditable = 'false';
  const field = captionField(editor, getPos);
  field.value = String(node.attrs['caption'] ?? '');
  caption.append(field);
  const contentDOM = document.createElement('tbody');
  dom.append(caption, contentDOM);
  return {
    dom,
    contentDOM,
    update: (next) => {
      if (next.type !== node.type) return false;
      const words = String(next.attrs['caption'] ?? '');
      if (field.value !== words) field.value = words;
      field.readOnly = !editor.isEditable;
      return true;
    },
    stopEvent: (event) => event.target instanceof Node && caption.contains(event.target),
    ignoreMutation: (mutation) => !contentDOM.contains(mutation.target),
  };
};

/** The table node as it is edited. */
export const editedTable: typeof TableNode = TableNode.extend({ addNodeView: () => tableView });
