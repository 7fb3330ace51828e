/** Requests and events between the page and the desk, with every sender checked. */
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import type { DeskApi, DeskEvents } from '../core/contract.ts';
import type { Answer } from '../core/door/channels.ts';
import { createAnswering } from '../desk/door/answering.ts';
import { maySend } from './guards.ts';

const fromDesk = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return maySend(frame && { url: frame.url, top: frame === event.sender.mainFrame });
};

/** Answers every request of the contract from `api`, once the desk is `ready`. */
export function answerRequests(api: DeskApi, ready: Promise<unknown>): void {
  const answer = createAnswering(api, ready);
  ipcMain.handle('desk:request', async (event, name: unknown, request: unknown): Promise<Answer<unknown>> => {
    if (!fromDesk(event))
      return { ok: false, code: 'bad-request', message: 'This page may not ask the desk.' };
    return answer(name, request);
  });
}

/** Sends an event to the page, if the window and its page still exist. */
export function tell<K extends keyof DeskEvents>(
  window: BrowserWindow | null,
  name: K,
  event: DeskEvents[K],
): void {
  if (window && !window.isDestroyed() && !window.webContents.isCrashed())
    window.webContents.send('desk:event', name, event);
}

/** Receives whether the page is ready to close, until that is ended. */
export function onReadyToClose(listener: (ready: boolean) => void): { end: () => void } {
  const hear = (event: IpcMainEvent, ready: unknown): void => {
    if (fromDesk(event)) listener(ready === true);
  };
  ipcMain.on('desk:ready-to-close', hear);
  return { end: () => void ipcMain.off('desk:ready-to-close', hear) };
}
