/** Where the browser's caret is, before a key is handled. */
import type { EditorView } from '@tiptap/pm/view';

/**
 * Tells the editor where the caret is and what is chosen. It hears of that a moment after the browser has moved it, and keys
 * can come faster: an arrow in a table, or a command for words just chosen, would be carried out where the caret was before.
 * Keys that write a sign are left alone.
 */
export function readCaret(view: EditorView, { key, ctrlKey, metaKey, isComposing }: KeyboardEvent): void {
  const writes = key.length === 1 && !ctrlKey && !metaKey;
  if (writes || isComposing || view.composing) return;
  // Its own way of reading has no public name.
  (view as unknown as { domObserver?: { flush?: () => void } }).domObserver?.flush?.();
}
