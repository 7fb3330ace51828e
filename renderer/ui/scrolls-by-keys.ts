/** What scrolls has to be reached by keys: where nothing in it can have the focus, it can itself. */
import type { Attachment } from 'svelte/attachments';

const takesFocus =
  'a[href], button:not(:disabled), input:not(:disabled), select:not(:disabled), textarea:not(:disabled), [contenteditable=true], [tabindex="0"]';

/** Makes an element focusable while it scrolls and holds nothing that is; `name` is what it is called then. */
export const scrollsByKeys =
  (name: string): Attachment<HTMLElement> =>
  (element) => {
    function look(): void {
      const needs = element.querySelector(takesFocus) === null && element.scrollHeight > element.clientHeight;
      const is = element.getAttribute('role') === 'group';
      if (needs === is) return;
      for (const [attribute, value] of [
        ['tabindex', '0'],
        ['role', 'group'],
        ['aria-label', name],
      ] as const)
        if (needs) element.setAttribute(attribute, value);
        else element.removeAttribute(attribute);
    }
    const sizes = new ResizeObserver(look);
    sizes.observe(element);
    const content = new MutationObserver(look);
    content.observe(element, { childList: true, subtree: true });
    look();
    return () => {
      sizes.disconnect();
      content.disconnect();
    };
  };
