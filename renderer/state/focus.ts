/** Moves the focus between the parts of the desk. Parts carry `data-part`, some fields `data-focus`. */
import { flushSync } from 'svelte';

const parts = ['title-bar', 'rail', 'list', 'sheet', 'inspector', 'status-bar'] as const;

function enter(part: Element): boolean {
  const first = part.querySelector<HTMLElement>(
    '[data-first], [aria-selected=true][tabindex="0"], [tabindex="0"]:not([role=separator]), [contenteditable=true], button:not(:disabled), input, textarea, select, a[href]',
  );
  first?.focus();
  return first !== null && document.activeElement === first;
}

const places = {
  text: ['[data-part=sheet] .page [contenteditable=true]', '[data-part=sheet] .page textarea'],
  // Where the list is hidden, the views of the document are what can be pressed.
  'open-row': ['[data-part=list] [aria-current=true]', '[data-part=sheet] [role=tab][aria-selected=true]'],
};

/** Puts the focus on the first of these that can take it. */
function enterOneOf(selectors: readonly string[]): void {
  for (const selector of selectors) {
    const place = document.querySelector<HTMLElement>(selector);
    place?.focus();
    if (place && document.activeElement === place) return;
  }
}

/** Puts the focus on a field that has a name for it, or into the next or previous part that can take it. */
export function moveFocus(
  to: 'list-search' | 'office-name' | 'new-comment' | 'text' | 'open-row' | 'next' | 'previous',
): void {
  if (to === 'text' || to === 'open-row') {
    enterOneOf(places[to]);
    return;
  }
  if (to === 'list-search' || to === 'office-name' || to === 'new-comment') {
    // The list may have to be rendered first; synchronously, so that the next key goes into the search field.
    flushSync();
    const field = document.querySelector<HTMLInputElement>(`[data-focus=${to}]`);
    field?.focus();
    field?.select();
    return;
  }
  const found = parts.flatMap((name) => {
    const part = document.querySelector(`[data-part=${name}]`);
    return part ? [part] : [];
  });
  const here = found.findIndex((part) => part.contains(document.activeElement));
  const step = to === 'next' ? 1 : -1;
  for (let i = 1; i <= found.length; i += 1) {
    const part = found[(here + step * i + found.length * 2) % found.length];
    if (part && enter(part)) return;
  }
}

/** Puts the focus on the row of the open document, where nothing has it; `always`: wherever it is. */
export function focusOpenRow(always = false): void {
  // The row may have to appear first.
  requestAnimationFrame(() => {
    if (!always && document.activeElement !== document.body) return;
    document.querySelector<HTMLElement>('[data-part=list] [aria-current=true]')?.focus();
  });
}
