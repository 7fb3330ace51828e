/** Signs as they are typed, in fields of one line or several: those with a language, which hold words of a document. */
import { asTyped, type Becomes } from '../../core/typography/as-typed.ts';
import { documentSteps } from '../state/document-steps.ts';
import { setsSigns } from '../state/signs.svelte.ts';

/** For `beforeinput` on the window. */
export function setSignsInField(event: InputEvent): void {
  const { target: field, data: typed } = event;
  if (!setsSigns.value || event.inputType !== 'insertText' || event.isComposing || typed === null) return;
  if (!isOfDocument(field)) return;
  const { selectionStart: at, selectionEnd: end, value } = field;
  if (at === null || at !== end || [...typed].length !== 1) return;
  const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  const becomes = asTyped(line, typed, field.lang);
  if (becomes === null) return;
  event.preventDefault();
  // What was typed first, as a step of its own: Undo brings that back.
  insert(typed);
  if (field.value.length !== value.length + typed.length) return; // no more goes in
  replaceBefore(field, at + typed.length, becomes);
}

/** For `compositionend` on the window: dead keys, as those of quotation marks on many keyboards, put signs together. */
export function setComposedSignInField({ target: field, data: typed }: CompositionEvent): void {
  if (!setsSigns.value || !isOfDocument(field) || [...typed].length !== 1) return;
  const { selectionStart: at, selectionEnd: end, value } = field;
  if (at === null || at !== end) return;
  const line = value.slice(value.lastIndexOf('\n', at - 1) + 1, at);
  if (!line.endsWith(typed)) return;
  const becomes = asTyped(line.slice(0, -typed.length), typed, field.lang);
  if (becomes !== null) replaceBefore(field, at, becomes);
}

const isOfDocument = (field: EventTarget | null): field is HTMLTextAreaElement | HTMLInputElement =>
  (field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement) && field.lang !== '';

/** Puts signs in the place of the last ones before the caret, as a step of its own. */
function replaceBefore(
  field: HTMLTextAreaElement | HTMLInputElement,
  caret: number,
  { length, text }: Becomes,
): void {
  documentSteps.close();
  field.setSelectionRange(caret - length, caret);
  insert(text);
}

/** Types into what has the focus. Deprecated, and the only way that leaves the field's own Undo as it is. */
export const insert = (text: string): boolean =>
  text === '' ? document.execCommand('delete') : document.execCommand('insertText', false, text);
