/** The clipboard of the computer, in the desk's own window and in browsers alike. */
import { DeskError } from '../../core/desk-error.ts';
import { messages } from '../words/messages.ts';

/** What is copied: other programs take the HTML, or the text where they know no HTML. */
export interface OnClipboard {
  html: string;
  text: string;
}

/**
 * Puts on the clipboard what is still being made: browsers let a page copy only in answer to a press, and would not wait for it.
 * Throws DeskError where the clipboard is refused, and what `making` throws.
 */
export async function putOnClipboard(making: Promise<OnClipboard>): Promise<void> {
  // Old browsers, and pages that are not of this computer, have neither.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (typeof ClipboardItem === 'undefined' || clipboard === undefined) {
    await making;
    throw new DeskError('refused', messages.copying.unknown);
  }
  const part = async (type: string, pick: (copied: OnClipboard) => string): Promise<Blob> =>
    new Blob([pick(await making)], { type });
  try {
    await clipboard.write([
      new ClipboardItem({
        'text/html': part('text/html', ({ html }) => html),
        'text/plain': part('text/plain', ({ text }) => text),
      }),
    ]);
  } catch (error) {
    // Why it could not be made counts more than that it was not copied.
    await making;
    throw new DeskError('refused', messages.copying.refused, { cause: error });
  }
}
