/** The addresses that a library remembers, as exports use them. */
import { DeskError } from '../../core/desk-error.ts';
import type { LibraryFiles } from '../documents/library-files.ts';
import { AddressStore } from '../page-addresses/address-store.ts';
import { addressMarks } from './last-export.ts';
import type { AddressMemory } from './selection.ts';

/** Does a job while the library is this desk's own to change. Throws DeskError `read-only` where it cannot be. */
export type Hold = (job: () => Promise<void>) => Promise<void>;

/** The same with what the export changed in it. */
export interface WatchedMemory extends AddressMemory {
  /** True where nobody else has changed the addresses between these two states (`addressMarks`). */
  isAlone: (begun: string, ended: string) => boolean;
}

/** Addresses are kept where that can be; where it cannot, the export folder's own record knows them until it can. */
export function addressMemory(files: LibraryFiles, hold: Hold): WatchedMemory {
  const store = new AddressStore(files);
  let noted: { before: string; after: string } | null = null;
  return {
    read: () => store.read(),
    note: async (edit) => {
      const book = await store.read();
      if (edit(book) === book) return; // most exports bring nothing new, and need no lock
      const before = await addressMarks(files.root);
      try {
        await hold(async () => {
          await store.change(edit);
        });
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
      }
      noted = { before, after: await addressMarks(files.root) };
    },
    isAlone: (begun, ended) =>
      noted === null ? begun === ended : noted.before === begun && noted.after === ended,
  };
}
