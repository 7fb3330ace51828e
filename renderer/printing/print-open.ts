/** Prints what is open, in the view that is open: by the computer's dialog, or in a tab by the browser's own. */
import { isBlankBody } from '../../core/body/body.ts';
import type { Document } from '../../core/document.ts';
import { DeskError } from '../../core/desk-error.ts';
import {
  exportToPrint,
  pageToPrint,
  type PrintedFormat,
  type PrintRequest,
} from '../../core/export/printing.ts';
import { desk, sentence } from '../api.ts';
import { browserDoor } from '../door/door.ts';
import { exportedAddress, fileAddress, newDownloadFolder } from '../door/downloads.ts';
import { documents } from '../state/documents.svelte.ts';
import { openPages } from '../state/open-pages.svelte.ts';
import { toasts } from '../state/toasts.svelte.ts';
import { workspace, type SheetTab } from '../state/workspace.svelte.ts';
import { messages } from '../words/messages.ts';
import { fitToPaper } from './fit-to-paper.ts';

/** The page that a view shows; an item that is being written is printed as its article, or as its entry where it has no text. */
function printedAs(document: Document, tab: SheetTab): PrintedFormat {
  if (document.kind !== 'news') return document.kind;
  if (tab === 'latest-news' || tab === 'brochure') return tab;
  return isBlankBody(document.body) ? 'latest-news' : 'article';
}

/** Settles once a tab shows an address whole, or is closed. */
function shown(tab: Window, address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (tab.closed) resolve(false);
      else if (tab.location.href === address && tab.document.readyState === 'complete') resolve(true);
      else setTimeout(look, 50);
    };
    look();
  });
}

/** Exports the page for the browser, and has the tab print it. */
async function printInTab(tab: Window, request: PrintRequest): Promise<void> {
  const result = await desk.export(
    exportToPrint(request, await newDownloadFolder(), documents.summary(request.document) ?? null),
  );
  const page = pageToPrint(result);
  const exported = await exportedAddress(result.folder);
  if (page === null || exported === null) {
    tab.close();
    throw new DeskError('bad-request', messages.export.nothingToPrint);
  }
  const address = new URL(fileAddress(exported, page), location.href).href;
  tab.location.replace(address);
  if (!(await shown(tab, address))) return;
  fitToPaper(tab as Window & typeof globalThis, openPages.of(request.document));
  tab.print();
}

/** Unsaved words are saved first, so that they are on the paper. */
export async function printWhatIsOpen(): Promise<void> {
  const open = workspace.current;
  if (!open) return;
  // Browsers open a tab only for a key or a click of this moment.
  const tab = browserDoor ? window.open('about:blank', '_blank') : null;
  if (browserDoor && !tab) {
    toasts.problem(messages.export.noTabToPrint);
    return;
  }
  const { document } = open;
  const request = { document: document.id, kind: document.kind, as: printedAs(document, workspace.tab) };
  try {
    if (!(await workspace.saveAll())) throw new DeskError('failed', messages.export.notSavedSoNotPrinted);
    await (tab ? printInTab(tab, request) : desk.print(request));
  } catch (error) {
    tab?.close();
    toasts.problem(sentence(error));
  }
}
