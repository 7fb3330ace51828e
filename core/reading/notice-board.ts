/** Where readers pin their notices. */
import type { Draft, Notice, NoticeCode } from './reading.ts';

/** Notices of one file, in the order of its lines once they are placed. */
export class NoticeBoard {
  readonly #pinned: (Omit<Notice, 'document'> & { whole: boolean })[] = [];

  /** Pins a notice about the document that the line (from 1) belongs to. */
  add(line: number, code: NoticeCode, message: string): void {
    this.#pinned.push({ line, code, message, whole: false });
  }

  /** Pins a notice about the whole file. */
  addToFile(line: number, code: NoticeCode, message: string): void {
    this.#pinned.push({ line, code, message, whole: true });
  }

  /** The notices, each with the index of its document: the last one that begins at or before the line. */
  place(drafts: readonly Draft[]): Notice[] {
    const starts = drafts.map((draft) => draft.imported?.line ?? 1);
    return this.#pinned
      .map(({ line, code, message, whole }) => {
        const index = whole ? -1 : starts.findLastIndex((start) => start <= line);
        // What stands before the only document of a file is about that document.
        const document = index >= 0 ? index : !whole && drafts.length === 1 ? 0 : null;
        return { document, line, code, message };
      })
      .sort((a, b) => a.line - b.line);
  }
}
