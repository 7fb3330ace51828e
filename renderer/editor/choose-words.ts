/** Chooses words of a field; where a field has no selection, as a menu or a box to tick, nothing. */
export function chooseWords(field: HTMLElement, from: number, to: number): void {
  const isText =
    field instanceof HTMLTextAreaElement || (field instanceof HTMLInputElement && field.type === 'text');
  if (isText) field.setSelectionRange(from, to);
}
