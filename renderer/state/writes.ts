/** Buttons that change the library: while that can only be read, they say why and do nothing. */
import { library } from './library.svelte.ts';
import { toasts } from './toasts.svelte.ts';

export interface WritingButton {
  onclick: () => void;
  'aria-disabled': true | undefined;
  /** Why it does nothing, or what the button is told to say. */
  title: string | undefined;
}

/**
 * Attributes of such a button. It can still be reached by keyboard, so that everybody hears why; `title` is its tooltip
 * while the library can be written.
 */
export const writes = (act: () => unknown, title?: string): WritingButton => ({
  onclick: () => {
    if (mayWrite()) act();
  },
  'aria-disabled': library.isReadOnly ? true : undefined,
  title: library.whyReadOnly ?? title,
});

/** True where the library can be written; else says why it cannot. */
export function mayWrite(): boolean {
  const why = library.whyReadOnly;
  if (why !== null) toasts.say(why);
  return why === null;
}
