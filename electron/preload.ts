/** The only bridge between the page and the desk: no logic, no Electron objects handed over. */
import { contextBridge, ipcRenderer, type IpcRendererEvent } from 'electron';
import type { Answer, DeskBridge } from '../core/door/channels.ts';

const bridge: DeskBridge = {
  invoke: (name, request) => ipcRenderer.invoke('desk:request', name, request) as Promise<Answer<unknown>>,
  subscribe: (name, listener) => {
    const heard = (_: IpcRendererEvent, event: string, payload: unknown): void => {
      if (event === name) listener(payload);
    };
    ipcRenderer.on('desk:event', heard);
    return () => {
      ipcRenderer.off('desk:event', heard);
    };
  },
  readyToClose: (ready) => {
    ipcRenderer.send('desk:ready-to-close', ready);
  },
  platform: process.platform,
};

contextBridge.exposeInMainWorld('desk', bridge);
