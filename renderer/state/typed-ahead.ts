/** What an editor types while a new item is still being made: it belongs to that item, never to the one before. */

/** Keys typed since it began; call it once the item is open, or could not be made. */
export type TypedAhead = () => string;

/**
 * Takes the focus and keeps what is typed from now on. The answer gives the words in one line and ends it; where
 * nobody has taken the focus by then, it goes back.
 */
export function typeAhead(label: string): TypedAhead {
  const before = document.activeElement;
  const field = document.createElement('textarea');
  field.className = 'only-heard';
  field.setAttribute('aria-label', label);
  document.body.append(field);
  field.focus({ preventScroll: true });
  return () => {
    const words = field.value.replace(/\s*\n\s*/g, ' ');
    if (document.activeElement === field && before instanceof HTMLElement) before.focus();
    field.remove();
    return words;
  };
}
