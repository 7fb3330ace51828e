/** Every store by its name; each is loaded only when it is opened, so that a child starts fast. */
import type { OpenStore } from './store.ts';

const open = {
  desk: async (folder) => (await import('./desk-store.ts')).openDeskStore(folder),
  'lowdb JSONFile': async (folder) => (await import('./json-file-store.ts')).openJsonFileStore(folder),
  'write-file-atomic': async (folder) => (await import('./atomic-store.ts')).openAtomicStore(folder),
  'node:sqlite': async (folder) => (await import('./sqlite-store.ts')).openSqliteStore(folder),
  'bare writeFile': async (folder) => (await import('./bare-store.ts')).openBareStore(folder),
} satisfies Record<string, OpenStore>;

export type StoreName = keyof typeof open;
export const allStores: Record<StoreName, OpenStore> = open;
