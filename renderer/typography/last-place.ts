/** Where words were typed last, so that a dialog can put a sign there. */
import { insert } from './in-fields.ts';

let last: HTMLElement | null = null;

const isText = (element: Element): element is HTMLElement =>
  element instanceof HTMLTextAreaElement ||
  (element instanceof HTMLInputElement && /^(text|search)$/.test(element.type)) ||
  (element instanceof HTMLElement && element.isContentEditable);

/** For `focusin` on the window. What stands in a dialog is gone with it. */
export function followFocus({ target }: FocusEvent): void {
  if (target instanceof Element && isText(target) && target.closest('[role=dialog]') === null) last = target;
}

/** Types a sign where words were typed last, with the focus there. False where that place is gone or cannot be written to. */
export function typeThere(sign: string): boolean {
  if (last?.isConnected !== true || !isText(last)) return false;
  if (document.activeElement !== last) last.focus();
  return insert(sign);
}
