/** Protects a block that is selected as a whole: typing, pasting and inserting never replace it. Only deleting removes it. */
import { Extension } from '@tiptap/core';
import { Plugin, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { caretBelow, caretBeside, selectedBlock } from './caret.ts';

/** Moves the caret beside the block that is selected; false where none is. */
function moveBeside(view: EditorView): boolean {
  const block = view.editable ? selectedBlock(view.state.selection) : null;
  if (!block) return false;
  view.dispatch(caretBeside(view.state.tr, block).scrollIntoView());
  return true;
}

function typeBeside(view: EditorView, text: string): boolean {
  if (!moveBeside(view)) return false;
  view.dispatch(view.state.tr.insertText(text).scrollIntoView());
  return true;
}

const isPasted = (transaction: Transaction): boolean =>
  transaction.docChanged &&
  (transaction.getMeta('paste') === true || transaction.getMeta('uiEvent') === 'paste');

/** End position of the last step of a transaction that inserted content. */
function endOf(transaction: Transaction): number {
  let end = 0;
  transaction.mapping.maps.at(-1)?.forEach((_oldStart, _oldEnd, _newStart, newEnd) => {
    end = Math.max(end, newEnd);
  });
  return end;
}

export const KeepBlocks = Extension.create({
  name: 'keepBlocks',
  // Runs before all other plugins, which would replace the selected block.
  priority: 10_000,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => typeBeside(view, text),
        handlePaste: (view) => {
          moveBeside(view);
          return false; // what is pasted goes where the caret now stands
        },
        handleKeyDown: (view, event) => {
          // Keys that start an IME composition, before it would replace the block.
          if (event.key === 'Process' || event.key === 'Dead' || event.keyCode === 229) moveBeside(view);
          return event.key === 'Enter' && moveBeside(view);
        },
        handleDOMEvents: {
          compositionstart: (view) => {
            moveBeside(view);
            return false;
          },
          // Dictation, emoji panels and the like fire no key events.
          beforeinput: (view, event) => {
            if (!event.inputType.startsWith('insert') || event.isComposing) return false;
            if (!selectedBlock(view.state.selection) || !view.editable) return false;
            event.preventDefault();
            const text = event.data ?? event.dataTransfer?.getData('text/plain') ?? '';
            return text === '' ? moveBeside(view) : typeBeside(view, text);
          },
        },
      },
      // A picture that was pasted last is not left selected.
      appendTransaction: (transactions, _before, { selection, tr }) => {
        const pasted = transactions.find(isPasted);
        if (!pasted || !selectedBlock(selection)) return null;
        return caretBelow(tr, Math.min(endOf(pasted), tr.doc.content.size), false);
      },
    }),
  ],
});
