/** What can be done to the language of words in the text. */
import { getMarkRange, type Editor } from '@tiptap/core';
import { languageOfMark } from '../../core/body/passage-language.ts';

/** The language of the words at the selection; null where they are in that of the text, or in several. */
export function passageAt(editor: Editor): string | null {
  const lang: unknown = editor.getAttributes('language')['lang'];
  return languageOfMark({ type: 'language', attrs: { lang } });
}

/**
 * Says the language of the selected words, or of the passage in which the caret stands; elsewhere, of what is typed next. Null:
 * they are in that of the text.
 */
export function setPassage(editor: Editor, language: string | null): void {
  const { state } = editor;
  const type = state.schema.marks['language'];
  if (!type) return;
  const { selection } = state;
  const { $from } = selection;
  const around = selection.empty ? getMarkRange($from, type) : { from: selection.from, to: selection.to };
  const isWithin = around && (!selection.empty || (around.from < $from.pos && $from.pos < around.to));
  const mark = language === null ? null : type.create({ lang: language });
  const { tr } = state;
  if (isWithin) {
    tr.removeMark(around.from, around.to, type);
    if (mark) tr.addMark(around.from, around.to, mark);
  } else {
    tr.removeStoredMark(type);
    if (mark) tr.addStoredMark(mark);
  }
  editor.view.dispatch(tr);
}
