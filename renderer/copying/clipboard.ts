/** The clipboard, from a page in a browser; the desk's own window leaves that to the desk. */
import { DeskError } from '../../core/desk-error.ts';
import { messages } from '../words/messages.ts';

/** What is copied: other programs take the HTML, or the text where they know no HTML. */
export interface OnClipboard {
  /** Left out, it is plain words. */
  html?: string;
  text: string;
}

/** In answer to a press of this moment, as every browser has it. False where the browser refuses. */
function putAtOnce({ html, text }: OnClipboard): boolean {
  let isPut = false;
  const put = (event: ClipboardEvent): void => {
    if (!event.clipboardData) return;
    if (html !== undefined) event.clipboardData.setData('text/html', html);
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    // What is selected in the text is not meant.
    event.stopImmediatePropagation();
    isPut = true;
  };
  document.addEventListener('copy', put, true);
  try {
    // The newer way below takes the copy's styles for the page's own, which its policy forbids.
    return document.execCommand('copy') && isPut;
  } finally {
    document.removeEventListener('copy', put, true);
  }
}

/** Puts a copy on the clipboard. Throws DeskError `refused` with a sentence where the browser does not let the page. */
export async function putOnClipboard(copied: OnClipboard): Promise<void> {
  if (putAtOnce(copied)) return;
  // Old browsers have neither.
  const { clipboard } = navigator as { clipboard?: Clipboard };
  if (typeof ClipboardItem === 'undefined' || clipboard === undefined)
    throw new DeskError('refused', messages.copying.unknown);
  const part = (type: string, words: string): Blob => new Blob([words], { type });
  try {
    await clipboard.write([
      new ClipboardItem({
        ...(copied.html === undefined ? {} : { 'text/html': part('text/html', copied.html) }),
        'text/plain': part('text/plain', copied.text),
      }),
    ]);
  } catch (error) {
    throw new DeskError('refused', messages.copying.refused, { cause: error });
  }
}
