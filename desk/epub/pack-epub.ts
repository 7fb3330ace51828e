/** An EPUB as one file: a zip that begins with what it is, not compressed (OCF 3.3, 4.3). */
import { putTogether } from '../word/word-parts.ts';

const mimetype = 'mimetype';

/** The bytes of a book; the same parts in the same order give the same bytes. */
export const packEpub = (parts: readonly { file: string; bytes: Uint8Array }[]): Promise<Buffer> =>
  putTogether(
    new Map([
      [mimetype, Buffer.from('application/epub+zip')],
      ...parts.map(({ file, bytes }): [string, Uint8Array] => [file, bytes]),
    ]),
    // Pictures are compressed already.
    (name) => name === mimetype || /\.(?:jpg|png|gif)$/.test(name),
  );
