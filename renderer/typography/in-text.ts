/** Signs as they are typed, in the text. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { setSignBeforeCaret, setSignsAtCaret } from './at-caret.ts';
import { setsSigns } from './signs.svelte.ts';

function setSigns(view: EditorView, from: number, to: number, typed: string): boolean {
  if (!setsSigns.value || view.composing || from !== to) return false;
  return setSignsAtCaret(view, typed, view.dom.getAttribute('lang') ?? '');
}

/** Dead keys, as those of quotation marks on many keyboards, put signs together; ProseMirror has them a moment later. */
function setComposedSign(view: EditorView, { data: typed }: CompositionEvent): boolean {
  if (setsSigns.value)
    setTimeout(() => {
      if (!view.isDestroyed && !view.composing)
        setSignBeforeCaret(view, typed, view.dom.getAttribute('lang') ?? '');
    });
  return false;
}

export const SignsAsTyped = Extension.create({
  name: 'signsAsTyped',
  // After rules that begin lists and the like.
  priority: 10,
  addProseMirrorPlugins: () => [
    new Plugin({
      props: { handleTextInput: setSigns, handleDOMEvents: { compositionend: setComposedSign } },
    }),
  ],
});
