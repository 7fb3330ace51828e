import type { DeskBridge } from '../core/door/channels.ts';

declare global {
  interface Window {
    /** Given by the preload; absent where the page is opened outside the desk. */
    readonly desk?: DeskBridge;
  }
}
