/** The addresses that an open library remembers, as exports use them. */
import { DeskError } from '../../core/desk-error.ts';
import type { OpenedLibrary } from '../opening/opened-library.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import type { AddressMemory } from './selection.ts';

/** Addresses are kept where that can be; where it cannot, the export folder's own record knows them until it can. */
export function addressMemory(opened: OpenedLibrary): AddressMemory {
  const store = new AddressStore(opened.library.files);
  return {
    read: () => store.read(),
    note: async (edit) => {
      const book = await store.read();
      if (edit(book) === book) return; // most exports bring nothing new, and need no lock
      await opened
        .whileMine(() => store.change(edit))
        .catch((error: unknown) => {
          if (!(error instanceof DeskError)) throw error;
        });
    },
  };
}
