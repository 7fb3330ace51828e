/** Requests and events between the page and the desk, with every sender checked. */
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { DeskError, type DeskApi, type DeskEvents } from '../core/contract.ts';
import { requestNames, type Answer } from '../core/channels.ts';
import { isLong, toParts } from '../core/parts.ts';
import { breathe } from '../desk/disk/pace.ts';
import { maySend } from './guards.ts';

type Handler = (request: unknown) => Promise<unknown>;

const fromDesk = (event: IpcMainEvent | IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return maySend(frame && { url: frame.url, top: frame === event.sender.mainFrame });
};

/**
 * Answers every request of the contract from `api`, once the desk is `ready`; a failure travels as its code and
 * sentence.
 */
export function answerRequests(api: DeskApi, ready: Promise<void>): void {
  ipcMain.handle('desk:request', async (event, name: unknown, request: unknown): Promise<Answer<unknown>> => {
    if (!fromDesk(event))
      return { ok: false, code: 'bad-request', message: 'This page may not ask the desk.' };
    if (!requestNames.includes(name as keyof DeskApi))
      return { ok: false, code: 'bad-request', message: `The desk has no request “${String(name)}”.` };
    try {
      await ready;
      const value = await (api[name as keyof DeskApi] as Handler)(request);
      return isLong(value) ? { ok: true, parts: await inParts(value) } : { ok: true, value };
    } catch (error) {
      if (error instanceof DeskError) return { ok: false, code: error.code, message: error.message };
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, code: 'failed', message: `Something went wrong in the desk: ${reason}` };
    }
  });
}

/** Handing over ten thousand objects at once would hold everything up for longer than a frame. */
async function inParts(list: readonly unknown[]): Promise<string[]> {
  const parts: string[] = [];
  for (const part of toParts(list)) {
    parts.push(part);
    await breathe();
  }
  return parts;
}

/** Tells the page of an event, if the window is still there. */
export function tell<K extends keyof DeskEvents>(
  window: BrowserWindow | null,
  name: K,
  event: DeskEvents[K],
): void {
  if (window && !window.isDestroyed()) window.webContents.send('desk:event', name, event);
}

/** Hears whether the page is ready to close. */
export function onReadyToClose(listener: (ready: boolean) => void): void {
  ipcMain.on('desk:ready-to-close', (event, ready: unknown) => {
    if (fromDesk(event)) listener(ready === true);
  });
}
