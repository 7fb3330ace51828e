/** How this page reaches the desk: in its own window through the preload, in a browser over HTTP. */
import type { DeskBridge } from '../../core/door/channels.ts';
import { BrowserDoor } from './browser-door.ts';

/** The desk behind HTTP; null in the desk's own window, where the preload gives the bridge. */
export const browserDoor: BrowserDoor | null =
  typeof window !== 'undefined' && !window.desk && location.protocol === 'http:' ? new BrowserDoor() : null;

/** The desk behind HTTP, for what is shown only there. Throws in the desk's own window. */
export function requireDoor(): BrowserDoor {
  if (!browserDoor) throw new Error('This is the desk’s own window: no browser is there to be asked.');
  return browserDoor;
}

/** The bridge to the desk; null where the page was opened from anywhere else. */
export const deskBridge = (): DeskBridge | null =>
  (typeof window === 'undefined' ? undefined : window.desk) ?? browserDoor;
