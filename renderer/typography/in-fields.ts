/** Signs as they are typed, in fields of one line or several: those with a language, which hold words of a document. */
import { asTyped } from '../../core/typography/as-typed.ts';
import { documentSteps } from '../state/document-steps.ts';
import { setsSigns } from './signs.svelte.ts';

/** For `beforeinput` on the window. */
export function setSignsInField(event: InputEvent): void {
  const { target: field, data: typed } = event;
  if (!setsSigns.value || event.inputType !== 'insertText' || event.isComposing || typed === null) return;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) || field.lang === '')
    return;
  const { selectionStart: at, selectionEnd: end, value } = field;
  if (at === null || at !== end || [...typed].length !== 1) return;
  const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  const becomes = asTyped(line, typed, field.lang);
  if (becomes === null) return;
  event.preventDefault();
  // What was typed first, as a step of its own: Undo brings that back.
  insert(typed);
  if (field.value.length !== value.length + typed.length) return; // no more goes in
  documentSteps.close();
  field.setSelectionRange(at + typed.length - becomes.length, at + typed.length);
  insert(becomes.text);
}

/** Types into what has the focus. Deprecated, and the only way that leaves the field's own Undo as it is. */
export const insert = (text: string): boolean =>
  text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
