/** Captures what is typed while a new item is still being created, so that it goes into that item. */

/** Keys typed since it began; call it once the item is open, or could not be made. */
export type TypedAhead = () => string;

/**
 * Takes the focus and records what is typed from now on, as it is typed: in which language is known once there is an item.
 * The returned function gives the text in one line and ends it; if the focus is still here then, it goes back to where it was.
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
