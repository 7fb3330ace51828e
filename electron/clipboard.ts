/** The clipboard of the computer, in the form of this Electron and of older ones. */
// As a whole: a name that an older Electron does not export would keep the desk from starting.
import * as electron from 'electron';

/** How Electron took several forms of a text before it took items as browsers do. */
interface OlderClipboard {
  write(data: { html: string; text: string }): void;
}

/** Puts a text on the clipboard, as HTML and as plain text. */
export async function copy({ html, text }: { html: string; text: string }): Promise<void> {
  const { clipboard } = electron;
  const Item = (electron as { ClipboardItem?: typeof electron.ClipboardItem }).ClipboardItem;
  if (Item) await clipboard.write([new Item({ 'text/html': html, 'text/plain': text })]);
  else (clipboard as unknown as OlderClipboard).write({ html, text });
}
