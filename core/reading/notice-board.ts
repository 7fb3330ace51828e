/** Where readers pin their notices. */
import type { Draft, Notice, NoticeCode } from '../import/reading.ts';

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
    let begun = -1;
    return this.#pinned
      .sort((a, b) => a.line - b.line)
      .map(({ line, code, message, whole }) => {
        while ((drafts[begun + 1]?.imported?.line ?? Infinity) <= line) begun += 1;
        // What stands before the only document of a file is about that document.
        const index = drafts.length === 1 ? 0 : begun;
        return { document: whole || index < 0 ? null : index, line, code, message };
      });
  }
}
