/** Closes a window once its page has saved everything, or the editor has said so. */
import { dialog, type BrowserWindow } from 'electron';
import type { ShellWords } from '../core/words/shell-words.ts';
import { onReadyToClose, tell } from './ipc.ts';

/** How long the page may take to save before the editor is asked, in milliseconds. */
const timeout = 15_000;

/** Whether the page is there. */
export interface PageLife {
  gone: boolean;
}

/** Who hears of the closing of a window. */
export interface ClosingPorts {
  /** The page has been asked whether the window may close. */
  begins: () => void;
  /** It may not: something could not be saved. */
  stays: () => void;
  closed: () => void;
}

export function closeOnceSaved(
  window: BrowserWindow,
  words: ShellWords['asking'],
  life: PageLife,
  { begins, stays, closed }: ClosingPorts,
): void {
  let mayClose = false;
  let waiting: NodeJS.Timeout | undefined;
  const close = (): void => {
    mayClose = true;
    if (!window.isDestroyed()) window.close();
  };
  const ask = async (): Promise<void> => {
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message: words.noAnswer,
      detail: words.noAnswerDetail,
      buttons: [words.wait, words.closeAllTheSame],
      defaultId: 0,
      cancelId: 0,
    });
    if (response === 1) close();
  };
  const listening = onReadyToClose((ready) => {
    clearTimeout(waiting);
    waiting = undefined;
    if (ready) close();
    else stays();
  });
  window.webContents.on('render-process-gone', () => {
    // It was about to close, and unsaved text is in the journal.
    if (waiting !== undefined) close();
  });
  window.on('close', (event) => {
    if (mayClose || life.gone || window.webContents.isLoadingMainFrame()) return;
    event.preventDefault();
    if (waiting !== undefined) return;
    begins();
    tell(window, 'before-close', {});
    waiting = setTimeout(() => {
      waiting = undefined;
      void ask();
    }, timeout);
  });
  window.once('closed', () => {
    // On a Mac the desk goes on and opens another one, whose answers are none for this one.
    listening.end();
    clearTimeout(waiting);
    closed();
  });
}
