/** Signs as they are typed, in the text. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { languageOfMark } from '../../core/body/passage-language.ts';
import { setSignBeforeCaret, setSignsAtCaret } from './at-caret.ts';
import { setsSigns } from '../state/signs.svelte.ts';

/** The language of the words at the caret: that of their passage, or else of the text. */
function languageAt({ state, dom }: EditorView): string {
  const marks = state.storedMarks ?? state.selection.$from.marks();
  for (const { type, attrs } of marks) {
    const language = languageOfMark({ type: type.name, attrs });
    if (language !== null) return language;
  }
  return dom.getAttribute('lang') ?? '';
}

function setSigns(view: EditorView, from: number, to: number, typed: string): boolean {
  if (!setsSigns.value || view.composing || from !== to) return false;
  return setSignsAtCaret(view, typed, languageAt(view));
}

/** Dead keys, as those of quotation marks on many keyboards, put signs together; ProseMirror has them a moment later. */
function setComposedSign(view: EditorView, { data: typed }: CompositionEvent): boolean {
  if (setsSigns.value)
    setTimeout(() => {
      if (!view.isDestroyed && !view.composing) setSignBeforeCaret(view, typed, languageAt(view));
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
