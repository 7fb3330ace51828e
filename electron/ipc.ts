/** Requests and events between the page and the desk, with every sender checked. */
import { ipcMain, type BrowserWindow, type IpcMainEvent, type IpcMainInvokeEvent } from 'electron';
import { DeskError, type DeskApi, type DeskEvents } from '../core/contract.ts';
import { askForMore, requestNames, type Answer } from '../core/channels.ts';
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
    if (name === askForMore) return moreOf(request);
    if (!requestNames.includes(name as keyof DeskApi))
      return { ok: false, code: 'bad-request', message: `The desk has no request “${String(name)}”.` };
    try {
      await ready;
      const value = await (api[name as keyof DeskApi] as Handler)(request);
      return isLong(value) ? await begin(toParts(value)) : { ok: true, value };
    } catch (error) {
      if (error instanceof DeskError) return { ok: false, code: error.code, message: error.message };
      console.error(error);
      const reason = error instanceof Error ? error.message : String(error);
      return { ok: false, code: 'failed', message: `Something went wrong in the desk: ${reason}` };
    }
  });
}

/** Characters handed over at once: more would hold everything up for longer than a frame. */
const mostAtOnce = 1_000_000;

/** Long answers of which the page has not asked for all, by number; a page that was left may never ask. */
const begun = new Map<number, Iterator<string, void>>();
const mostBegun = 8;
let lastBegun = 0;

function begin(parts: Iterator<string, void>): Promise<Answer<unknown>> {
  begun.set((lastBegun += 1), parts);
  for (const oldest of begun.keys()) if (begun.size > mostBegun) begun.delete(oldest);
  return moreOf(lastBegun);
}

async function moreOf(number: unknown): Promise<Answer<unknown>> {
  const rest = begun.get(number as number);
  if (!rest)
    return { ok: false, code: 'not-found', message: 'The desk has no more of this answer. Ask again.' };
  const parts: string[] = [];
  for (let size = 0; size < mostAtOnce; await breathe()) {
    const { value } = rest.next();
    if (value === undefined) {
      begun.delete(number as number);
      return { ok: true, parts, more: null };
    }
    parts.push(value);
    size += value.length;
  }
  return { ok: true, parts, more: number as number };
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
