/** The documents that were last read or saved, with their words, for when a file no longer has them. */
import type { Document } from '../../core/document.ts';
import type { Found, InFile } from './stored-file.ts';

const most = 200;
/** In bytes of files. */
const room = 32 * 1024 * 1024;

/** The last state of some documents, by id; the one longest out of use is forgotten first. */
export class RecentWords {
  readonly #states = new Map<string, Found<Document>>();
  #bytes = 0;

  of(id: string): Found<Document> | null {
    return this.#states.get(id) ?? null;
  }

  remember(found: Found<Document>): void {
    const { id } = found.document;
    this.forget(id);
    this.#states.set(id, found);
    this.#bytes += sizeOf(found);
    for (const oldest of this.#states.keys()) {
      if (this.#states.size <= most && this.#bytes <= room) return;
      this.forget(oldest);
    }
  }

  forget(id: string): void {
    const known = this.#states.get(id);
    if (!known) return;
    this.#bytes -= sizeOf(known);
    this.#states.delete(id);
  }
}

const sizeOf = (found: Found<Document>): number => (found as Partial<InFile<Document>>).bytes?.length ?? 0;
