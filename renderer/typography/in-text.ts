/** Signs as they are typed, in the text. */
import { Extension } from '@tiptap/core';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { asTyped } from '../../core/typography/as-typed.ts';
import { asOwnStep } from '../undo/own-step.ts';
import { setsSigns } from './signs.svelte.ts';

/** The words of the paragraph before a place: no rule looks further back. */
const most = 2_000;
/** Stands for a picture or the like within a line. */
const object = '\ufffc';

function setSigns(view: EditorView, from: number, to: number, typed: string): boolean {
  const language = view.dom.getAttribute('lang') ?? '';
  if (!setsSigns.value || view.composing || from !== to || [...typed].length !== 1) return false;
  const { $from } = view.state.selection;
  if (!$from.parent.isTextblock || $from.parent.type.spec.code === true) return false;
  const before = $from.parent.textBetween(
    Math.max(0, $from.parentOffset - most),
    $from.parentOffset,
    null,
    object,
  );
  const becomes = asTyped(before, typed, language);
  if (becomes === null) return false;
  // First what was typed, as a step of its own: Undo brings that back.
  view.dispatch(view.state.tr.insertText(typed).scrollIntoView());
  const end = view.state.selection.from;
  const start = end - becomes.length;
  const tr = asOwnStep(view.state.tr);
  if (becomes.text === '') tr.delete(start, end);
  else tr.insertText(becomes.text, start, end);
  view.dispatch(tr.scrollIntoView());
  return true;
}

export const SignsAsTyped = Extension.create({
  name: 'signsAsTyped',
  // After rules that begin lists and the like.
  priority: 10,
  addProseMirrorPlugins: () => [new Plugin({ props: { handleTextInput: setSigns } })],
});
