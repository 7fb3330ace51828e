/** The memory of addresses during one export: nobody else may have changed it in between, if the export is to count as the last. */
import type { AddressBook } from '../../core/page-addresses/address-book.ts';
import { addressMarks } from './last-export.ts';
import type { AddressMemory } from './selection.ts';

export class WatchedAddresses implements AddressMemory {
  readonly #memory: AddressMemory;
  readonly #root: string;
  #noting: { before: string; after: string } | null = null;

  /** `root`: folder of the library. */
  constructor(memory: AddressMemory, root: string) {
    this.#memory = memory;
    this.#root = root;
  }

  read = (): Promise<AddressBook> => this.#memory.read();

  note = async (edit: (book: AddressBook) => AddressBook): Promise<void> => {
    const before = await addressMarks(this.#root);
    await this.#memory.note(edit);
    this.#noting = { before, after: await addressMarks(this.#root) };
  };

  /** True where this export alone has changed the addresses between these two states. */
  agree(begun: string, ended: string): boolean {
    return this.#noting === null
      ? begun === ended
      : this.#noting.before === begun && this.#noting.after === ended;
  }
}
